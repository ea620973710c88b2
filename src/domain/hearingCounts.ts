/** How many hearings are entered, and how many are missing, as far as it can be said without a calendar. */
import { hearings } from './casebook.ts';
import type { FoldState } from './fold.ts';
import { hearingsWithGaps, type HearingGap } from './hearingGaps.ts';

export interface HearingCounts {
  readonly entered: number;
  /** Numbers between the entries. */
  readonly missing: number;
  readonly notAttended: number;
  readonly notAdmitted: number;
  /** Held beyond those entered: a lower bound where the number held is "about", "several" or not known. */
  readonly notEntered: number;
}

/** Whether an announced hearing is past depends on the day, and is not counted. */
export function hearingCounts(state: FoldState): HearingCounts {
  const gaps = hearingsWithGaps(state, '').flatMap((instance) => instance.gaps);
  const count = (is: HearingGap['is']) => gaps.filter((gap) => gap.is === is).length;
  return {
    entered: hearings(state).length,
    missing: count('missing'),
    notAttended: count('not-attended'),
    notAdmitted: count('not-admitted'),
    notEntered: gaps.reduce((sum, gap) => sum + (gap.is === 'not-entered' ? (gap.n ?? 1) : 0), 0),
  };
}
