/**
 * Files on their way in: each is a line in the ring, with its key and flushed, before its first chunk lies on the disk. When
 * a run has ended, whatever ended it, its file is whole or gone.
 */
import { toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { AttachedFile } from '#domain/values.ts';
import { withoutKey } from './attachedIn.ts';
import { unlessFull, type Disk } from './disk.ts';
import type { AttachRefusal, CaseKey, FileAsked, Outcome } from './door.ts';
import { attachmentName } from './fileNames.ts';
import type { Keys } from './keys.ts';
import type { RingFile } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';
import { removeSealedFile, sealedLength } from './sealedFile.ts';
import { attachedOf, SealingRun, type RunFile } from './sealingRun.ts';

export interface RunParts {
  readonly disk: Disk;
  readonly keys: Keys;
  readonly random: Random;
  readonly note: (events: readonly RingChange[]) => Promise<void>;
  readonly caseKeys: () => readonly CaseKey[];
}

interface Running {
  readonly run: SealingRun;
  turn: Promise<unknown>;
}

export class SealingRuns {
  readonly #parts: RunParts;
  readonly #running = new Map<string, Running>();
  /** Runs that a kill or a full phone cut off: what lay there was removed, and it is told. */
  cutOff = 0;

  constructor(parts: RunParts) {
    this.#parts = parts;
  }

  get #ring(): readonly RingFile[] {
    return this.#parts.keys.now.ring.contents.files;
  }

  /** What a kill left half done goes; what is whole and not recorded stays and is offered again. */
  async lookAfterStart(): Promise<void> {
    const gone: RingFile[] = [];
    for (const file of this.#ring)
      if (file.run !== undefined && !(await this.#isWhole(file))) gone.push(file);
    this.cutOff += gone.length;
    await this.#remove(gone);
  }

  async #isWhole(file: RingFile): Promise<boolean> {
    return (
      file.whole !== undefined &&
      (await this.#parts.disk.size(attachmentName(file.id))) === sealedLength(file)
    );
  }

  async #remove(files: readonly RingFile[]): Promise<void> {
    if (files.length === 0) return;
    for (const { id } of files) await removeSealedFile(this.#parts.disk, id);
    // No room even for the line: it is found again at the next start.
    await unlessFull(() =>
      this.#parts.note(files.map((file) => ({ kind: 'file-gone', case: file.case, ids: [file.id] }))),
    );
  }

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
      // A full disk may refuse the tidying up too: it is found again at the next start.
      await unlessFull(() => this.cancel(handle));
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
}
