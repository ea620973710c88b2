/** What an approximate date leaves open: from the first day it could be to the last. Days are `YYYY-MM-DD`. */
import type { ApproxDate, Sourced } from './values.ts';

export interface DaySpan {
  /** `null`: as early as one likes ("before 5 June"). */
  readonly first: string | null;
  /** `null`: as late as one likes. */
  readonly last: string | null;
  /** Somebody said "about": the days are no bounds. */
  readonly about: boolean;
}

const dayLength = 86_400_000;
const parts = { early: ['01', '10'], mid: ['11', '20'], late: ['21', ''] } as const;

/** `null` when nobody could say, or nothing was said. "Before" and "after" a day may be that day. */
export function spanOf(date: ApproxDate | undefined): DaySpan | null {
  switch (date?.is) {
    case 'exact':
      return { first: date.on, last: date.on, about: false };
    case 'about':
      return { first: date.on, last: date.on, about: true };
    case 'before':
      return { first: null, last: date.on, about: false };
    case 'after':
      return { first: date.on, last: null, about: false };
    case 'between': {
      const [first, last] = date.from <= date.to ? [date.from, date.to] : [date.to, date.from];
      return { first, last, about: false };
    }
    case 'month': {
      const [from, to] = date.part === undefined ? ['01', ''] : parts[date.part];
      const last = to === '' ? lastOfMonth(date.month) : `${date.month}-${to}`;
      return { first: `${date.month}-${from}`, last, about: date.about === true };
    }
    case 'year':
      return { first: `${date.year}-01-01`, last: `${date.year}-12-31`, about: date.about === true };
    default:
      return null;
  }
}

/** All that both leave open. */
export function together(one: DaySpan, other: DaySpan): DaySpan {
  return {
    first: one.first === null || other.first === null ? null : earlier(one.first, other.first),
    last: one.last === null || other.last === null ? null : later(one.last, other.last),
    about: one.about || other.about,
  };
}

/** All that the sources leave open together; a source that does not know takes nothing away from the others. */
export function spanOfSources(dates: readonly Sourced<ApproxDate>[] | undefined): DaySpan | null {
  const spans = (dates ?? []).flatMap(({ value }) => spanOf(value) ?? []);
  const [one, ...others] = spans;
  if (one === undefined) return null;
  return others.reduce(together, one);
}

/** One day, and nobody said "about". */
export function isOneDay(span: DaySpan): boolean {
  return span.first !== null && span.first === span.last && !span.about;
}

/** The day to place it at: the earliest it can be; of "before a day" that day, since there is no earliest. */
export function earliestOf(span: DaySpan): string {
  return span.first ?? span.last ?? '';
}

export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Whole days since 1970: for counting only. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
}

export function dayAfter(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * dayLength).toISOString().slice(0, 10);
}

function lastOfMonth(month: string): string {
  const [year = 0, of = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
}
