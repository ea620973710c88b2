/**
 * When are snapshots and summaries made anew? On closing a case, before a lock, after so many records, and where home finds
 * them stale. Never on the path of a tap; one after the other.
 */
import type { SetAside, Stated } from '#domain/entry.ts';
import { summarise, type Summary } from '#domain/summary.ts';
import type { CaseKey, CaseSummary } from './door.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { OpenContent, Snapshots } from './snapshots.ts';

/** Records after which a case's snapshot is written in between. */
const snapshotEvery = 200;
/** Stale summaries made anew before home is shown; more than these follow in the background. */
const refreshAtOnce = 3;

interface Parts {
  readonly envelopes: EnvelopeStore;
  /** Those of now: a rotation makes others. */
  snapshots(): Snapshots;
  /** Awake and not being erased. */
  caseKeys(): readonly CaseKey[];
  /** The case with what came since its snapshot; null when there is no such case. */
  read(key: CaseKey): Promise<OpenContent | null>;
  /** After each save. */
  noteHeads(): Promise<void>;
}

export class SavedCases {
  readonly #parts: Parts;
  /** Records since the last snapshot, by case. */
  readonly #unsaved = new Map<CaseKey, number>();
  readonly #waiting = new Set<CaseKey>();
  #saving: Promise<void> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * One row per case. What is stale is made anew at once if it is little; else `later` is called with all rows
   * when the rest is done.
   */
  async summaries(later: (rows: readonly CaseSummary[]) => void): Promise<readonly CaseSummary[]> {
    const known = await this.#known();
    const stale = this.#parts.caseKeys().filter((key) => known.get(key)?.stale !== false);
    const now = stale.slice(0, refreshAtOnce);
    for (const key of now) await this.saveCase(key);
    const rest = stale.slice(refreshAtOnce);
    if (rest.length > 0) void this.#refreshLater(rest, later);
    return this.#rows(now.length > 0 ? await this.#known() : known);
  }

  async #refreshLater(
    keys: readonly CaseKey[],
    later: (rows: readonly CaseSummary[]) => void,
  ): Promise<void> {
    for (const key of keys) await this.saveCase(key);
    later(this.#rows(await this.#known()));
  }

  async #known(): Promise<Map<CaseKey, { summary: Summary; stale: boolean }>> {
    const { snapshots, envelopes } = this.#parts;
    const kept = await snapshots().summaries(await envelopes.streams());
    return new Map(kept.map(({ key, summary, stale }) => [key, { summary, stale }]));
  }

  #rows(known: ReadonlyMap<CaseKey, { summary: Summary }>): readonly CaseSummary[] {
    return this.#parts.caseKeys().map((key) => ({ key, ...(known.get(key)?.summary ?? summarise([], [])) }));
  }

  /** Reads the case with what came since, and writes its snapshot and summary. Never throws: what fails is stale, not lost. */
  saveCase(key: CaseKey): Promise<void> {
    this.#saving = this.#saving.then(() => this.#save(key)).catch(() => undefined);
    return this.#saving;
  }

  async #save(key: CaseKey): Promise<void> {
    this.#waiting.delete(key);
    const content = await this.#parts.read(key);
    if (content === null) return;
    this.#unsaved.delete(key);
    await this.#parts.snapshots().save(key, content, summaryOf(content));
    await this.#parts.noteHeads();
  }

  /** So many records more were kept. */
  wrote(key: CaseKey, more: number): void {
    const unsaved = (this.#unsaved.get(key) ?? 0) + more;
    this.#unsaved.set(key, unsaved);
    // One save that waits is enough: it reads all that came until its turn.
    if (unsaved < snapshotEvery || this.#waiting.has(key)) return;
    this.#waiting.add(key);
    void this.saveCase(key);
  }

  /** What grew and was not saved yet. */
  async saveAll(): Promise<void> {
    for (const key of Array.from(this.#unsaved.keys())) await this.saveCase(key);
    await this.#saving;
  }

  /** Cases that were erased. */
  forget(keys: readonly string[]): void {
    for (const key of keys) this.#unsaved.delete(key as CaseKey);
  }
}

function summaryOf({ stated, setAside }: Pick<OpenContent, 'stated' | 'setAside'>): Summary {
  return summarise(stated as Stated[], setAside as SetAside[]);
}
