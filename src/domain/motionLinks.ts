/** What ties motions together: those that repeat another, those filed outside a hearing, those about detention, the grounds given. */
import { itemsOf } from './casebook.ts';
import type { MotionKind } from './codes.ts';
import type { Fields } from './entry.ts';
import { byFactDay, hearingIdOf } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import { motions, openMotions, type MotionState } from './motions.ts';
import { onceFor } from './onceFor.ts';
import { addTo, noTally, type Tally } from './tally.ts';
import type { RecordId } from './values.ts';

/** Motions about detention: a complaint against it, or to change it. */
const aboutDetention: ReadonlySet<MotionKind | undefined> = new Set([
  'detention-complaint',
  'change-detention',
]);

/** Filed on a day of its own, or not in a hearing. */
export function isFiledOutside(motion: Item<'motion'>): boolean {
  return valueOf(motion, 'filedOn') !== undefined || hearingIdOf(motion) === undefined;
}

/** Nobody has ruled on whether somebody is rightly detained. */
export const openAboutDetention = onceFor((state: FoldState): readonly MotionState[] =>
  openMotions(state).filter(({ motion }) => aboutDetention.has(valueOf(motion, 'what'))),
);

/** Motions that repeat each other, each list in the order in which they were made; those that stand alone are left out. */
export const chains = onceFor((state: FoldState): readonly (readonly MotionState[])[] => {
  const all = motions(state);
  const links = new Map<RecordId, RecordId[]>(all.map(({ motion }) => [motion.id, []]));
  for (const { motion } of all) {
    const earlier = valueOf(motion, 'repeats');
    if (earlier === undefined || !links.has(earlier)) continue;
    links.get(motion.id)?.push(earlier);
    links.get(earlier)?.push(motion.id);
  }
  const inOrder = byFactDay(state);
  const seen = new Set<RecordId>();
  return all.flatMap(({ motion }) => {
    if (seen.has(motion.id)) return [];
    const linked = reachedFrom(motion.id, links);
    for (const id of linked) seen.add(id);
    const chain = all.filter((one) => linked.has(one.motion.id));
    return chain.length < 2 ? [] : [chain.toSorted((a, b) => inOrder(a.motion, b.motion))];
  });
});

/** The motions this one repeats or is repeated by, itself among them. */
export function chainOf(state: FoldState, motion: RecordId): readonly MotionState[] {
  const alone = motions(state).filter((one) => one.motion.id === motion);
  return chains(state).find((chain) => chain.some((one) => one.motion.id === motion)) ?? alone;
}

/** Those of its chain, in the order in which they were made; none where it stands alone. */
export function chainIds(state: FoldState, motion: RecordId): readonly RecordId[] {
  const chain = chainOf(state, motion);
  return chain.length < 2 ? [] : chain.map((one) => one.motion.id);
}

type Ground = NonNullable<Fields<'motion'>['grounds']>[number]['ground'];

/** How many challenges gave which ground: "several, of which at least one for bias". What another motion rests on is no ground of one. */
export const tallyByGround = onceFor((state: FoldState): ReadonlyMap<Ground, Tally> => {
  const sums = new Map<Ground, Tally>();
  for (const motion of itemsOf(state, 'motion').filter((one) => valueOf(one, 'what') === 'recusal'))
    for (const { ground, howMany } of valueOf(motion, 'grounds') ?? []) {
      // A ground without a count, in an entry that stands for several: at least one of them.
      const count = howMany ?? (valueOf(motion, 'howMany') && { is: 'at-least', n: 1 });
      sums.set(ground, addTo(sums.get(ground) ?? noTally, count));
    }
  return sums;
});

function reachedFrom(
  start: RecordId,
  links: ReadonlyMap<RecordId, readonly RecordId[]>,
): ReadonlySet<RecordId> {
  const reached = new Set([start]);
  for (const id of reached) for (const next of links.get(id) ?? []) reached.add(next);
  return reached;
}
