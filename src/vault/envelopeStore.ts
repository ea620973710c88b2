/**
 * Sealed envelopes on this device: journal first, index after. Knows no key: it works locked.
 * Kept = flushed in the journal. The index follows behind; when it fails nothing is lost, it is only stale.
 */
import { toHex } from '#crypto/bytes.ts';
import { envelopeOrNull } from '#wire/envelope.ts';
import { afterAnswer } from './afterAnswer.ts';
import { compactJournal } from './compactJournal.ts';
import type { Compacted } from './compactJournal.ts';
import type { Disk } from './disk.ts';
import type { EnvelopeRow, StreamRow, VaultIndex } from './index.ts';
import { Journal } from './journal.ts';
import type { Counts, KnownSegment, SeenSegment } from './journal.ts';
import type { Position } from './journalSegment.ts';

export interface StoreStart {
  readonly disk: Disk;
  /** What the very start of the program found (K11). */
  readonly namesAtStart: readonly string[];
  readonly index: VaultIndex;
  readonly random: (length: number) => Uint8Array;
  readonly standsWith: readonly string[];
}

/** What was met at the start, counts only. */
export interface StoreHealth {
  readonly journalGaps: number;
  readonly refilledFromIndex: number;
  readonly indexRebuilt: boolean;
  /** The index can't be used: everything is read from the journal, slower. */
  readonly indexFailed: boolean;
}

interface Pending {
  readonly envelopes: readonly Uint8Array[];
  readonly end: Position;
}

/** Flushes to the ring how much there will be: called before anything is freed. */
export type KeepSeen = (willBe: SeenSegment[]) => Promise<void>;

const replayChunk = 500;
/** How far the index may be behind; whoever reads it has it written first. Milliseconds. */
const settleAfterMs = 250;
const freeWanted = 8;
/** Envelopes whose size tells what the next one will take. */
const recentWanted = 16;

export class EnvelopeStore {
  readonly #disk: Disk;
  readonly #index: VaultIndex;
  readonly #journal: Journal;
  #pending: Pending[] = [];
  #recentSizes: readonly number[] = [];
  #settling: Promise<void> = Promise.resolve();
  #isDue = false;
  #health: StoreHealth;
  #tidying: Promise<unknown> = Promise.resolve();

  private constructor(disk: Disk, index: VaultIndex, journal: Journal, health: StoreHealth) {
    this.#disk = disk;
    this.#index = index;
    this.#journal = journal;
    this.#health = health;
  }

  /** Brings the index up to the journal, and the journal up to the index where the journal has lost something. */
  static async open(start: StoreStart): Promise<EnvelopeStore> {
    const { disk, index } = start;
    const standing = await index.standing().catch(() => null);
    const applied = standing?.applied ?? null;
    const known = standing?.known ?? [];
    const journal = await Journal.open({ ...start, applied, known });
    const store = new EnvelopeStore(disk, index, journal, {
      journalGaps: journal.gaps,
      refilledFromIndex: 0,
      indexRebuilt: applied === null && journal.counts().frames > 0,
      indexFailed: standing === null,
    });
    if (standing !== null)
      await store.#catchUp(applied, known).catch(() => store.#note({ indexFailed: true }));
    return store;
  }

  get health(): StoreHealth {
    return this.#health;
  }

  /** For the ring: from now on at least so much must be there. */
  seen(): SeenSegment[] {
    return this.#journal.seen();
  }

  /** How many envelopes and files fewer there are than the ring has seen. */
  missing(seen: readonly SeenSegment[]): Counts {
    const { segments, frames } = this.#journal.counts();
    const expected = seen.reduce((sum, segment) => sum + segment.frames, 0);
    return { segments: Math.max(0, seen.length - segments), frames: Math.max(0, expected - frames) };
  }

