/**
 * The motions a hearing may rule on: those made at its instance, and those filed outside a hearing, which are of the case.
 * With another instance they are not gone, but that court answered them or left them open.
 */
import { instanceOf, instances, itemOf } from './casebook.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import { motions, type MotionState } from './motions.ts';
import type { RecordId } from './values.ts';

export interface OpenElsewhere {
  readonly instance: Item<'instance'>;
  /** At least one, in the order of claimed times. */
  readonly open: readonly MotionState[];
}

/** Open ones and those that were ruled on, in the order of claimed times. */
export function motionsAt(state: FoldState, hearing: Item<'hearing'>): readonly MotionState[] {
  const here = instanceOf(state, hearing);
  return motions(state).filter(({ motion }) => {
    const of = madeAt(state, motion);
    return of === undefined || of === here;
  });
}

export function openAt(state: FoldState, hearing: Item<'hearing'>): readonly MotionState[] {
  return motionsAt(state, hearing).filter(isOpen);
}

/** What waits for a ruling at other instances, in their order. */
export function openElsewhere(state: FoldState, hearing: Item<'hearing'>): readonly OpenElsewhere[] {
  const here = instanceOf(state, hearing);
  return instances(state).flatMap((instance) => {
    const open = motions(state).filter((one) => isOpen(one) && madeAt(state, one.motion) === instance.id);
    return instance.id === here || open.length === 0 ? [] : [{ instance, open }];
  });
}

function isOpen({ state }: MotionState): boolean {
  return state === 'open';
}

/** `undefined`: outside a hearing, or at an instance of which nothing is known any more. */
function madeAt(state: FoldState, motion: Item<'motion'>): RecordId | undefined {
  const hearing = itemOf(state, 'hearing', valueOf(motion, 'hearing'));
  const of = hearing && instanceOf(state, hearing);
  return instances(state).some(({ id }) => id === of) ? of : undefined;
}
