/**
 * The index: what is read. IndexedDB may vanish whole after a kill, so nothing lies here alone: it is rebuilt from
 * the journal. The `stores` below are the register of what is persisted in it: every value is sealed
 * or a random id or a count; wipe removes the database.
 */
import Dexie from 'dexie';
import type { Table } from 'dexie';
import { equalBytes, toHex } from '#crypto/bytes.ts';
import { envelopeOrNull } from '#wire/envelope.ts';
import type { KnownSegment } from './journal.ts';
import { laterPosition } from './journalSegment.ts';
import type { Position } from './journalSegment.ts';

/** Exactly the bytes of the journal. `alt` counts envelopes that share one (stream, n): resealed or forked. */
export interface EnvelopeRow {
  readonly stream: string;
  readonly n: number;
  readonly alt: number;
  readonly bytes: Uint8Array;
}

/** Ids in 32 hex digits, as everywhere in the index. */
export interface StreamRow {
  readonly stream: string;
  readonly case: string;
  /** Highest n here, and how many envelopes. */
  readonly last: number;
  readonly rows: number;
  /** Up to here the hub has said that it has it: what is beyond is unsent. */
  readonly acked: number;
}

export interface PackRow {
  readonly case: string;
  /** −1 = the head, which names the others. */
  readonly pack: number;
  readonly sealed: Uint8Array;
}

export interface SummaryRow {
  readonly case: string;
  readonly sealed: Uint8Array;
}

interface AppliedRow extends Position {
  readonly name: 'applied';
}

export interface IndexFactory {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export const indexName = 'wb';

const none = new Uint8Array();

class IndexDatabase extends Dexie {
  readonly envelopes: Table<EnvelopeRow, [string, number, number]>;
  readonly streams: Table<StreamRow, string>;
  readonly applied: Table<AppliedRow, string>;
  readonly segments: Table<KnownSegment, string>;
  readonly snapshots: Table<PackRow, [string, number]>;
  readonly summaries: Table<SummaryRow, string>;

  constructor(factory: IndexFactory, durability: 'strict' | 'relaxed') {
    // Nobody watches a query here, so its answers are not kept in memory either.
    super(indexName, { ...factory, chromeTransactionDurability: durability, cache: 'disabled' });
    this.version(1).stores({
      // Sealed envelopes with their outer ids; found by stream and number.
      envelopes: '[stream+n+alt]',
      // Which streams a case has, how far they reach, how far they are sent. Random ids and counts.
      streams: 'stream, case',
      // How far the journal is taken over: one row. A position.
      applied: 'name',
      // Journal segments that are taken over whole and need not be read at a start. Names and counts.
      segments: 'name',
      // What was read of a case, in packs, sealed under a label of the ring key.
      snapshots: '[case+pack], case',
      // One summary per case for home, sealed under a label of the ring key.
      summaries: 'case',
    });
    this.envelopes = this.table('envelopes');
    this.streams = this.table('streams');
    this.applied = this.table('applied');
    this.segments = this.table('segments');
    this.snapshots = this.table('snapshots');
    this.summaries = this.table('summaries');
  }
}

export class VaultIndex {
  readonly #factory: IndexFactory;
  readonly #relaxed: IndexDatabase;
  #strict: IndexDatabase | null = null;

  /** `onTaken`: the browser closed the database, which nobody here asked for. */
  constructor(factory: IndexFactory, onTaken: () => void = () => undefined) {
    this.#factory = factory;
    this.#relaxed = new IndexDatabase(factory, 'relaxed');
    this.#relaxed.on('close', onTaken);
  }

  /** The tables, for rows that only one module writes (snapshots, summaries). */
  get tables(): IndexDatabase {
    return this.#relaxed;
  }

  /** The durability of a transaction is one of the connection, hence a second one, opened when needed. */
  #database(strict: boolean): IndexDatabase {
    if (!strict) return this.#relaxed;
    this.#strict ??= new IndexDatabase(this.#factory, 'strict');
    return this.#strict;
  }

  async standing(): Promise<{ applied: Position | null; known: readonly KnownSegment[] }> {
    const db = this.#relaxed;
    return db.transaction('r', db.applied, db.segments, async () => ({
      applied: (await db.applied.get('applied')) ?? null,
      known: await db.segments.toArray(),
    }));
  }

  /** Takes envelopes over, together with the position after them. Those already here change nothing. */
  async put(envelopes: readonly Uint8Array[], applied: Position | null, strict: boolean): Promise<void> {
    const rows = envelopes.flatMap(toRow);
    const db = this.#database(strict);
    await db.transaction('rw', db.envelopes, db.streams, db.applied, async () => {
      const fresh = await this.#freshRows(db, rows);
      await db.envelopes.bulkAdd(fresh.map(({ row }) => row));
      await this.#countRows(db, fresh);
      const position = laterPosition((await db.applied.get('applied')) ?? null, applied);
      if (position !== null)
        await db.applied.put({ name: 'applied', segment: position.segment, offset: position.offset });
    });
  }

