import { hearingDay } from '#domain/casebook.ts';
import { instantOf } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { factsOf, type Fact } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { ApproxDate } from '#domain/values.ts';

/**
 * - `next-before`: the next date lies before the day of this hearing.
 * - `end-before-start`, `end-before-entries`: it would have ended before it began, or before what was logged live in it.
 */
export type Doubt = 'next-before' | 'end-before-start' | 'end-before-entries';

/** What can hardly be, and is asked about before it is kept. Never refused: clocks and courts are odd. */
export function doubtIn(
  state: FoldState,
  hearing: Item<'hearing'>,
  answer: Pick<Fields<'hearing'>, 'next' | 'end'>,
): Doubt | null {
  const next = lastDay(answer.next?.date);
  if (next !== null && next < hearingDay(hearing)) return 'next-before';
  const end = instantOf(answer.end);
  if (end === null) return null;
  const start = instantOf(valueOf(hearing, 'start'));
  if (start !== null && end < minuteOf(start)) return 'end-before-start';
  const live = factsOf(state, hearing.id).filter((fact) => fact.first.how === 'live');
  return live.some((fact) => end < minuteOf(happenedAt(fact))) ? 'end-before-entries' : null;
}

/** `YYYY-MM-DD`: the last day it could be; `null` when there is none. */
function lastDay(date: ApproxDate | undefined): string | null {
  switch (date?.is) {
    case 'exact':
    case 'about':
    case 'before':
      return date.on;
    case 'between':
      return date.to;
    case 'month':
      return `${date.month}-31`;
    case 'year':
      return `${date.year}-12-31`;
    default:
      return null;
  }
}

function happenedAt(fact: Fact): number {
  return instantOf(valueOf(fact as Item<'observation'>, 'happenedAt')) ?? fact.at;
}

/** An end has no seconds. */
function minuteOf(at: number): number {
  return Math.floor(at / 60_000) * 60_000;
}
