/**
 * The journal: what is in it and flushed is saved. Append-only segments in OPFS out of a pool of files made with
 * the vault, because the names of later files are not synced by a flush (`keys.md` K11).
 * It carries opaque bytes; it knows neither keys nor what an envelope is.
 */
import { concat } from '#crypto/bytes.ts';
import { DiskError } from './disk.ts';
import type { AppendHandle, Disk } from './disk.ts';
import { encodeBatch, encodeHead } from './journalFrame.ts';
import { journalSegmentSize as segmentLimit } from './fileNames.ts';
import { inOrder, isSegmentName, readSegment, segmentName } from './journalSegment.ts';
import type { Batch, Position, Segment } from './journalSegment.ts';

/** So that one batch always fits beside the head of a fresh segment. */
export const batchLimit = segmentLimit - 64;

/** A segment that was read to its end in an earlier start and is applied: need not be read again. */
export interface KnownSegment {
  readonly name: string;
  readonly order: number;
  readonly frames: number;
}

/** How much there is: files with something in them, and envelopes. */
export interface Counts {
  readonly segments: number;
  readonly frames: number;
}

export interface SeenSegment {
  readonly segment: string;
  readonly frames: number;
}

export interface JournalStart {
  readonly disk: Disk;
  /** Names that the very start of the program found; a segment made after it is not trusted yet (K11). */
  readonly namesAtStart: readonly string[];
  readonly applied: Position | null;
  readonly known: readonly KnownSegment[];
  readonly random: (length: number) => Uint8Array;
  /** Names of which one must be there while anything here may be called kept: the key file's, without which nobody reads it. */
  readonly standsWith: readonly string[];
}

interface Waiting {
  readonly frame: Uint8Array;
  readonly count: number;
  readonly resolve: (end: Position) => void;
  readonly reject: (reason: unknown) => void;
}

interface Current {
  readonly name: string;
  readonly order: number;
  readonly handle: AppendHandle;
  frames: number;
}

export class Journal {
  readonly #disk: Disk;
  readonly #namesAtStart: ReadonlySet<string>;
  readonly #run: Uint8Array;
  readonly #random: JournalStart['random'];
  readonly #standsWith: readonly string[];
  readonly #segments = new Map<string, Segment>();
  #free: string[] = [];
  #newestOrder: number;
  #current: Current | null = null;
  #waiting: Waiting[] = [];
  #draining = false;
  #usesNewName = false;
  #behind = false;
  #gone = false;
  /** What `stands` said last, or is about to say. */
  #lastLook: Promise<boolean> = Promise.resolve(true);

  private constructor({ disk, namesAtStart, random, applied, standsWith }: JournalStart) {
    this.#disk = disk;
    this.#namesAtStart = new Set(namesAtStart);
    this.#run = random(16);
    this.#random = random;
    this.#standsWith = standsWith;
    this.#newestOrder = applied?.segment ?? 0;
  }

  /** Reads every segment that is not known yet; throws what the disk throws, never takes an error for emptiness. */
  static async open(start: JournalStart): Promise<Journal> {
    const journal = new Journal(start);
    await journal.#survey(start);
    return journal;
  }

  async #survey({ disk, known, applied }: JournalStart): Promise<void> {
    const names = (await disk.names()).filter(isSegmentName).sort();
    const knownByName = new Map(known.map((segment) => [segment.name, segment]));
    this.#behind = known.some(({ name }) => !names.includes(name));
    for (const name of names) {
      const segment = knownByName.get(name);
      if (segment !== undefined) {
        this.#segments.set(name, { ...segment, length: null, gaps: 0, torn: false, foreign: false });
        continue;
      }
      const bytes = await disk.read(name);
      if (bytes === null) continue;
      if (bytes.length === 0) this.#free.push(name);
      else this.#segments.set(name, readSegment(name, bytes).segment);
    }
    for (const { order } of this.#segments.values())
      this.#newestOrder = Math.max(this.#newestOrder, order ?? 0);
    this.#behind ||= applied !== null && !this.#reaches(applied);
  }

