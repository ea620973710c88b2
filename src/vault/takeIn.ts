/**
 * Taking in a case file: every frame is verified, and what is new is stored as it is, under one's own epoch of that
 * case; authors and times stay the writers'. A record is known by its id: twice, or after sync, changes nothing.
 * A fork is kept, both records; opening the case shows it.
 */
import type { FileCase } from './container.ts';
import type { CaseKey, TakenIn } from './door.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { LedgerRecord } from '#ledger/readRecord.ts';
import { readLogs } from './readLogs.ts';
import type { Candidate, LogKeys, LogsRead, ReadRefusal } from './readLogs.ts';
import type { Keyring, RecordStore } from './recordStore.ts';
import type { Snapshots } from './snapshots.ts';
import { toStated } from './toStated.ts';

export interface TakeInto {
  readonly records: RecordStore;
  readonly snapshots: Snapshots;
  readonly envelopes: EnvelopeStore;
  readonly keyring: Keyring;
  /** K7: makes the case with these ids and a first epoch key, flushed in the ring when it resolves. */
  addCase(outer: CaseKey, inner: string): Promise<void>;
}

/** `stream-taken`: its stream is one of another case, or one's own of another log. */
type TakeInRefusal = ReadRefusal | 'stream-taken';

/** Of what came with a file, the records. */
export type TakenRecords = Omit<TakenIn, 'files' | 'leftAsleep'>;

/** Throws DiskError('full'): what was taken in until then stays, and doing it again goes on from there. */
export async function takeIn(into: TakeInto, cases: readonly FileCase[]): Promise<TakenRecords> {
  const refused: Partial<Record<TakeInRefusal, number>> = {};
  let taken: Omit<TakenRecords, 'refused'> = { cases: 0, newRecords: 0, knownRecords: 0, withdrawals: 0 };
  for (const one of cases) {
    const { accepted, fresh, withdrawals } = await takeCase(into, one, (because, count) => {
      refused[because] = (refused[because] ?? 0) + count;
    });
    taken = {
      cases: taken.cases + (accepted > 0 ? 1 : 0),
      newRecords: taken.newRecords + fresh,
      knownRecords: taken.knownRecords + accepted - fresh,
      withdrawals: taken.withdrawals + withdrawals,
    };
  }
  return { ...taken, refused };
}

/** Numbers of records: verified, of these new, and of these the withdrawals of what was here. */
async function takeCase(
  into: TakeInto,
  { outer, inner, frames }: FileCase,
  refuse: (because: TakeInRefusal, count: number) => void,
): Promise<{ accepted: number; fresh: number; withdrawals: number }> {
  const key = outer as CaseKey;
  const here = await into.keyring.caseKeys(key);
  const known = await knownOf(into, key);
  const free = await withFreeStream(into, key, frames);
  if (free.length < frames.length) refuse('stream-taken', frames.length - free.length);
  const read = await readLogs(free, { inner: here?.inner ?? inner, keys: known.keys });
  for (const [because, count] of Object.entries(read.refused)) refuse(because as ReadRefusal, count);
  const foreign = intruders(read, here?.logs ?? []);
  if (foreign.size > 0) refuse('stream-taken', foreign.size);
  const accepted = read.records.filter(({ record }) => !foreign.has(record.id));
  const fresh = accepted.filter(({ record }) => !known.ids.has(record.id));
  if (fresh.length > 0) {
    if (here === null) await into.addCase(key, inner);
    await into.records.keepFrames(key, fresh);
  }
  const withdrawals = fresh.filter(({ record }) => withdrawsOneOf(known.entries, record)).length;
  return { accepted: accepted.length, fresh: fresh.length, withdrawals };
}

function withdrawsOneOf(entries: ReadonlySet<string>, record: LedgerRecord): boolean {
  const told = toStated(record);
  if (told.is !== 'stated') return false;
  const { statement } = told.stated;
  return statement.do === 'withdraw' && entries.has(statement.target);
}

async function knownOf(
  { snapshots }: TakeInto,
  key: CaseKey,
): Promise<{ ids: ReadonlySet<string>; entries: ReadonlySet<string>; keys: LogKeys }> {
  const content = await snapshots.open(key);
  if (content === null) return { ids: new Set(), entries: new Set(), keys: new Map() };
  const said = [...content.stated, ...content.setAside].map((one) => one.said);
  const entries = content.stated.filter(({ statement }) => statement.do === 'enter');
  return {
    ids: new Set(said.map(({ record }) => record)),
    entries: new Set(entries.map((one) => one.said.record)),
    keys: content.keys,
  };
}

/** One stream belongs to one case: a file that says otherwise would mix them. */
async function withFreeStream(
  { envelopes }: TakeInto,
  key: CaseKey,
  frames: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const streams = await envelopes.streams();
  const elsewhere = new Set(streams.filter((row) => row.case !== key).map(({ stream }) => stream));
  return frames.filter(({ stream }) => !elsewhere.has(stream));
}

/** Records of other logs in a stream that this device writes: they would stand in the way of its next ones. */
function intruders(
  read: LogsRead,
  own: readonly { readonly stream: string; readonly log: string }[],
): Set<string> {
  const logOf = new Map(own.map(({ stream, log }) => [stream, log]));
  return new Set(
    read.records
      .filter(({ stream, record }) => (logOf.get(stream) ?? record.header.log) !== record.header.log)
      .map(({ record }) => record.id),
  );
}
