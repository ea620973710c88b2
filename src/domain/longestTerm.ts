/** A detention nobody said the end of, after the longest that the law allows for its kind: it is not taken to go on, and not counted on. */
import { caseOf } from './casebook.ts';
import { longestDetention } from '#standards/longestDetention.ts';
import type { Ends } from './dayCount.ts';
import { dayAfter } from './daySpan.ts';
import { endsOf } from './endsOf.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import type { ApproxTerm } from './values.ts';

/** Days, by the case's country and the last day it can have begun; `null` where no law is known to end it. */
export function longestTermOf(state: FoldState, detention: Item<'detention'>): number | null {
  const theCase = caseOf(state);
  const country = theCase && valueOf(theCase, 'country');
  const what = valueOf(detention, 'what');
  const begun = endsOf(detention).from?.last;
  const longest = country && what && begun ? longestDetention(country, what, begun) : null;
  // Ordered for longer, as under a state of emergency: then another rule holds, and none that is known here.
  return longest === null || daysOrdered(valueOf(detention, 'orderedFor')) > longest ? null : longest;
}

/** As many days as a unit can have. */
const daysIn = { hours: 1 / 24, days: 1, weeks: 7, months: 31, years: 366 } as const;

/** Days it was ordered for, at least; 0 where nobody said. "Several" are two or more. */
function daysOrdered(term: ApproxTerm | undefined): number {
  if (term === undefined || term.is === 'not-known') return 0;
  return daysIn[term.unit] * (term.is === 'several' ? 2 : term.n);
}

/** @param day `YYYY-MM-DD` on which it is asked */
export function isPastLongest({ from, to }: Ends, longest: number | null, day: string): boolean {
  const begun = from?.last ?? null;
  // To the hour: a term of 30 days that began at noon ends on the 31st.
  return (
    longest !== null && begun !== null && (to === 'open' || to === null) && day > dayAfter(begun, longest)
  );
}

/**
 * Ends to count with: a blank one is up to the day handed in, but once the law would have ended it, any day from the one it
 * had begun by to the last that the law allows.
 *
 * @param until `YYYY-MM-DD`
 */
export function endsToCount(state: FoldState, item: Item<'detention'>, until: string): Ends {
  const ends = endsOf(item);
  const longest = longestTermOf(state, item);
  const begun = ends.from?.last ?? null;
  if (ends.to !== 'open' || begun === null || longest === null || !isPastLongest(ends, longest, until))
    return ends;
  const to = { first: begun, last: dayAfter(begun, longest), about: ends.from?.about === true };
  // Both days are counted: 30 times 24 hours that began at noon lie on 31 of them.
  return { ...ends, to, notRecorded: { most: longest + 1 } };
}
