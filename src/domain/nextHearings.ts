/** Which hearings of a case are ahead, instance by instance, as it became known last. */
import type { Coming } from './caseFields.ts';
import { hearingDay, hearings, instanceOf } from './casebook.ts';
import { comingHearings, nextWith } from './comingHearing.ts';
import { earliestOf, spanOf } from './daySpan.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import type { RecordId } from './values.ts';

type Next = NonNullable<Fields<'hearing'>['next']>;

export interface NextHearing {
  readonly instance: RecordId | undefined;
  /** The hearing at which the day was said; `null`: it became known outside the courtroom. */
  readonly from: Item<'hearing'> | null;
  readonly next: Next;
  /** `YYYY-MM-DD`, the earliest it can be; `null`: not announced, not heard, reserved. */
  readonly day: string | null;
}

/**
 * In the order of days, those without a day last. Without those that are closed, and those after which another instance
 * sat already. What became known since goes before what the court had said.
 */
export function nextHearings(state: FoldState): readonly NextHearing[] {
  const court = nextInCourt(state);
  const told = comingHearings(state).flatMap(({ instance, coming }): NextHearing[] => {
    if (!saysWhen(coming)) return [];
    const heard = court.find((one) => one.instance === instance);
    return [ahead(instance, coming.date ? null : (heard?.from ?? null), nextWith(heard?.next, coming))];
  });
  const said = court.filter((one) => !told.some(({ instance }) => instance === one.instance));
  const key = ({ day, next }: NextHearing) => `${day ?? '9999'} ${next.time ?? ''}`;
  return [...told, ...said].toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** The same as the court said it at hearings, whatever became known since; in no order. */
export function nextInCourt(state: FoldState): readonly NextHearing[] {
  const held = new Map<RecordId | undefined, Item<'hearing'>[]>();
  for (const hearing of hearings(state)) {
    const instance = instanceOf(state, hearing);
    held.set(instance, [...(held.get(instance) ?? []), hearing]);
  }
  return [...held].flatMap(([instance, those]): NextHearing[] => {
    const from = lastWord(those);
    const next = from && valueOf(from, 'next');
    if (from === undefined || next === undefined || next.state === 'closed') return [];
    const until = spanOf(next.date)?.last ?? hearingDay(from);
    const goneOn = [...held].some(
      ([other, later]) => other !== instance && later.some((hearing) => hearingDay(hearing) > until),
    );
    return goneOn ? [] : [ahead(instance, from, next)];
  });
}

function ahead(instance: RecordId | undefined, from: Item<'hearing'> | null, next: Next): NextHearing {
  const span = spanOf(next.date);
  return { instance, from, next, day: span && earliestOf(span) };
}

/** More than how it was announced. */
function saysWhen({ date, time, room }: Coming): boolean {
  return date !== undefined || time !== undefined || room !== undefined;
}

/** The last hearing, or where nothing was said there an earlier one that named a day still ahead of it. */
function lastWord(held: readonly Item<'hearing'>[]): Item<'hearing'> | undefined {
  const last = held.at(-1);
  if (last === undefined || valueOf(last, 'next') !== undefined) return last;
  return held.findLast((hearing) => (spanOf(valueOf(hearing, 'next')?.date)?.first ?? '') > hearingDay(last));
}
