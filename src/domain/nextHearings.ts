/** Which hearings of a case are ahead, instance by instance, as the court said it last. */
import { hearingDay, hearings } from './casebook.ts';
import { earliestOf, spanOf } from './daySpan.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import type { RecordId } from './values.ts';

type Next = NonNullable<Fields<'hearing'>['next']>;

export interface NextHearing {
  readonly instance: RecordId | undefined;
  readonly next: Next;
  /** `YYYY-MM-DD`, the earliest it can be; `null`: not announced, not heard, reserved. */
  readonly day: string | null;
}

/**
 * In the order of days, those without a day last. Without those that are closed, and those after which another instance
 * sat already.
 */
export function nextHearings(state: FoldState): readonly NextHearing[] {
  const held = new Map<RecordId | undefined, Item<'hearing'>[]>();
  for (const hearing of hearings(state)) {
    const instance = valueOf(hearing, 'instance');
    held.set(instance, [...(held.get(instance) ?? []), hearing]);
  }
  const found = [...held].flatMap(([instance, those]): NextHearing[] => {
    const from = lastWord(those);
    const next = from && valueOf(from, 'next');
    if (from === undefined || next === undefined || next.state === 'closed') return [];
    const span = spanOf(next.date);
    const until = span?.last ?? hearingDay(from);
    const goneOn = [...held].some(
      ([other, later]) => other !== instance && later.some((hearing) => hearingDay(hearing) > until),
    );
    return goneOn ? [] : [{ instance, next, day: span && earliestOf(span) }];
  });
  const key = ({ day, next }: NextHearing) => `${day ?? '9999'} ${next.time ?? ''}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The last hearing, or where nothing was said there an earlier one that named a day still ahead of it. */
function lastWord(held: readonly Item<'hearing'>[]): Item<'hearing'> | undefined {
  const last = held.at(-1);
  if (last === undefined || valueOf(last, 'next') !== undefined) return last;
  return held.findLast((hearing) => (spanOf(valueOf(hearing, 'next')?.date)?.first ?? '') > hearingDay(last));
}
