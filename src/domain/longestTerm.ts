/** A detention nobody said the end of, after the longest that the law allows for its kind: it is not taken to go on, and not counted on. */
import { caseOf } from './casebook.ts';
import { longestDetention } from '#standards/longestDetention.ts';
import type { Ends } from './dayCount.ts';
import { dayAfter } from './daySpan.ts';
import { endsOf } from './endsOf.ts';
import type { FoldState } from './fold.ts';
import { freedFrom } from './freed.ts';
import { valueOf, type Item } from './item.ts';
import { partsOfTerm, type ApproxTerm } from './values.ts';

/** Days, by the case's country and the last day it can have begun; `null` where no law is known to end it. */
export function longestTermOf(state: FoldState, detention: Item<'detention'>): number | null {
  const theCase = caseOf(state);
  const country = theCase && valueOf(theCase, 'country');
  const what = valueOf(detention, 'what');
  const { from } = endsOf(detention);
  // "After a day": the law as it is known last.
  const begun = from && (from.last ?? '9999-12-31');
  const longest = country && what && begun ? longestDetention(country, what, begun) : null;
  // Ordered for longer, as under a state of emergency: then another rule holds, and none that is known here.
  return longest === null || daysOrdered(valueOf(detention, 'orderedFor')) > longest ? null : longest;
}

/** As many days as a unit can have. */
const daysIn = { hours: 1 / 24, days: 1, weeks: 7, months: 31, years: 366 } as const;

/** Days it was ordered for, at least; 0 where nobody said. "Several" are two or more. */
function daysOrdered(term: ApproxTerm | undefined): number {
  if (term === undefined || term.is === 'not-known') return 0;
  if (term.is === 'several') return daysIn[term.unit] * 2;
  return partsOfTerm(term).reduce((days, { n, unit }) => days + daysIn[unit] * n, 0);
}

/** @param day `YYYY-MM-DD` on which it is asked */
export function isPastLongest(ends: Ends, longest: number | null, day: string): boolean {
  const begun = ends.from?.last ?? null;
  if (longest === null || begun === null || !lacksLastDay(ends)) return false;
  // To the hour: a term of 30 days that began at noon ends on the 31st.
  const last = dayAfter(begun, longest);
  // Known to have gone on longer than that: then another rule held.
  const known = ends.to === 'open' ? null : (ends.to?.first ?? null);
  return day > last && (known === null || known <= last);
}

/** Nobody said by when it had ended: the end is blank, not known, or "after" a day. */
export function lacksLastDay({ to }: Ends): boolean {
  return to === 'open' || to === null || to.last === null;
}

/**
 * Ends to count with: a blank one is up to the day handed in, but once the law would have ended it, any day from the one it
 * had begun by to the last that the law allows; and after a judgment that freed the person, no day is the last.
 * "After a day" has no last day either, but for the law's.
 *
 * @param until `YYYY-MM-DD`
 */
export function endsToCount(state: FoldState, item: Item<'detention'>, until: string): Ends {
  const ends = endsOf(item);
  const longest = longestTermOf(state, item);
  const begun = ends.from?.last ?? null;
  if (ends.to === null || !lacksLastDay(ends)) return ends;
  const counted = longest === null ? ends : { ...ends, most: longest + 1 };
  if (isPastLongest(ends, longest, until) && begun !== null && longest !== null) {
    const from = ends.to === 'open' ? begun : (ends.to.first ?? begun);
    const to = { first: from, last: dayAfter(begun, longest), about: ends.from?.about === true };
    // Both days are counted: 30 times 24 hours that began at noon lie on 31 of them.
    return { ...counted, to, notRecorded: true };
  }
  if (ends.to !== 'open') return longest === null ? ends : { ...counted, notRecorded: true };
  const freed = freedFrom(state, item);
  if (freed === null || freed.day >= until) return counted;
  return { ...counted, to: { first: freed.day, last: null, about: false }, notRecorded: true };
}
