/** The order of one log, judged from ids alone. Nothing here is dropped: whoever asks keeps both branches and shows them. L17–L21. */
import type { Header } from './header.ts';

/** The newest record of a log. */
export interface Head {
  readonly log: string;
  readonly seq: number;
  readonly id: string;
}

/** Ids kept of one log, by seq; more than one at a seq = a fork. */
export type KnownLog = ReadonlyMap<number, readonly string[]>;

/**
 * `next`: it follows on what is known. `same`: known already, whatever envelope it came in. `fork`: its seq is taken by another.
 * `gap`: what it follows is not here yet; ask again when it is. `wrong-prev`: it follows another record than the one known before it.
 */
export type Place = 'next' | 'same' | 'fork' | 'gap' | 'wrong-prev';

export function follow(known: KnownLog, header: Pick<Header, 'seq' | 'prev'>, id: string): Place {
  const here = known.get(header.seq) ?? [];
  if (here.includes(id)) return 'same';
  if (here.length > 0) return 'fork';
  if (header.prev === null) return 'next';
  const before = known.get(header.seq - 1);
  if (before === undefined) return 'gap';
  return before.includes(header.prev) ? 'next' : 'wrong-prev';
}

/** Notes a record that is kept, whatever its place. */
export function noteRecord(known: Map<number, string[]>, header: Pick<Header, 'seq'>, id: string): void {
  const here = known.get(header.seq);
  if (here === undefined) known.set(header.seq, [id]);
  else if (!here.includes(id)) here.push(id);
}

export interface LogSurvey {
  /** Seqs with two records or more, ascending. */
  readonly forks: readonly { readonly seq: number; readonly ids: readonly string[] }[];
  /** Runs of seqs below the highest of which nothing is here. */
  readonly missing: readonly { readonly from: number; readonly to: number }[];
  /** Records whose named predecessor is not here, though another one with its seq is. */
  readonly unlinked: readonly string[];
}

/** What is to be told about a log, from the set of its records: the order they came in has no say. */
export function surveyLog(
  records: Iterable<{ readonly header: Pick<Header, 'seq' | 'prev'>; readonly id: string }>,
): LogSurvey {
  const known = new Map<number, string[]>();
  const byId = new Map(Array.from(records, (record) => [record.id, record]));
  for (const { header, id } of byId.values()) noteRecord(known, header, id);
  const ascending = [...known].toSorted(([a], [b]) => a - b);
  return {
    forks: ascending.filter(([, ids]) => ids.length > 1).map(([seq, ids]) => ({ seq, ids: ids.toSorted() })),
    missing: gapsBetween(ascending.map(([seq]) => seq)),
    unlinked: [...byId.values()]
      .filter(({ header }) => {
        const before = known.get(header.seq - 1);
        return header.prev !== null && before !== undefined && !before.includes(header.prev);
      })
      .map(({ id }) => id)
      .toSorted(),
  };
}

/** Runs, not single numbers: a hostile seq of 2^53 must not cost 2^53 steps. */
function gapsBetween(ascending: readonly number[]): { from: number; to: number }[] {
  return ascending.flatMap((seq, i) => {
    const from = (ascending[i - 1] ?? 0) + 1;
    return from < seq ? [{ from, to: seq - 1 }] : [];
  });
}
