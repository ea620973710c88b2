/** The hearing to come that became known outside the courtroom, while no hearing has overtaken it. */
import type { Coming } from './caseFields.ts';
import { caseOf, hearingDay, hearings, instances } from './casebook.ts';
import { dayOf } from './courtTime.ts';
import { earliestOf, spanOf } from './daySpan.ts';
import type { FoldState } from './fold.ts';
import { saidOf, valueOf, type Item } from './item.ts';
import { claimedAt } from './order.ts';
import type { Said } from './said.ts';
import type { RecordId } from './values.ts';

export interface ComingHearing {
  readonly instance: RecordId | undefined;
  readonly coming: Coming;
}

/** What was said of it last, whatever came since, if it is of this instance. It is of the one it names, else of the last. */
export function comingFor(
  state: FoldState,
  instance: RecordId | undefined,
): { readonly coming: Coming; readonly said: Said } | undefined {
  const theCase = caseOf(state);
  const coming = theCase && valueOf(theCase, 'coming');
  const said = theCase && saidOf(theCase, 'coming');
  if (coming === undefined || said === undefined) return undefined;
  return (coming.instance ?? instances(state).at(-1)?.id) === instance ? { coming, said } : undefined;
}

/** At this hearing, held since it was said, the court spoke of the next date. */
export function spokeSince(hearing: Item<'hearing'>, said: Said): boolean {
  const next = saidOf(hearing, 'next');
  return next !== undefined && hearingDay(hearing) >= dayOf(said.at) && claimedAt(next) > claimedAt(said);
}

/**
 * Of the instance it names, else of the last one. A hearing of that instance overtakes it on that day or later; so does one
 * since it was said, if the court spoke of the next date there.
 */
export function comingHearing(state: FoldState): ComingHearing | undefined {
  const theCase = caseOf(state);
  const named = theCase && valueOf(theCase, 'coming')?.instance;
  const instance = named ?? instances(state).at(-1)?.id;
  const known = comingFor(state, instance);
  if (known === undefined) return undefined;
  const { coming, said } = known;
  const span = spanOf(coming.date);
  const day = span && earliestOf(span);
  const overtakes = (hearing: Item<'hearing'>) => {
    const held = hearingDay(hearing);
    return (day === null ? held > dayOf(said.at) : held >= day) || spokeSince(hearing, said);
  };
  const there = hearings(state).filter((hearing) => (valueOf(hearing, 'instance') ?? instance) === instance);
  return there.some(overtakes) ? undefined : { instance, coming };
}