  #note(change: Partial<StoreHealth>): void {
    this.#health = { ...this.#health, ...change };
  }

  async #catchUp(applied: Position | null, known: readonly KnownSegment[]): Promise<void> {
    await this.#replay(applied);
    const closed = this.#journal.closed();
    await this.#index.remember(closed);
    if (!this.#journal.behind && this.#journal.gaps === 0) return;
    await this.#refill();
    const there = new Set(closed.map((segment) => segment.name));
    const gone = known.map((segment) => segment.name).filter((segment) => !there.has(segment));
    await this.#index.forgetSegments(gone);
  }

  async #replay(after: Position | null): Promise<void> {
    let chunk: Uint8Array[] = [];
    let end: Position | null = null;
    for await (const batch of this.#journal.after(after)) {
      chunk.push(...batch.envelopes);
      end = batch.end ?? end;
      if (chunk.length < replayChunk) continue;
      await this.#index.put(chunk, end, false);
      chunk = [];
    }
    if (chunk.length > 0) await this.#index.put(chunk, end, false);
  }

  /** Envelopes that only the index still has go into the journal again. */
  async #refill(): Promise<void> {
    const there = new Set<string>();
    for await (const { envelopes } of this.#journal.after(null))
      for (const bytes of envelopes) there.add(name(bytes));
    const lost: Uint8Array[] = [];
    await this.#index.eachEnvelope(({ bytes }) => {
      // A row that is no envelope was altered here: the journal is not to have it.
      if (placeOf(bytes) !== null && !there.has(name(bytes))) lost.push(bytes);
    });
    let end: Position | null = null;
    for (const bytes of lost) end = await this.#journal.append([bytes]);
    if (end !== null) await this.#index.put([], end, this.#journal.mustBeStrict);
    this.#note({ refilledFromIndex: this.#health.refilledFromIndex + lost.length });
  }

  /** The index contradicts itself: what only it has goes into the journal, then it is made anew from there. */
  rebuild(): Promise<void> {
    return this.#alone(() => this.#rebuild());
  }

  /** What rewrites journal or index as a whole goes one after the other: two that free one segment could free it in use. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tidying.then(async () => {
      await this.settle();
      return work();
    });
    this.#tidying = turn.catch(() => undefined);
    return turn;
  }

  async #rebuild(): Promise<void> {
    if (this.#health.indexFailed) return;
    const sent = (await this.#index.streams()).filter(({ acked }) => acked > 0);
    await this.#refill();
    await this.#index.forgetEnvelopes();
    await this.#replay(null);
    await this.#index.remember(this.#journal.closed());
    for (const { stream, acked } of sent) await this.#index.setAcked(stream, acked);
    this.#note({ indexRebuilt: true });
  }

  /**
   * When nobody waits: one of the segments that the start took on trust is read. What the index lost of it comes back,
   * and what it lost itself comes back from the index while that is here. One at a time: a tap may come at any moment.
   */
  check(): Promise<void> {
    return this.#alone(() => this.#check());
  }

  async #check(): Promise<void> {
    if (this.#health.indexFailed || !(await this.stands())) return;
    const read = await this.#journal.readTrusted();
    if (read === null) return;
    const isWhole = read.lost === 0 && read.gaps === 0;
    if (!isWhole) {
      this.#note({ journalGaps: this.#health.journalGaps + Math.max(1, read.gaps) });
      await this.#index.forgetSegments([read.name]);
    }
    if (await this.#indexLacks(read.batches.flatMap((batch) => batch.envelopes))) await this.#rebuild();
    else if (!isWhole) await this.#refill();
  }

  async #indexLacks(envelopes: readonly Uint8Array[]): Promise<boolean> {
    for (let from = 0; from < envelopes.length; from += replayChunk)
      if (await this.#index.lacks(envelopes.slice(from, from + replayChunk))) return true;
    return false;
  }

  /** Mean size in bytes of what this session kept last; 0 before it kept anything. */
  get recentSize(): number {
    const sizes = this.#recentSizes;
    return sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  }

  /** Whether what lies here has its names still (`Journal.stands`). */
  stands(): Promise<boolean> {
    return this.#journal.stands();
  }

  /** All or none; flushed when it resolves. Throws DiskError('full') or DiskError('gone'), see `Journal.append`. */
  async keep(envelopes: readonly Uint8Array[]): Promise<void> {
    const end = await this.#journal.append(envelopes);
    this.#recentSizes = [...this.#recentSizes, ...envelopes.map(({ length }) => length)].slice(-recentWanted);
    if (this.#health.indexFailed) return;
    this.#pending.push({ envelopes, end });
    this.#settleSoon();
  }

  /**
   * Entries that follow closely are written together, and none while the page draws what it was answered. Where the index
   * is the second copy of what a lost file name would take along (K11), it does not wait.
   */
  #settleSoon(): void {
    if (this.#journal.mustBeStrict) return afterAnswer(() => this.settle());
    if (this.#isDue) return;
    this.#isDue = true;
    setTimeout(() => {
      this.#isDue = false;
      void this.settle();
    }, settleAfterMs);
  }

  /** Writes what the index lacks. Never throws: what fails waits for the next call, and is read from the journal until then. */
  settle(): Promise<void> {
    this.#settling = this.#settling.then(() => this.#writePending());
    return this.#settling;
  }

  async #writePending(): Promise<void> {
    const pending = this.#pending;
    const last = pending.at(-1);
    if (last === undefined) return;
    const count = pending.length;
    try {
      const envelopes = pending.flatMap((each) => each.envelopes);
      await this.#index.put(envelopes, last.end, this.#journal.mustBeStrict);
      this.#pending = this.#pending.slice(count);
    } catch {
      // The journal has them: stale is not lost.
    }
  }

  /** Streams of a case, or of all; what the index does not have yet is counted in. */
  async streams(caseId?: string): Promise<StreamRow[]> {
    return (
      (await this.#read(() =>
        caseId === undefined ? this.#index.streams() : this.#index.streamsOf(caseId),
      )) ?? this.#streamsFromJournal(caseId)
    );
  }

  async #read<T>(read: () => Promise<T>): Promise<T | null> {
    await this.settle();
    if (this.#health.indexFailed || this.#pending.length > 0) return null;
    return read().catch(() => null);
  }

  async #streamsFromJournal(caseId?: string): Promise<StreamRow[]> {
    const streams = new Map<string, StreamRow>();
    for (const { stream, n, case: of } of (await this.#rowsFromJournal()).values()) {
      if (caseId !== undefined && of !== caseId) continue;
      const old = streams.get(stream) ?? { stream, case: of, last: 0, rows: 0, acked: 0 };
      streams.set(stream, { ...old, last: Math.max(old.last, n), rows: old.rows + 1 });
    }
    return [...streams.values()];
  }

  /** Envelopes of a stream above `after` and up to `upTo`, by n. */
  async envelopes(stream: string, after = 0, upTo = Infinity): Promise<Pick<EnvelopeRow, 'n' | 'bytes'>[]> {
    const rows = await this.#read(() => this.#index.envelopesOf(stream, after, upTo));
    if (rows !== null) return rows;
    return [...(await this.#rowsFromJournal()).values()]
      .filter((row) => row.stream === stream && row.n > after && row.n <= upTo)
      .sort((a, b) => a.n - b.n);
  }

  /** The slow way, while the index can't be used. Each distinct envelope once. */
  async #rowsFromJournal(): Promise<
    Map<string, { stream: string; n: number; case: string; bytes: Uint8Array }>
  > {
    const rows = new Map<string, { stream: string; n: number; case: string; bytes: Uint8Array }>();
    for await (const { envelopes } of this.#journal.after(null)) {
      for (const bytes of envelopes) {
        const place = placeOf(bytes);
        if (place !== null) rows.set(name(bytes), { ...place, bytes });
      }
    }
    return rows;
  }

  /** After an erase: rows and journal frames of these cases go. The promise rests on their keys, not on this. */
  drop(cases: readonly string[], keepSeen: KeepSeen): Promise<Compacted> {
    return this.#alone(async () => {
      await this.#index.drop(cases);
      this.#journal.leaveSegment();
      return this.#compact((bytes) => !cases.includes(placeOf(bytes)?.case ?? ''), keepSeen);
    });
  }

  /** When idle: joins small segments when few are free or one is damaged, and makes more for the next start. */
  tidy(keepSeen: KeepSeen): Promise<void> {
    return this.#alone(() => this.#tidy(keepSeen));
  }

  async #tidy(keepSeen: KeepSeen): Promise<void> {
    if (this.#pending.length > 0 || this.#health.indexFailed || !(await this.stands())) return;
    if (this.#journal.free >= freeWanted && this.#journal.gaps === 0) return;
    await this.#compact(() => true, keepSeen);
    await this.#journal.makeMore(freeWanted);
  }

  async #compact(keep: (bytes: Uint8Array) => boolean, keepSeen: KeepSeen): Promise<Compacted> {
    for (;;) {
      const done = await compactJournal(this.#disk, this.#journal, {
        keep,
        beforeFreeing: async (willBe, freed) => {
          await this.#index.forgetSegments(freed);
          await keepSeen([...willBe]);
        },
      });
      if (done !== 'done') return done;
    }
  }

  /** Lets go of the one open file: before a lock, a wipe, or when another tab takes over. */
  close(): void {
    this.#journal.leaveSegment();
  }
}

/** The nonce and tag make equal names of unequal envelopes as good as impossible. */
function name(bytes: Uint8Array): string {
  return toHex(bytes.subarray(17, 41)) + toHex(bytes.subarray(73, 85)) + toHex(bytes.subarray(-16));
}

function placeOf(bytes: Uint8Array): { case: string; stream: string; n: number } | null {
  const envelope = envelopeOrNull(bytes);
  if (envelope === null) return null;
  const { caseId, stream, n } = envelope;
  return { case: toHex(caseId), stream: toHex(stream), n };
}
