/**
 * From opened frames of one case to records that may be believed. The result does not depend on the order of the
 * frames. Whoever's record has been altered, moved or cut is refused by its reason; a record whose neighbours are
 * missing is kept, and the gap is told (`chain.ts`).
 */
import { decodeFrame } from '#ledger/frame.ts';
import { innerCase } from '#ledger/innerCase.ts';
import { readHeader, readRecord } from '#ledger/readRecord.ts';
import type { LedgerRecord } from '#ledger/readRecord.ts';
import type { Refusal } from '#ledger/refusal.ts';

/** A frame and where its envelope says it stands. */
export interface Candidate {
  readonly stream: string;
  readonly n: number;
  readonly frame: Uint8Array;
}

export interface ReadCandidate extends Candidate {
  readonly record: LedgerRecord;
}

/** `other-case`: the record is about another case than the one it lies in. */
export type ReadRefusal = Refusal | 'other-case';
export type Refused = Readonly<Partial<Record<ReadRefusal, number>>>;

/** Public key of a log, by `log/device`: a key can't claim another device. */
export type LogKeys = ReadonlyMap<string, Uint8Array>;

export interface LogsRead {
  /** By log, seq, id; each record once. */
  readonly records: readonly ReadCandidate[];
  readonly refused: Refused;
  readonly keys: LogKeys;
}

export interface Expected {
  /** The inner id of the case, 32 hex. */
  readonly inner: string;
  /** Keys of logs whose first record was read before. */
  readonly keys: LogKeys;
}

const atOnce = 64;

export async function readLogs(candidates: readonly Candidate[], expected: Expected): Promise<LogsRead> {
  const firsts = candidates.filter(({ n }) => n === 1);
  const rest = candidates.filter(({ n }) => n !== 1);
  const keys = new Map(expected.keys);
  const read = await inGroups(firsts, (one) => readOne(one, expected.inner, keys));
  for (const { record } of read.flatMap(good)) keys.set(keyName(record.header), record.key);
  read.push(...(await inGroups(rest, (one) => readOne(one, expected.inner, keys))));
  const byId = new Map(read.flatMap(good).map((one) => [one.record.id, one]));
  const records = [...byId.values()].sort((a, b) => compare(a.record, b.record));
  return { records, refused: countRefused(read), keys };
}

type One = { ok: true; read: ReadCandidate } | { ok: false; because: ReadRefusal };

async function readOne(candidate: Candidate, inner: string, keys: LogKeys): Promise<One> {
  const framed = decodeFrame(candidate.frame);
  if (!framed.ok) return framed;
  const head = readHeader(framed.frame.header);
  if (!head.ok) return head;
  const { header } = head;
  if (header.seq !== candidate.n) return { ok: false, because: 'number' };
  const about = innerCase(inner, header);
  if (!about.ok) return about;
  const reading = await readRecord(candidate.frame, keys.get(keyName(header)));
  return reading.ok ? { ok: true, read: { ...candidate, record: reading.record } } : reading;
}

export function keyName({ log, device }: { readonly log: string; readonly device: string }): string {
  return `${log}/${device}`;
}

async function inGroups<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += atOnce)
    results.push(...(await Promise.all(all.slice(from, from + atOnce).map(each))));
  return results;
}

function good(one: One): ReadCandidate[] {
  return one.ok ? [one.read] : [];
}

function compare(a: LedgerRecord, b: LedgerRecord): number {
  return compareText(a.header.log, b.header.log) || a.header.seq - b.header.seq || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countRefused(read: readonly One[]): Refused {
  const refused: Partial<Record<ReadRefusal, number>> = {};
  for (const one of read) if (!one.ok) refused[one.because] = (refused[one.because] ?? 0) + 1;
  return refused;
}
