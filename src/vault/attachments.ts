/**
 * Attached files of an open session: sealed in, recorded, read, looked after. A file is first a line in the ring with its
 * key (K7), then chunks on the disk, then named by a record; from then on the record holds its key.
 */
import { toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import type { AttachedFile } from '#domain/values.ts';
import { filesIn, withFiles, withoutKey } from './attachedIn.ts';
import { unlessFull, type Disk } from './disk.ts';
import type { AttachRefusal, CaseKey, FileAsked, Outcome, ReadRefusal } from './door.ts';
import { attachmentName, idOfAttachment } from './fileNames.ts';
import { FileReader } from './fileReader.ts';
import type { Keys } from './keys.ts';
import type { RingFile } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import { removeSealedFile, sealedLength } from './sealedFile.ts';
import { SealingRun, type RunFile } from './sealingRun.ts';

export interface AttachmentParts {
  readonly disk: Disk;
  readonly keys: Keys;
  readonly random: Random;
  readonly note: (events: readonly RingChange[]) => Promise<void>;
  /** What a case says, or null; `complete` = every entry of it here could be read. */
  readonly read: (key: CaseKey) => Promise<{ stated: readonly Stated[]; complete: boolean } | null>;
  readonly caseKeys: () => readonly CaseKey[];
}

interface Running {
  readonly run: SealingRun;
  turn: Promise<unknown>;
}

export class Attachments {
  readonly #parts: AttachmentParts;
  readonly #running = new Map<string, Running>();
  /** Files by case, as its records name them, with their keys: filled when a case is read. */
  readonly #named = new Map<CaseKey, Map<string, AttachedFile>>();
  /** Files that come with a case file: no record names them yet, and they must not be swept away. */
  readonly arriving = new Set<string>();
  readonly #reader: FileReader;
  /** Runs that a kill or a full phone cut off: what lay there was removed, and it is told. */
  cutOff = 0;
  /** Files that were here once and are not now. */
  missing = 0;

  constructor(parts: AttachmentParts) {
    this.#parts = parts;
    this.#reader = new FileReader(parts.disk);
  }

  get #ring(): readonly RingFile[] {
    return this.#parts.keys.now.ring.contents.files;
  }

  // At a start

  /** What a kill left half done goes; what is whole and not recorded stays and is offered again. */
  async lookAfterStart(): Promise<void> {
    const names = new Set(await this.#parts.disk.names());
    const gone: RingFile[] = [];
    const missing = new Set<string>();
    for (const file of this.#ring) {
      const isHere = names.has(attachmentName(file.id));
      if (file.run === undefined) {
        if (!isHere) missing.add(file.id);
      } else if (file.whole === undefined || !isHere || !(await this.#isWhole(file))) gone.push(file);
    }
    // Two cases may name one file.
    this.missing = missing.size;
    this.cutOff += gone.length;
    await this.#remove(gone);
  }

  async #isWhole(file: RingFile): Promise<boolean> {
    return (await this.#parts.disk.size(attachmentName(file.id))) === sealedLength(file);
  }

  async #remove(files: readonly RingFile[]): Promise<void> {
    if (files.length === 0) return;
    for (const { id } of files) await removeSealedFile(this.#parts.disk, id);
    // No room even for the line: it is found again at the next start.
    await unlessFull(() =>
      this.#parts.note(files.map((file) => ({ kind: 'file-gone', case: file.case, ids: [file.id] }))),
    );
  }

  // In

  async begin(key: CaseKey, asked: FileAsked): Promise<Outcome<{ handle: string }, AttachRefusal>> {
    if (!this.#parts.caseKeys().includes(key)) return { ok: false, because: 'no-such-case' };
    const { random } = this.#parts;
    const file: RunFile = {
      case: key,
      id: toHex(random(16)),
      ...asked,
      run: { key: toHex(random(32)), salt: toHex(random(16)) },
    };
    const noted = await unlessFull(() => this.#parts.note([{ kind: 'file', case: key, file }]));
    if (noted === 'full') return { ok: false, because: 'storage-full' };
    const run = await SealingRun.begin(this.#parts.disk, file, random);
    this.#running.set(file.id, { run, turn: Promise.resolve() });
    return { ok: true, handle: file.id };
  }

  /** `cut-off`: the run is gone, by a lock, an erase or its own failure before; what lay there was removed. */
  async chunk(handle: string, bytes: Uint8Array): Promise<Outcome<object, 'storage-full' | 'cut-off'>> {
    return this.#inTurn(handle, async (run) => {
      try {
        if ((await unlessFull(() => run.add(bytes))) !== 'full') return { ok: true };
      } catch (problem) {
        await this.cancel(handle);
        throw problem;
      }
      await this.cancel(handle);
      return { ok: false, because: 'storage-full' };
    });
  }

  /** The file, ready to be named by a record. Its key stays here. */
  async end(handle: string): Promise<Outcome<{ file: AttachedFile }, 'storage-full' | 'cut-off'>> {
    return this.#inTurn(handle, async (run) => {
      const whole = await run.end();
      const file = { ...run.file, whole };
      const kept = whole !== null && (await this.#noteWhole({ ...run.file, whole }));
      if (!kept || file.whole === null) {
        await this.cancel(handle);
        return { ok: false, because: whole === null ? 'cut-off' : 'storage-full' };
      }
      this.#running.delete(handle);
      return { ok: true, file: withoutKey(attachedOf({ ...file, whole: file.whole })) };
    });
  }

  async #noteWhole(file: RingFile): Promise<boolean> {
    const event: RingChange = { kind: 'file', case: file.case, file };
    return (await unlessFull(() => this.#parts.note([event]))) !== 'full';
  }

  async #inTurn<T>(
    handle: string,
    work: (run: SealingRun) => Promise<T>,
  ): Promise<T | { ok: false; because: 'cut-off' }> {
    const running = this.#running.get(handle);
    if (running === undefined) return { ok: false, because: 'cut-off' };
    const turn = running.turn.then(async () => {
      const isOurs = this.#running.get(handle) === running;
      const isHere = this.#parts.caseKeys().includes(running.run.file.case as CaseKey);
      if (isOurs && isHere) return work(running.run);
      if (isOurs) await this.cancel(handle);
      return { ok: false, because: 'cut-off' } as const;
    });
    running.turn = turn.catch(() => undefined);
    return turn;
  }

  /** A run that is not wanted any more, or a whole file that no record will name. What a record names stays. */
  async cancel(id: string): Promise<void> {
    this.#running.delete(id);
    await this.#remove(this.#ring.filter((file) => file.id === id && file.run !== undefined));
  }

  /** Before a lock: runs under way are cut off. A chunk that is just being written is waited for. */
  async stop(): Promise<void> {
    for (const [handle, { turn }] of this.#running) {
      this.#running.delete(handle);
      await turn;
      await this.cancel(handle);
      this.cutOff++;
    }
  }

  // Into records

  /** Statements with the keys that the page does not have. Throws a RangeError on a file nobody knows. */
  async withKeys(key: CaseKey, statements: readonly Statement[]): Promise<readonly Statement[]> {
    const all: Statement[] = [];
    for (const statement of statements) {
      const files: AttachedFile[] = [];
      for (const { id } of filesIn(statement)) files.push(await this.#known(key, id));
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

  #remember(key: CaseKey, files: readonly AttachedFile[]): void {
    const known = this.#named.get(key) ?? new Map<string, AttachedFile>();
    for (const file of files) known.set(file.id, file);
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

type WholeRun = RingFile & { run: NonNullable<RingFile['run']>; whole: NonNullable<RingFile['whole']> };

function isWholeRun(file: RingFile | undefined): file is WholeRun {
  return file?.run !== undefined && file.whole !== undefined;
}

function attachedOf({ id, length, type, previewOf, run, whole }: WholeRun): AttachedFile {
  return { id, length, type, ...run, ...whole, ...(previewOf === undefined ? {} : { previewOf }) };
}
