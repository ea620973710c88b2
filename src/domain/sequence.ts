/** What happened while a complaint waited: complaint → order of proceedings → hearings and stages → ruling. */
import { hearings, itemAt, itemsOf, judgments } from './casebook.ts';
import type { ObservationKind } from './codes.ts';
import { isOneDay } from './daySpan.ts';
import { byFactDay, factDay, type FactDay } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem, type Item } from './item.ts';
import { motions, rulingsOf } from './motions.ts';
import { onceFor } from './onceFor.ts';
import type { RecordId } from './values.ts';

/** `stage`: a mark that the trial went on to its next part. */
export type StepIs = 'complaint' | 'order' | 'hearing' | 'stage' | 'judgment' | 'ruling';

export interface Step {
  readonly is: StepIs;
  readonly item: AnyItem;
  readonly at: FactDay;
  /** It certainly came after the complaint; of an approximate date that leaves it open, not. */
  readonly sure: boolean;
}

export interface Sequence {
  readonly complaint: Item<'motion'> | Item<'observation'>;
  /** The complaint first, then what happened until it was ruled on, by day. */
  readonly steps: readonly Step[];
  /** No ruling decides it. */
  readonly open: boolean;
  /** The court ordered that it wait. */
  readonly ordered: boolean;
  /** The merits began, or judgment was given, while it waited. `not-known` when the dates leave it open. */
  readonly meritsFirst: 'yes' | 'no' | 'not-known';
}

/** Each of them says that the merits have begun. */
const stageMarks: ReadonlySet<ObservationKind | undefined> = new Set([
  'merits-begun',
  'evidence-closed',
  'speeches-begun',
  'deliberation',
]);

/** @returns `null` when this is no complaint or motion, or has not arrived */
export function sequenceOf(state: FoldState, complaint: RecordId): Sequence | null {
  const first = itemAt(state, complaint);
  if (first?.kind !== 'motion' && first?.kind !== 'observation') return null;
  const after = (item: AnyItem) => isAfter(state, first, item, ordersOf(state, complaint)[0]);
  const ruling = decidingRuling(state, complaint);
  const inOrder = byFactDay(state);
  const found: { is: StepIs; item: AnyItem }[] = [
    ...ordersOf(state, complaint).map((item) => ({ is: 'order' as const, item })),
    ...hearings(state).map((item) => ({ is: 'hearing' as const, item })),
    ...itemsOf(state, 'observation')
      .filter((item) => stageMarks.has(valueOf(item, 'what')))
      .map((item) => ({ is: 'stage' as const, item })),
    ...judgments(state).map((item) => ({ is: 'judgment' as const, item })),
  ];
  const waited = found
    .flatMap(({ is, item }) => {
      const came = is === 'order' ? 'yes' : after(item);
      if (item.id === complaint || came === 'no') return [];
      if (ruling !== undefined && inOrder(item, ruling) > 0) return [];
      return [{ is, item, at: factDay(state, item), sure: came === 'yes' }];
    })
    .toSorted((a, b) => inOrder(a.item, b.item));
  const merits = waited.filter(({ is }) => is === 'judgment' || is === 'stage');
  return {
    complaint: first,
    steps: [
      { is: 'complaint', item: first, at: factDay(state, first), sure: true },
      ...waited,
      ...(ruling === undefined
        ? []
        : [{ is: 'ruling' as const, item: ruling, at: factDay(state, ruling), sure: true }]),
    ],
    open: ruling === undefined,
    ordered: ordersOf(state, complaint).length > 0,
    meritsFirst: merits.length === 0 ? 'no' : merits.some(({ sure }) => sure) ? 'yes' : 'not-known',
  };
}

/** Every complaint that an order made wait. */
export const waitingByOrder = onceFor((state: FoldState): readonly RecordId[] => {
  const waits = itemsOf(state, 'ruling').flatMap((ruling) => valueOf(ruling, 'order')?.waits ?? []);
  return [...new Set(waits)];
});

/** Rulings, and what was only noted as an order of proceedings, that make this complaint wait. */
function ordersOf(state: FoldState, complaint: RecordId): readonly AnyItem[] {
  const rulings = itemsOf(state, 'ruling').filter((one) => valueOf(one, 'order')?.waits === complaint);
  const noted = itemsOf(state, 'observation').filter(
    (one) =>
      valueOf(one, 'what') === 'order-of-proceedings' && (valueOf(one, 'about') ?? []).includes(complaint),
  );
  return [...rulings, ...noted].toSorted(byFactDay(state));
}

/** The last ruling, unless it put the complaint off or did not decide it. An order to wait is no decision. */
function decidingRuling(state: FoldState, complaint: RecordId): Item<'ruling'> | undefined {
  const motion = motions(state).find((one) => one.motion.id === complaint);
  if (motion?.state === 'open') return undefined;
  return rulingsOf(state, complaint).findLast((one) => valueOf(one, 'order')?.waits !== complaint);
}

/** Without an exact day of its own, the complaint was there at the latest when the court ordered that it wait. */
function isAfter(
  state: FoldState,
  complaint: AnyItem,
  item: AnyItem,
  order: AnyItem | undefined,
): 'yes' | 'no' | 'perhaps' {
  const made = factDay(state, complaint).span;
  const { day, span } = factDay(state, item);
  if (span === null) return 'perhaps';
  if (made !== null && isOneDay(made) && isOneDay(span))
    return byFactDay(state)(complaint, item) < 0 ? 'yes' : 'no';
  if (
    order !== undefined &&
    isOneDay(span) &&
    isExact(factDay(state, order)) &&
    day >= factDay(state, order).day
  )
    return 'yes';
  if (made === null || made.about || span.about) return 'perhaps';
  if (made.last !== null && span.first !== null && span.first > made.last) return 'yes';
  return made.first !== null && span.last !== null && span.last < made.first ? 'no' : 'perhaps';
}

function isExact({ span }: FactDay): boolean {
  return span !== null && isOneDay(span);
}
