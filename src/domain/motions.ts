/** Motions with their rulings: the spine of a trial. */
import { itemsOf } from './casebook.ts';
import type { RulingOutcome, Side } from './codes.ts';
import { byFactDay } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { conflictOf, valueOf, type Item } from './item.ts';
import { onceFor } from './onceFor.ts';
import { addTo, noTally, type Tally } from './tally.ts';
import type { RecordId } from './values.ts';

export interface MotionState {
  readonly motion: Item<'motion'>;
  /** In the order in which they happened; the last one decides the state. */
  readonly rulings: readonly Item<'ruling'>[];
  /** `open` also when the last ruling put it off or the court did not rule. */
  readonly state: 'open' | 'ruled';
  /** Of the last ruling; `null` = no ruling, or one whose outcome is still blank. */
  readonly outcome: RulingOutcome | null;
  /** Two versions of the last ruling's outcome are kept. */
  readonly conflicting: boolean;
}

const rulingsByMotion = onceFor((state: FoldState): ReadonlyMap<RecordId, readonly Item<'ruling'>[]> => {
  const found = new Map<RecordId, Item<'ruling'>[]>();
  for (const ruling of itemsOf(state, 'ruling'))
    for (const motion of new Set(valueOf(ruling, 'motions'))) {
      const rulings = found.get(motion);
      if (rulings === undefined) found.set(motion, [ruling]);
      else rulings.push(ruling);
    }
  const inOrder = byFactDay(state);
  for (const rulings of found.values()) rulings.sort(inOrder);
  return found;
});

const none: readonly Item<'ruling'>[] = [];

export function rulingsOf(state: FoldState, motion: RecordId): readonly Item<'ruling'>[] {
  return rulingsByMotion(state).get(motion) ?? none;
}

/** Every motion with its rulings, in the order of claimed times. */
export const motions = onceFor((state: FoldState): readonly MotionState[] =>
  itemsOf(state, 'motion').map((motion) => {
    const rulings = rulingsOf(state, motion.id);
    // An order that the motion wait is no ruling on it.
    const last = rulings.findLast((ruling) => valueOf(ruling, 'order')?.waits !== motion.id);
    const outcome = (last && valueOf(last, 'outcome')) ?? null;
    const open = last === undefined || outcome === 'deferred' || outcome === 'not-ruled';
    const conflicting = last !== undefined && conflictOf(last, 'outcome').length > 0;
    return { motion, rulings, state: open ? 'open' : 'ruled', outcome, conflicting };
  }),
);

export const openMotions = onceFor((state: FoldState): readonly MotionState[] =>
  motions(state).filter((motion) => motion.state === 'open'),
);

/** How many motions these are: an entry may stand for several. */
export function countOf(entries: readonly MotionState[]): Tally {
  return entries.reduce((sum, { motion }) => addTo(sum, valueOf(motion, 'howMany')), noTally);
}

/** How many motions wait for a ruling. */
export const openCount = onceFor((state: FoldState): Tally => countOf(openMotions(state)));

/** How many motions were made. */
export const madeCount = onceFor((state: FoldState): Tally => countOf(motions(state)));

/** Rulings that answer no motion: what the court decided by itself. */
export const rulingsWithoutMotion = onceFor((state: FoldState): readonly Item<'ruling'>[] =>
  itemsOf(state, 'ruling').filter((ruling) => (valueOf(ruling, 'motions') ?? []).length === 0),
);

/** `filed` = all others together but `open`, which overlaps `deferred`, `notRuled` and `noRuling`. */
export interface SideTally {
  readonly filed: Tally;
  readonly open: Tally;
  readonly granted: Tally;
  readonly refused: Tally;
  readonly part: Tally;
  readonly deferred: Tally;
  readonly notRuled: Tally;
  readonly noRuling: Tally;
  /** Ruled on, but the outcome is blank. */
  readonly blank: Tally;
  /** Two versions of the outcome: counted here and nowhere else. */
  readonly conflicting: Tally;
}

const emptySide: SideTally = {
  filed: noTally,
  open: noTally,
  granted: noTally,
  refused: noTally,
  part: noTally,
  deferred: noTally,
  notRuled: noTally,
  noRuling: noTally,
  blank: noTally,
  conflicting: noTally,
};

export type BySide = ReadonlyMap<Side | 'blank', SideTally>;

/** By the side that filed; `blank` where no side was said. */
export const tallyBySide = onceFor((state: FoldState): BySide => sidesOf(motions(state)));

/** As `tallyBySide`, of these motions. */
export function sidesOf(entries: readonly MotionState[]): BySide {
  const sides = new Map<Side | 'blank', SideTally>();
  for (const motion of entries) {
    const side = valueOf(motion.motion, 'side') ?? 'blank';
    const count = valueOf(motion.motion, 'howMany');
    const sum = { ...(sides.get(side) ?? emptySide) };
    sum.filed = addTo(sum.filed, count);
    if (motion.state === 'open') sum.open = addTo(sum.open, count);
    const column = columnOf(motion);
    sum[column] = addTo(sum[column], count);
    sides.set(side, sum);
  }
  return sides;
}

function columnOf({
  outcome,
  rulings,
  conflicting,
}: MotionState): Exclude<keyof SideTally, 'filed' | 'open'> {
  if (conflicting) return 'conflicting';
  if (rulings.length === 0) return 'noRuling';
  if (outcome === null) return 'blank';
  return outcome === 'not-ruled' ? 'notRuled' : outcome;
}
