/** Which hearings of a case are ahead, as the court said at the last one of each instance. */
import { hearings } from './casebook.ts';
import { earliestOf, spanOf } from './daySpan.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import type { RecordId } from './values.ts';

export interface NextHearing {
  readonly instance: RecordId | undefined;
  /** The hearing at which it was said. */
  readonly from: Item<'hearing'>;
  readonly next: NonNullable<Fields<'hearing'>['next']>;
  /** `YYYY-MM-DD`, the earliest it can be; `null`: not announced, not heard, reserved. */
  readonly day: string | null;
  /** The date is no exact one. */
  readonly approx: boolean;
  /** The last day it can be is over. */
  readonly past: boolean;
}

/** In the order of days, those without a day last. A case that is closed at an instance has none there. */
export function nextHearings(state: FoldState, today: string): readonly NextHearing[] {
  const last = new Map(hearings(state).map((hearing) => [valueOf(hearing, 'instance'), hearing]));
  const found = [...last].flatMap(([instance, from]): NextHearing[] => {
    const next = valueOf(from, 'next');
    if (next === undefined || next.state === 'closed') return [];
    const span = spanOf(next.date);
    const day = span === null ? null : earliestOf(span);
    const past = span !== null && span.last !== null && span.last < today;
    return [{ instance, from, next, day, approx: next.date?.is !== 'exact', past }];
  });
  const key = ({ day, next }: NextHearing) => `${day ?? '9999'} ${next.time ?? ''}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
