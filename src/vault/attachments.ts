/**
 * Attached files of an open session: recorded, read, looked after. A file is first a line in the ring with its key (K7),
 * then chunks on the disk (`sealingRuns.ts`), then named by a record; from then on the record holds its key.
 */
import type { Stated, Statement } from '#domain/entry.ts';
import { saidOfFile, type AttachedFile } from '#domain/values.ts';
import { filesIn, withFiles, withoutKey } from './attachedIn.ts';
import { unlessFull } from './disk.ts';
import type { CaseKey, Outcome, ReadRefusal } from './door.ts';
import { attachmentName, idOfAttachment } from './fileNames.ts';
import { FileReader } from './fileReader.ts';
import type { RingFile } from './ringContents.ts';
import { removeSealedFile } from './sealedFile.ts';
import { attachedOf, isWholeRun } from './sealingRun.ts';
import { SealingRuns, type RunParts } from './sealingRuns.ts';

export interface AttachmentParts extends RunParts {
  /** What a case says, or null; `complete` = every entry of it here could be read. */
  readonly read: (key: CaseKey) => Promise<{ stated: readonly Stated[]; complete: boolean } | null>;
}

export class Attachments {
  readonly #parts: AttachmentParts;
  /** Files by case, as its records name them, with their keys: filled when a case is read. */
  readonly #named = new Map<CaseKey, Map<string, AttachedFile>>();
  /** Files that come with a case file: no record names them yet, and they must not be swept away. */
  readonly arriving = new Set<string>();
  readonly runs: SealingRuns;
  readonly #reader: FileReader;
  /** Files that were here once and are not now. */
  missing = 0;

  constructor(parts: AttachmentParts) {
    this.#parts = parts;
    this.runs = new SealingRuns(parts);
    this.#reader = new FileReader(parts.disk);
  }

