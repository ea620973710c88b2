/**
 * Opening a case fast: its sealed snapshot, and what came after it. The law: snapshot + rest = everything read anew,
 * for any cut. Where that can't be known cheaply, everything is read anew. Never on the path of a tap.
 */
import { z } from 'zod';
import { fromHex, fromUtf8, utf8 } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal } from '#crypto/seal.ts';
import type { SealingKey } from '#crypto/seal.ts';
import type { Summary } from '#domain/summary.ts';
import { emptyContent, withRest } from './caseContent.ts';
import type { CaseContent, Covered } from './caseContent.ts';
import type { CaseKey } from './door.ts';
import type { StreamRow, VaultIndex } from './index.ts';
import type { OpenedEnvelopes, RecordStore } from './recordStore.ts';
import { openSnapshot, sealSnapshot } from './snapshotRows.ts';
import type { PackMark } from './snapshotRows.ts';

export interface SnapshotKeys {
  /** `wb1/snapshot` and `wb1/summary` of the ring key. */
  readonly snapshot: SealingKey;
  readonly summary: SealingKey;
}

/** A case in memory, with what is known of its saved packs. */
export interface OpenContent extends CaseContent {
  readonly saved: readonly PackMark[];
}

export interface KeptSummary {
  readonly key: CaseKey;
  readonly summary: Summary;
  /** Records came or went since: to be made anew when there is time. */
  readonly stale: boolean;
}

const summaryRow = z.strictObject({
  reader: z.string(),
  rows: z.number(),
  summary: z.custom<Summary>((value) => typeof value === 'object' && value !== null),
});

export class Snapshots {
  readonly #index: VaultIndex;
  readonly #records: RecordStore;
  readonly #keys: SnapshotKeys;
  readonly #random: Random;
  readonly #reader: string;

  /** `reader`: the build. Another one may read more or otherwise, so its snapshots are not believed. */
  constructor(parts: {
    readonly index: VaultIndex;
    readonly records: RecordStore;
    readonly keys: SnapshotKeys;
    readonly random: Random;
    readonly reader: string;
  }) {
    this.#index = parts.index;
    this.#records = parts.records;
    this.#keys = parts.keys;
    this.#random = parts.random;
    this.#reader = parts.reader;
  }

  /** Null when there is no such case. */
  async open(key: CaseKey): Promise<OpenContent | null> {
    const snapshot = await this.#load(key);
    if (snapshot !== null) {
      const { content, packs } = snapshot;
      const covered = new Map(content.covered.map(({ stream, last }) => [stream, last]));
      const opened = await this.#records.openEnvelopes(key, covered);
      if (opened === null) return null;
      const whole = await this.#withOpened(key, content, opened);
      if (whole !== null) return { ...whole, saved: packs };
    }
    return this.#readAnew(key);
  }

  async #load(key: CaseKey): Promise<{ content: CaseContent; packs: readonly PackMark[] } | null> {
    const rows = await this.#index.tables.snapshots
      .where('case')
      .equals(key)
      .toArray()
      .catch(() => []);
    return rows.length === 0 ? null : openSnapshot(this.#keys.snapshot, key, rows, this.#reader);
  }

  async #withOpened(
    key: CaseKey,
    content: CaseContent,
    opened: OpenedEnvelopes,
  ): Promise<CaseContent | null> {
    if (!isBelowTheSame(content, opened)) return null;
    const { candidates, unopened, epochs, streams } = opened;
    // With another key, or a first record that was missing, what did not open or verify then may do so now.
    if (content.unopened > 0 && epochs !== content.epochs) return null;
    if (content.refused['key-unknown'] !== undefined && candidates.length > 0) return null;
    const read = await this.#records.readOpened(key, candidates, content.keys);
    return withRest(content, { ...read, unopened, epochs, covered: coveredBy(streams) });
  }

  async #readAnew(key: CaseKey): Promise<OpenContent | null> {
    const read = await this.#records.readCase(key);
    if (read === null) return null;
    const content = withRest(emptyContent, { ...read, covered: coveredBy(read.streams) });
    return content && { ...content, saved: [] };
  }

  /** Writes what changed, and the summary with it, in one transaction. Gives the content back as it is saved now. */
  async save(key: CaseKey, content: OpenContent, summary: Summary): Promise<OpenContent> {
    const { saved, ...plain } = content;
    const { rows, packs } = await sealSnapshot(this.#keys.snapshot, key, plain, {
      reader: this.#reader,
      saved,
      random: this.#random,
    });
    const row = { reader: this.#reader, rows: countRows(content.covered), summary };
    const sealed = await seal(this.#keys.summary, [fromHex(key)], utf8(JSON.stringify(row)), this.#random);
    const { tables } = this.#index;
    await tables.transaction('rw', tables.snapshots, tables.summaries, async () => {
      await tables.snapshots.where(':id').between([key, packs.length], [key, Infinity]).delete();
      await tables.snapshots.bulkPut(rows);
      await tables.summaries.put({ case: key, sealed });
    });
    return { ...content, saved: packs };
  }

  /** For home: no case is opened for it. Cases without a summary, or with one of another reader, are not in it. */
  async summaries(streams: readonly StreamRow[]): Promise<KeptSummary[]> {
    const rowsByCase = new Map<string, number>();
    for (const stream of streams)
      rowsByCase.set(stream.case, (rowsByCase.get(stream.case) ?? 0) + stream.rows);
    const rows = await this.#index.tables.summaries.toArray().catch(() => []);
    const opened = await Promise.all(
      rows.map(async ({ case: of, sealed }) => {
        const bytes = await open(this.#keys.summary, [fromHex(of)], sealed);
        const parsed = summaryRow.safeParse(bytes === null ? null : JSON.parse(fromUtf8(bytes)));
        if (!parsed.success || parsed.data.reader !== this.#reader) return null;
        const { summary, rows: count } = parsed.data;
        return { key: of as CaseKey, summary, stale: count !== (rowsByCase.get(of) ?? 0) };
      }),
    );
    return opened.filter((one) => one !== null);
  }

  /** After a rotation: sealed under a key that is gone. */
  async dropAll(): Promise<void> {
    const { tables } = this.#index;
    await tables.transaction('rw', tables.snapshots, tables.summaries, async () => {
      await tables.snapshots.clear();
      await tables.summaries.clear();
    });
  }
}

function coveredBy(streams: readonly StreamRow[]): Covered[] {
  return streams.map(({ stream, last, rows }) => ({ stream, last, rows }));
}

function countRows(covered: readonly Covered[]): number {
  return covered.reduce((total, { rows }) => total + rows, 0);
}

/** Whether under the cut lies exactly what lay there when the snapshot was written: no more (a gap filled, a fork), no less. */
function isBelowTheSame(content: CaseContent, { streams, above }: OpenedEnvelopes): boolean {
  const now = new Map(streams.map(({ stream, rows }) => [stream, rows - (above.get(stream) ?? 0)]));
  return content.covered.every(({ stream, rows }) => now.get(stream) === rows);
}
