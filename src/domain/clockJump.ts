/** A device's clock that was set between two entries: what was said in order no longer lies in order. */
import { clockOf, dayOf, instantOf } from './courtTime.ts';
import type { FoldState } from './fold.ts';
import { factsOf } from './hearingLog.ts';
import { valueOf, type Item } from './item.ts';
import { claimedAt } from './order.ts';
import type { RecordId } from './values.ts';

const MINUTE = 60_000;
const BACK = 2 * MINUTE;
const AHEAD = 12 * 60 * MINUTE;

/** Day `YYYY-MM-DD` and clock `HH:MM` as they were claimed. */
export interface Claimed {
  readonly day: string;
  readonly clock: string;
}

export interface ClockJump {
  readonly entry: RecordId;
  readonly now: Claimed;
  readonly before: Claimed;
}

/**
 * The newest entry of this device in the hearing claims to lie more than two minutes before the entry this device
 * made before it, or more than twelve hours after. By the place in the device's own log, which no clock changes.
 * `null` too once somebody said when it happened.
 */
export function clockJump(state: FoldState, hearing: RecordId, device: string): ClockJump | null {
  const own = factsOf(state, hearing)
    .filter(({ said, first }) => said.device === device && first.how === 'live')
    .toSorted((a, b) => a.said.seq - b.said.seq);
  const [before, last] = own.slice(-2);
  if (before === undefined || last === undefined) return null;
  if (instantOf(valueOf(last as Item<'observation'>, 'happenedAt')) !== null) return null;
  const step = claimedAt(last.said) - claimedAt(before.said);
  if (step >= -BACK && step <= AHEAD) return null;
  return { entry: last.id, now: claimed(last.said.at), before: claimed(before.said.at) };
}

function claimed(at: string): Claimed {
  return { day: dayOf(at), clock: clockOf(at) };
}