  get #ring(): readonly RingFile[] {
    return this.#parts.keys.now.ring.contents.files;
  }

  // At a start

  async lookAfterStart(): Promise<void> {
    const names = new Set(await this.#parts.disk.names());
    const isGone = ({ id, run }: RingFile): boolean => run === undefined && !names.has(attachmentName(id));
    // Two cases may name one file.
    this.missing = new Set(this.#ring.filter(isGone).map(({ id }) => id)).size;
    await this.runs.lookAfterStart();
  }

  // Into records

  /** Statements with the keys that the page does not have. Throws a RangeError on a file nobody knows. */
  async withKeys(key: CaseKey, statements: readonly Statement[]): Promise<readonly Statement[]> {
    const all: Statement[] = [];
    for (const statement of statements) {
      const files: AttachedFile[] = [];
      for (const file of filesIn(statement))
        files.push({ ...(await this.#known(key, file.id)), ...saidOfFile(file) });
      all.push(files.length === 0 ? statement : withFiles(statement, files));
    }
    return all;
  }

  async #known(key: CaseKey, id: string): Promise<AttachedFile> {
    const fresh = this.#ring.find((file) => file.id === id && file.case === key);
    if (isWholeRun(fresh)) return attachedOf(fresh);
    // An entry that moves to another case takes its files along: sealed once, their keys in the records of both (F8).
    for (const one of [key, ...this.#parts.caseKeys().filter((other) => other !== key)]) {
      const file = (await this.#filesOf(one)).get(id);
      if (file !== undefined) return file;
    }
    throw new RangeError('no such file');
  }

  /** After the journal is flushed: the records hold the keys now. */
  async recorded(key: CaseKey, statements: readonly Statement[]): Promise<void> {
    const files = statements.flatMap(filesIn);
    if (files.length === 0) return;
    this.#remember(key, files);
    await this.noteRecorded(key, files);
  }

  /** One line each in the ring, without keys: what this case has lying here. */
  async noteRecorded(key: CaseKey, files: readonly AttachedFile[]): Promise<void> {
    const lines = files.map(({ id, length, type, previewOf }): RingFile => ({
      case: key,
      id,
      length,
      type,
      ...(previewOf === undefined ? {} : { previewOf }),
    }));
    const known = new Set(this.#ring.map((file) => JSON.stringify(file)));
    const changed = lines.filter((file) => !known.has(JSON.stringify(file)));
    if (changed.length === 0) return;
    await unlessFull(() => this.#parts.note(changed.map((file) => ({ kind: 'file', case: key, file }))));
  }

  /** What is said of a case was read: its files are known, also without their keys in the ring. */
  learn(key: CaseKey, stated: readonly Stated[]): void {
    this.#remember(
      key,
      stated.flatMap(({ statement }) => filesIn(statement)),
    );
  }

  /** The file alone: what is said of it changes from record to record. */
  #remember(key: CaseKey, files: readonly AttachedFile[]): void {
    const known = this.#named.get(key) ?? new Map<string, AttachedFile>();
    for (const { credit: _, shows: _1, showsWords: _2, ...file } of files) known.set(file.id, file);
    this.#named.set(key, known);
  }

  async #filesOf(key: CaseKey): Promise<ReadonlyMap<string, AttachedFile>> {
    if (!this.#named.has(key)) this.learn(key, (await this.#parts.read(key))?.stated ?? []);
    return this.#named.get(key) ?? new Map();
  }

  /** Whole, sealed, and in no record: a kill came between. Offered again. */
  async unrecorded(key: CaseKey): Promise<readonly AttachedFile[]> {
    const fresh = this.#ring.filter((file) => file.case === key).filter(isWholeRun);
    if (fresh.length === 0) return [];
    this.#named.delete(key);
    const named = await this.#filesOf(key);
    const recorded = fresh.flatMap(({ id }) => named.get(id) ?? []);
    await this.noteRecorded(key, recorded);
    return fresh.filter(({ id }) => !named.has(id)).map((file) => withoutKey(attachedOf(file)));
  }

  // Out

  /** Bytes `from` up to `to`, at most a chunk at a time; read from the beginning to the end, the whole is checked too. */
  async read(
    key: CaseKey,
    id: string,
    range: { readonly from: number; readonly to: number },
  ): Promise<Outcome<{ bytes: Uint8Array }, ReadRefusal>> {
    const fresh = this.#ring.find((file) => file.id === id && file.case === key);
    const file = isWholeRun(fresh) ? attachedOf(fresh) : (await this.#filesOf(key)).get(id);
    if (file === undefined) return { ok: false, because: 'no-such-file' };
    return this.#reader.read(file, range);
  }

  /** Files of a case that its records name, with their keys. */
  async named(key: CaseKey): Promise<readonly AttachedFile[]> {
    this.#named.delete(key);
    return [...(await this.#filesOf(key)).values()];
  }

  // Nobody's

  /**
   * Sealed files that neither the ring nor any record names: what an erase left, or a case file that was refused. Nothing
   * is taken away as long as an entry here can't be read: it might be the one that names it.
   */
  async sweep(mayRemove: boolean): Promise<void> {
    const ids = (await this.#parts.disk.names()).flatMap((name) => idOfAttachment(name) ?? []);
    const strays = ids.filter((id) => !this.#ring.some((file) => file.id === id) && !this.arriving.has(id));
    if (strays.length === 0) return;
    const lost = new Set(strays);
    let complete = mayRemove;
    for (const key of this.#parts.caseKeys()) {
      const content = await this.#parts.read(key);
      complete &&= content?.complete ?? false;
      const named = (content?.stated ?? []).flatMap(({ statement }) => filesIn(statement));
      const found = named.filter(({ id }) => lost.has(id));
      for (const { id } of found) lost.delete(id);
      await this.noteRecorded(key, found);
    }
    if (!complete) return;
    for (const id of lost) if (!this.arriving.has(id)) await removeSealedFile(this.#parts.disk, id);
  }

  /** Of erased cases nothing stays in memory. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.#named.delete(key as CaseKey);
    this.#reader.forget();
  }
}
