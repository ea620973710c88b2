/** What a case says, as the fold receives it, with what must be told about its logs. Pure. */
import type { SetAside, Stated } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { surveyLog } from '#ledger/chain.ts';
import type { LogKeys, LogsRead, ReadRefusal, Refused } from './readLogs.ts';
import { toStated } from './toStated.ts';

/** How much of a stream is in it: up to `last`, `rows` envelopes. */
export interface Covered {
  readonly stream: string;
  readonly last: number;
  readonly rows: number;
}

export interface CaseContent {
  readonly stated: readonly Stated[];
  readonly setAside: readonly SetAside[];
  /** Ids of records whose named predecessor is not here, though another with its number is. */
  readonly unlinked: readonly string[];
  readonly refused: Refused;
  /** Envelopes no key here opens. */
  readonly unopened: number;
  readonly keys: LogKeys;
  readonly covered: readonly Covered[];
  /** How many keys of the case there were: with more of them, more may open. */
  readonly epochs: number;
}

export const emptyContent: CaseContent = {
  stated: [],
  setAside: [],
  unlinked: [],
  refused: {},
  unopened: 0,
  keys: new Map(),
  covered: [],
  epochs: 0,
};

export interface Rest extends LogsRead {
  readonly unopened: number;
  readonly epochs: number;
  readonly covered: readonly Covered[];
}

/** Content and what came after it. Null when the rest reaches below what was known: then all must be read anew. */
export function withRest(content: CaseContent, rest: Rest): CaseContent | null {
  const before = idsByLog(allSaid(content));
  const reachesBelow = rest.records.some(
    ({ record: { header } }) => header.seq <= (before.get(header.log)?.highest ?? 0),
  );
  if (reachesBelow) return null;
  const told = rest.records.map(({ record }) => toStated(record));
  return {
    stated: [...content.stated, ...told.flatMap((one) => (one.is === 'stated' ? [one.stated] : []))],
    setAside: [...content.setAside, ...told.flatMap((one) => (one.is === 'set-aside' ? [one.setAside] : []))],
    unlinked: [...content.unlinked, ...unlinkedOf(rest, before)].toSorted(),
    refused: sum(content.refused, rest.refused),
    unopened: content.unopened + rest.unopened,
    keys: rest.keys,
    covered: rest.covered,
    epochs: rest.epochs,
  };
}

interface LogIds {
  highest: number;
  readonly ids: Map<number, string[]>;
}

function idsByLog(said: Iterable<{ log: string; seq: number; record: string }>): Map<string, LogIds> {
  const logs = new Map<string, LogIds>();
  for (const { log, seq, record } of said) {
    const known = logs.get(log) ?? { highest: 0, ids: new Map<number, string[]>() };
    logs.set(log, known);
    known.highest = Math.max(known.highest, seq);
    known.ids.set(seq, [...(known.ids.get(seq) ?? []), record]);
  }
  return logs;
}

function unlinkedOf(rest: LogsRead, before: ReadonlyMap<string, LogIds>): string[] {
  const now = idsByLog(
    rest.records.map(({ record: { header, id } }) => ({ log: header.log, seq: header.seq, record: id })),
  );
  return rest.records.flatMap(({ record: { header, id } }) => {
    const known = [now, before].flatMap((logs) => logs.get(header.log)?.ids.get(header.seq - 1) ?? []);
    const isUnlinked = header.prev !== null && known.length > 0 && !known.includes(header.prev);
    return isUnlinked ? [id] : [];
  });
}

function sum(a: Refused, b: Refused): Refused {
  const all: Partial<Record<ReadRefusal, number>> = { ...a };
  for (const [because, count] of Object.entries(b) as [ReadRefusal, number][])
    all[because] = (all[because] ?? 0) + count;
  return all;
}

function allSaid(content: Pick<CaseContent, 'stated' | 'setAside'>): Said[] {
  return [...content.stated, ...content.setAside].map(({ said }) => said);
}

export interface Told {
  /** Ids of records that share one (log, seq). */
  readonly forks: readonly (readonly string[])[];
  readonly missing: readonly { readonly log: string; readonly from: number; readonly to: number }[];
}

/** Forks and gaps, from the set of what is here. */
export function whatToTell(content: Pick<CaseContent, 'stated' | 'setAside'>): Told {
  const surveys = [...idsByLog(allSaid(content))].map(([log, { ids }]) => ({
    log,
    survey: surveyLog(
      [...ids].flatMap(([seq, records]) => records.map((id) => ({ id, header: { seq, prev: null } }))),
    ),
  }));
  return {
    forks: surveys.flatMap(({ survey }) => survey.forks.map(({ ids }) => ids)),
    missing: surveys.flatMap(({ log, survey }) => survey.missing.map((gap) => ({ log, ...gap }))),
  };
}
