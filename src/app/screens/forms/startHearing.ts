import { announcedFor } from '#domain/carriedHearing.ts';
import { instances } from '#domain/casebook.ts';
import { courtTimeFrom, dayOf } from '#domain/courtTime.ts';
import { spanOf } from '#domain/daySpan.ts';
import type { Fields } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { nextNumber } from '#domain/hearingGaps.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import type { Clock, Desk } from '../../desk/Desk.ts';
import { enterOne } from './writing.ts';

/**
 * Number and instance a new hearing has if nobody says otherwise; of a new case the first.
 * @param on `YYYY-MM-DD`: an instance that ended before is not meant; without it the last one is.
 */
export function nextHearing(state: FoldState, on = ''): Fields<'hearing'> {
  const instance = instances(state).findLast((one) => !endedBefore(one, on))?.id;
  const number = nextNumber(state, instance);
  return { ...(number && { number }), ...(instance && { instance }) };
}

/** A hearing of today, with the start that was announced for today: whether it is in the room announced shows at the door. */
export function hearingToday(state: FoldState, clock: Clock): Fields<'hearing'> {
  const zone = clock.zone();
  const on = dayOf(courtTimeFrom(clock.now(), zone).local);
  const next = nextHearing(state, on);
  const { announcedStart } = announcedFor(state, { instance: next.instance, day: on, zone });
  return { ...next, date: { is: 'exact', on }, ...(announcedStart && { announcedStart }) };
}

/** The same, logged live. How its conditions are known is said with them, not before. */
export function liveHearing(state: FoldState, clock: Clock): Fields<'hearing'> {
  return { ...hearingToday(state, clock), howRecorded: 'live' };
}

function endedBefore(instance: Item<'instance'>, day: string): boolean {
  const last = spanOf(valueOf(instance, 'to'))?.last ?? null;
  return last !== null && last < day;
}

/** A hearing that is logged live from now on; null = refused. The door then knows which one is open. */
export async function startHearing(desk: Desk): Promise<RecordId | null> {
  const open = desk.view().open;
  if (!open) return null;
  const id = await enterOne(desk, 'hearing', liveHearing(open.state, desk.clock));
  if (id !== null) await desk.door.setOpenHearing({ key: open.key, id });
  return id;
}