  #reaches({ segment, offset }: Position): boolean {
    return [...this.#segments.values()].some(
      ({ order, length }) => order === segment && (length === null || length >= offset),
    );
  }

  /**
   * Reads one of the segments that this start took on trust, drawn by lot: in time all are. Null when there is none left.
   * `lost`: envelopes that it no longer has.
   */
  async readTrusted(): Promise<{
    name: string;
    lost: number;
    gaps: number;
    batches: readonly Batch[];
  } | null> {
    const trusted = [...this.#segments.values()].filter(({ length }) => length === null);
    const drawn = trusted[(this.#random(1)[0] ?? 0) % trusted.length];
    if (drawn === undefined) return null;
    const { name } = drawn;
    const { segment, batches } = readSegment(name, (await this.#disk.read(name)) ?? new Uint8Array());
    // It may have been freed while it was read.
    if (this.#segments.get(name) === drawn) this.#segments.set(name, segment);
    return { name, lost: Math.max(0, drawn.frames - segment.frames), gaps: segment.gaps, batches };
  }

  /** True when the index has seen more than lies here: files are gone or shorter. */
  get behind(): boolean {
    return this.#behind;
  }

  get gaps(): number {
    return [...this.#segments.values()].reduce((sum, { gaps }) => sum + gaps, 0);
  }

  /** From now until the next start the transaction of the index must be `strict` (K11). */
  get mustBeStrict(): boolean {
    return this.#usesNewName;
  }

  /** Free segments that may be written now. */
  get free(): number {
    return this.#free.filter((name) => this.#namesAtStart.has(name)).length;
  }

  /** Frames by segment, as the ring keeps them: from the next start on at least so much must be there. */
  seen(): SeenSegment[] {
    const seen = [...this.#segments.values()].map(({ name, frames }) => ({ segment: name, frames }));
    const current = this.#current;
    return current === null ? seen : [...seen, { segment: current.name, frames: current.frames }];
  }

  counts(): Counts {
    const seen = this.seen();
    return { segments: seen.length, frames: seen.reduce((sum, { frames }) => sum + frames, 0) };
  }

  /** Closed segments read to their end without a gap: the index may remember them once they are applied. */
  closed(): KnownSegment[] {
    return [...this.#segments.values()].flatMap(({ name, order, frames, gaps, foreign }) =>
      order === null || gaps > 0 || foreign ? [] : [{ name, order, frames }],
    );
  }

  /** Batches after a position, oldest first; null = all. */
  async *after(position: Position | null): AsyncGenerator<Batch> {
    const current = this.#current;
    const names = inOrder(this.#segments.values())
      .filter(({ order }) => position === null || order === null || order >= position.segment)
      .map(({ name }) => name);
    if (current !== null) names.push(current.name);
    for (const name of names) {
      const bytes = await this.#disk.read(name);
      if (bytes === null) continue;
      for (const batch of readSegment(name, bytes).batches) {
        const { end } = batch;
        const done = position !== null && end?.segment === position.segment && end.offset <= position.offset;
        if (!done) yield batch;
      }
    }
  }

  /**
   * Keeps the envelopes, all or none: flushed when it resolves, with the position after them.
   * Calls that wait at the same time share one flush. Throws DiskError('full'), DiskError('gone') and RangeError above `batchLimit`.
   * Of a look (`stands`) that was begun before the answer it waits for the word.
   */
  append(envelopes: readonly Uint8Array[]): Promise<Position> {
    if (this.#gone) return Promise.reject(new DiskError('gone'));
    const frame = encodeBatch(envelopes);
    if (frame.length > batchLimit) return Promise.reject(new RangeError('batch too large'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ frame, count: envelopes.length, resolve, reject });
      void this.#drain();
    });
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup();
      try {
        await this.#write(group);
      } catch (error) {
        this.leaveSegment();
        for (const { reject } of group) reject(error);
      }
    }
    this.#draining = false;
  }

  /** As many waiting batches as fit in the current segment; a batch that does not fit begins a new one. */
  #takeGroup(): Waiting[] {
    let room = segmentLimit - (this.#current?.handle.length ?? 64);
    const first = this.#waiting[0];
    if (first !== undefined && first.frame.length > room) {
      this.leaveSegment();
      room = batchLimit;
    }
    let count = 0;
    for (const { frame } of this.#waiting) {
      if (frame.length > room) break;
      room -= frame.length;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    if (this.#gone) throw new DiskError('gone');
    const fresh = this.#current === null;
    const current = this.#current ?? (await this.#takeSegment());
    const head = fresh ? encodeHead({ order: current.order, run: this.#run }) : new Uint8Array(0);
    let offset = current.handle.length + head.length;
    const bytes = concat(head, ...group.map(({ frame }) => frame));
    try {
      await current.handle.append(bytes);
    } catch (error) {
      if (!(await this.stands())) throw new DiskError('gone');
      if (fresh) {
        current.handle.close();
        this.#free.unshift(current.name);
      }
      throw error;
    }
    this.#current = current;
    for (const { count } of group) current.frames += count;
    if (!(await this.#lastLook)) throw new DiskError('gone');
    for (const { frame, resolve } of group) {
      offset += frame.length;
      resolve({ segment: current.order, offset });
    }
  }

  /**
   * Whether what lies here has its names still: a browser that empties the origin leaves the open handle, and every flush
   * to it succeeds. Once it is false it stays so: what came after the emptying is not to pass for a vault.
   */
  stands(): Promise<boolean> {
    this.#lastLook = this.#look();
    return this.#lastLook;
  }

  async #look(): Promise<boolean> {
    if (this.#gone) return false;
    const segment = this.#current?.name;
    const [hasSegment, hasOne] = await Promise.all([
      segment === undefined || this.#leads(segment),
      this.#hasOneOf(this.#standsWith),
    ]);
    this.#gone ||= !(hasSegment && hasOne);
    return !this.#gone;
  }

  async #hasOneOf([first, ...others]: readonly string[]): Promise<boolean> {
    if (first === undefined || (await this.#leads(first))) return true;
    for (const name of others) if (await this.#leads(name)) return true;
    return false;
  }

  /** A look-up that fails says nothing either way: asked once more, and then it is no proof that the file is there. */
  async #leads(name: string): Promise<boolean> {
    const look = () => this.#disk.has(name);
    return look()
      .catch(look)
      .catch(() => false);
  }

  /** A segment that another tab still holds open is passed over. */
  async #takeSegment(): Promise<Current> {
    for (;;) {
      const spare = this.#takeFree();
      const name = spare ?? this.#newName();
      try {
        const handle = await this.#disk.append(name);
        if (!this.#namesAtStart.has(name)) this.#usesNewName = true;
        return { name, order: ++this.#newestOrder, handle, frames: 0 };
      } catch (error) {
        if (spare === null || !(error instanceof DiskError) || error.code !== 'busy') throw error;
      }
    }
  }

  /** One that this start found, else one made since. */
  #takeFree(): string | null {
    const found = this.#free.find((name) => this.#namesAtStart.has(name)) ?? this.#free[0];
    if (found === undefined) return null;
    this.#free = this.#free.filter((name) => name !== found);
    return found;
  }

  #newName(): string {
    let index = 0;
    while (this.#has(segmentName(index)) || this.#namesAtStart.has(segmentName(index))) index++;
    return segmentName(index);
  }

  /** Closes the segment in use; the next append takes a fresh one. Also for a tab that lost the writer's lock. */
  leaveSegment(): void {
    const current = this.#current;
    if (current === null) return;
    const { name, order, frames, handle } = current;
    this.#segments.set(name, {
      name,
      order,
      frames,
      length: handle.length,
      gaps: 0,
      torn: false,
      foreign: false,
    });
    // Chromium's `close` waits for ever on a handle whose file was taken away.
    if (!this.#gone) handle.close();
    this.#current = null;
  }

  /** When idle: keeps `wanted` empty segments ready. They may be used from the next start on. */
  async makeMore(wanted: number): Promise<void> {
    while (this.#free.length < wanted) {
      const name = this.#newName();
      await this.#disk.write(name, 0, new Uint8Array(0));
      this.#free.push(name);
    }
  }

  #has(name: string): boolean {
    return this.#segments.has(name) || this.#free.includes(name) || this.#current?.name === name;
  }

  /** For `compactJournal`: what is not being written, oldest first. */
  closedSegments(): Segment[] {
    return inOrder(this.#segments.values());
  }

  /** For `compactJournal`: an empty segment that this start found, taken; null when there is none. */
  takeFoundSegment(): string | null {
    const name = this.#free.find((free) => this.#namesAtStart.has(free));
    this.#free = this.#free.filter((free) => free !== name);
    return name ?? null;
  }

  /** For `compactJournal`: `made` now stand for the segments `freed`, which are empty again. */
  exchange(freed: readonly string[], made: readonly Segment[]): void {
    for (const name of freed) this.#segments.delete(name);
    for (const segment of made) this.#segments.set(segment.name, segment);
    this.#free.push(...freed);
  }

  encodedHead(order: number): Uint8Array {
    return encodeHead({ order, run: this.#run });
  }
}
