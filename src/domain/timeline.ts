/** The whole case by day, in lanes. What has only an approximate date stands at the earliest day it can be, and says so. */
import { allItems } from './casebook.ts';
import { clockOf } from './courtTime.ts';
import { spanOf, spanOfSources, type DaySpan } from './daySpan.ts';
import type { ObservationKind } from './codes.ts';
import { byFactDay, clockSaid, factDay, hearingIdOf, type PlacedBy } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem } from './item.ts';
import { onceFor } from './onceFor.ts';

export const lanes = ['custody', 'motions', 'hearings', 'judgment', 'outside'] as const;
export type Lane = (typeof lanes)[number];

export interface Placed {
  readonly item: AnyItem;
  readonly lane: Lane;
  /** `YYYY-MM-DD`, or `null`: nobody has said when; such items stand last. */
  readonly day: string | null;
  readonly by: PlacedBy;
  /** `HH:MM` of the court's clock where it was said. */
  readonly clock: string | null;
  /** Of what lasts (detention, an instance): its end. `open` = nobody has said that it ended. */
  readonly until: DaySpan | 'open' | null;
}

/** Of what was seen and heard in a hearing only what moved the proceedings on is on the time line; the rest is in its log. */
const turningPoints: ReadonlyMap<ObservationKind | undefined, Lane> = new Map([
  ['detention-complaint', 'motions'],
  ['order-of-proceedings', 'motions'],
  ['merits-begun', 'hearings'],
  ['evidence-closed', 'hearings'],
  ['speeches-begun', 'hearings'],
  ['deliberation', 'hearings'],
  ['reading-begins', 'judgment'],
]);

export const timeline = onceFor((state: FoldState): readonly Placed[] => {
  const inOrder = byFactDay(state);
  const placed = allItems(state)
    .filter((item) => item.withdrawn.length === 0 && laneOf(item) !== null)
    .toSorted(inOrder)
    .flatMap((item) => placedIn(state, item) ?? []);
  return [...placed.filter(({ day }) => day !== null), ...placed.filter(({ day }) => day === null)];
});

export function laneOf(item: AnyItem): Lane | null {
  switch (item.kind) {
    case 'detention':
      return 'custody';
    case 'motion':
      return 'motions';
    case 'ruling':
      return valueOf(item, 'what') === 'detention' ? 'custody' : 'motions';
    case 'hearing':
    case 'instance':
      return 'hearings';
    case 'judgment':
    case 'appeal':
      return 'judgment';
    case 'event':
      return 'outside';
    case 'observation': {
      const lane = turningPoints.get(valueOf(item, 'what'));
      return lane ?? (hearingIdOf(item) === undefined ? 'outside' : null);
    }
    // What a document says happened is entered as an event; the document itself belongs to no day of the case.
    default:
      return null;
  }
}

function placedIn(state: FoldState, item: AnyItem): Placed | null {
  const lane = laneOf(item);
  if (lane === null) return null;
  const { day, by } = factDay(state, item);
  const local = clockSaid(item);
  return {
    item,
    lane,
    day: by === 'none' ? null : day,
    by,
    clock: local === null ? null : clockOf(local),
    until: untilOf(item),
  };
}

function untilOf(item: AnyItem): Placed['until'] {
  if (item.kind === 'detention') {
    const to = valueOf(item, 'to') ?? [];
    return to.length === 0 ? 'open' : spanOfSources(to);
  }
  if (item.kind !== 'instance') return null;
  const to = valueOf(item, 'to');
  return to === undefined ? 'open' : spanOf(to);
}
