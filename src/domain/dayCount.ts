/** How many days something took, never more exact than what was said of its ends. */
import { dayNumber, earlier, later, type DaySpan } from './daySpan.ts';

/** `min` = `max` is a number of days; `max: null` = nobody can say how many at most. */
export interface DayCount {
  readonly min: number;
  readonly max: number | null;
  /** Rests on somebody's "about". */
  readonly about: boolean;
  /** The end is blank: counted up to the day handed in. */
  readonly soFar: boolean;
  /** No last day was said, as where it is blank, and the law or a judgment would have ended it by then: at most as long as the law allows. */
  readonly endNotRecorded?: true;
}

/** First and last day, both counted; `null` for a bound that does not exist. */
export interface Stretch {
  readonly first: string | null;
  readonly last: string | null;
}

export interface Ends {
  readonly from: DaySpan | null;
  /** `open`: nobody has said that it ended. `null`: it ended, or not; nobody could say. */
  readonly to: DaySpan | 'open' | null;
  /** Days that the law allows, first and last counted, where no last day was said. */
  readonly most?: number;
  /** Nobody said a last day, and it is not taken to go on. */
  readonly notRecorded?: true;
}

/** Days it lasted for certain: from the last day it can have begun to the first day it can have ended; or none. */
export function certainDays({ from, to }: Ends, until: string): { first: string; last: string } | null {
  const begun = from?.last ?? null;
  const ended = to === 'open' ? until : (to?.first ?? null);
  return begun === null || ended === null || begun > ended ? null : { first: begun, last: ended };
}

/** Days on which it can have lasted; `null` when nothing was said of its beginning. */
export function possibleDays({ from, to }: Ends, until: string): Stretch | null {
  if (from === null) return null;
  if (from.first !== null && from.first > until) return null;
  // "After a day", or nobody could say: there is no last one.
  return { first: from.first, last: to === 'open' ? until : (to?.last ?? null) };
}

/**
 * Both ends counted; an end that is blank is the day handed in. Not known (`null`) when nobody said when it began
 * or could say when it ended, and when the ends contradict each other.
 */
export function daysOf(ends: Ends, until: string): DayCount | null {
  const possible = possibleDays(ends, until);
  if (possible === null || ends.to === null || ends.from === null) return null;
  if (possible.first !== null && possible.last !== null && possible.first > possible.last) return null;
  const certain = certainDays(ends, until);
  const min = certain === null ? 1 : lengthOf(certain.first, certain.last);
  const { first, last } = possible;
  const most = Math.min(ends.most ?? Infinity, first && last ? lengthOf(first, last) : Infinity);
  return {
    min,
    // Longer for certain than the law allows: then the law says nothing of it.
    max: Number.isFinite(most) && most >= min ? most : null,
    about: ends.from.about || (ends.to !== 'open' && ends.to.about),
    soFar: ends.to === 'open',
    ...(ends.notRecorded ? { endNotRecorded: true } : {}),
  };
}

/** Both days counted. */
export function lengthOf(first: string, last: string): number {
  return dayNumber(last) - dayNumber(first) + 1;
}

/** Different days in all of them together: a day that lies in two is one. */
export function daysTogether(stretches: readonly { first: string; last: string }[]): number {
  let sum = 0;
  let counted = '';
  for (const { first, last } of stretches.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (last <= counted) continue;
    sum += first > counted ? lengthOf(first, last) : dayNumber(last) - dayNumber(counted);
    counted = last;
  }
  return sum;
}

/** Do they share a day? A missing bound is no bound. */
export function meet(a: Stretch, b: Stretch): boolean {
  const first = a.first === null || b.first === null ? (a.first ?? b.first) : later(a.first, b.first);
  const last = a.last === null || b.last === null ? (a.last ?? b.last) : earlier(a.last, b.last);
  return first === null || last === null || first <= last;
}