  /** True when one of them is not here. */
  lacks(envelopes: readonly Uint8Array[]): Promise<boolean> {
    const db = this.#relaxed;
    const rows = envelopes.flatMap(toRow);
    return db.transaction('r', db.envelopes, async () => (await this.#freshRows(db, rows)).length > 0);
  }

  /** Runs inside a transaction. */
  async #freshRows(db: IndexDatabase, rows: readonly Row[]): Promise<Row[]> {
    const taken = await db.envelopes.bulkGet(rows.map(({ row }) => [row.stream, row.n, 0]));
    const fresh: Row[] = [];
    const freshByPlace = new Map<string, EnvelopeRow[]>();
    for (const [index, { row, caseId }] of rows.entries()) {
      if (equalBytes(taken[index]?.bytes ?? none, row.bytes)) continue;
      const place = `${row.stream}/${row.n}`;
      const here = [...(freshByPlace.get(place) ?? [])];
      if (taken[index] !== undefined)
        here.push(
          ...(await db.envelopes
            .where(':id')
            .between([row.stream, row.n, 0], [row.stream, row.n, Infinity])
            .toArray()),
        );
      if (here.some(({ bytes }) => equalBytes(bytes, row.bytes))) continue;
      const added = { ...row, alt: here.length };
      fresh.push({ row: added, caseId });
      freshByPlace.set(place, [...(freshByPlace.get(place) ?? []), added]);
    }
    return fresh;
  }

  async #countRows(db: IndexDatabase, fresh: readonly Row[]): Promise<void> {
    const ids = [...new Set(fresh.map(({ row }) => row.stream))];
    const before = await db.streams.bulkGet(ids);
    const streams = new Map(
      before.flatMap((stream) => (stream === undefined ? [] : [[stream.stream, stream]])),
    );
    for (const { row, caseId } of fresh) {
      const { stream, n } = row;
      const old = streams.get(stream) ?? { stream, case: caseId, last: 0, rows: 0, acked: 0 };
      streams.set(stream, { ...old, last: Math.max(old.last, n), rows: old.rows + 1 });
    }
    await db.streams.bulkPut([...streams.values()]);
  }

  async remember(known: readonly KnownSegment[]): Promise<void> {
    await this.#relaxed.segments.bulkPut([...known]);
  }

  /** Strict: an index that forgot this could take a segment for one it knows. */
  async forgetSegments(names: readonly string[]): Promise<void> {
    await this.#database(true).segments.bulkDelete([...names]);
  }

  streams(): Promise<StreamRow[]> {
    return this.#relaxed.streams.toArray();
  }

  streamsOf(caseId: string): Promise<StreamRow[]> {
    return this.#relaxed.streams.where('case').equals(caseId).toArray();
  }

  /** Envelopes of one stream above `after` and up to `upTo`, by n. */
  async envelopesOf(stream: string, after = 0, upTo = Infinity): Promise<EnvelopeRow[]> {
    return this.#relaxed.envelopes
      .where(':id')
      .between([stream, after + 1, 0], [stream, upTo, Infinity])
      .toArray();
  }

  eachEnvelope(each: (row: EnvelopeRow) => void): Promise<void> {
    return this.#relaxed.envelopes.each(each);
  }

  async setAcked(stream: string, acked: number): Promise<void> {
    await this.#relaxed.streams.update(stream, { acked });
  }

  /** Removes every row of these cases. A promise rests on their keys, not on this. */
  async drop(cases: readonly string[]): Promise<void> {
    const db = this.#relaxed;
    await db.transaction('rw', db.envelopes, db.streams, db.snapshots, db.summaries, async () => {
      const streams = await db.streams.where('case').anyOf(cases).primaryKeys();
      for (const stream of streams)
        await db.envelopes.where(':id').between([stream, 0, 0], [stream, Infinity, Infinity]).delete();
      await db.streams.bulkDelete(streams);
      await db.snapshots.where('case').anyOf(cases).delete();
      await db.summaries.bulkDelete([...cases]);
    });
  }

  /** Forgets what the journal can tell again, in one transaction with how far that was taken over. */
  async forgetEnvelopes(): Promise<void> {
    const db = this.#relaxed;
    const told = [db.envelopes, db.streams, db.applied, db.segments];
    await db.transaction('rw', told, () => Promise.all(told.map((table) => table.clear())));
  }

  close(): void {
    this.#relaxed.close();
    this.#strict?.close();
  }
}

interface Row {
  readonly row: EnvelopeRow;
  readonly caseId: string;
}

/** What is no envelope of a version known here stays in the journal until an update can read it. */
function toRow(bytes: Uint8Array): Row[] {
  const envelope = envelopeOrNull(bytes);
  if (envelope === null) return [];
  const { caseId, stream, n } = envelope;
  return [{ row: { stream: toHex(stream), n, alt: 0, bytes }, caseId: toHex(caseId) }];
}
