/** Which hearings are behind, as far as it can be said without a calendar: of those what is blank is asked. */
import { hearingDay } from './casebook.ts';
import { dayOf } from './courtTime.ts';
import type { FoldState } from './fold.ts';
import { factsOf } from './hearingLog.ts';
import { fieldOf, valueOf, type Item } from './item.ts';

/**
 * It is logged now. One typed in afterwards may never get an end and is not open for that; nor is one that was entered at
 * the door by somebody who was not let in: nobody is there to log it.
 */
export function isOpenHearing(hearing: Item<'hearing'>): boolean {
  return hearing.first.how === 'live' && !hasEnd(hearing) && !wasEnteredUnattended(hearing);
}

/**
 * It has an end, or it was entered afterwards. One entered before its day, of which nothing was logged since, is still ahead.
 */
export function isOver(state: FoldState, hearing: Item<'hearing'>): boolean {
  if (hasEnd(hearing)) return true;
  if (isOpenHearing(hearing)) return false;
  return hearingDay(hearing) <= dayOf(hearing.first.at) || factsOf(state, hearing.id).length > 0;
}

function hasEnd(hearing: Item<'hearing'>): boolean {
  return valueOf(hearing, 'end') !== undefined;
}

/** What is put right later, also that one was let in after all, does not open it: it was never logged. */
export function wasEnteredUnattended(hearing: Item<'hearing'>): boolean {
  const { now = [], before = [] } = fieldOf(hearing, 'part') ?? {};
  return [...now, ...before].some(({ by, value }) => by === 'enter' && value.is === 'not-attended');
}
