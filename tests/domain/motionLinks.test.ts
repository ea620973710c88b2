import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { chainOf, chains, isFiledOutside, openAboutDetention, tallyByGround } from '#domain/motionLinks.ts';
import { motions, openMotions } from '#domain/motions.ts';
import { on } from './courtClock.ts';
import { amended, entered, id, withdrawn } from './sayings.ts';

const motion = (n: number, fields: Fields<'motion'>) => entered(n, 'motion', { side: 'defence', ...fields });
const ids = (found: readonly { motion: { id: string } }[]) =>
  found.map((one) => Number.parseInt(one.motion.id, 16));
const detention = entered(1, 'detention', { what: 'criminal' });
const outside = motion(2, { what: 'detention-complaint', filedOn: on('2016-10-05'), complainsOf: id(1) });

test('filed outside a hearing, on its own day, it is open until ruled on', () => {
  const state = fold([detention, outside, motion(3, { hearing: id(9) })]);
  expect(ids(motions(state).filter((one) => isFiledOutside(one.motion)))).toEqual([2]);
  expect(ids(openMotions(state))).toEqual([2, 3]);
  expect(ids(openAboutDetention(state))).toEqual([2]);
  const ruled = fold([
    detention,
    outside,
    entered(4, 'ruling', { motions: [id(2)], outcome: 'refused', date: on('2016-10-20') }),
  ]);
  expect(openAboutDetention(ruled)).toEqual([]);
});

test('of rulings outside a hearing the one of the later day decides, whenever it was entered', () => {
  const rulings = [
    entered(4, 'ruling', { motions: [id(2)], outcome: 'granted', date: on('2016-11-02') }),
    entered(5, 'ruling', { motions: [id(2)], outcome: 'deferred', date: on('2016-10-20') }),
  ];
  expect(motions(fold([outside, ...rulings]))[0]).toMatchObject({ state: 'ruled', outcome: 'granted' });
});

test('an order that a complaint wait is no ruling on it', () => {
  const waits = entered(4, 'ruling', { motions: [id(2)], order: { waits: id(2) } });
  expect(motions(fold([outside, waits]))[0]).toMatchObject({ state: 'open', outcome: null });
});

test('what repeats what, in the order in which they were made', () => {
  const stated = [
    motion(2, { what: 'recusal' }),
    motion(3, { what: 'call-witness' }),
    motion(4, { what: 'recusal', repeats: id(2) }),
    motion(5, { what: 'recusal', repeats: id(4) }),
    motion(6, { what: 'call-witness', repeats: id(99) }),
  ];
  const state = fold(stated);
  expect(chains(state).map(ids)).toEqual([[2, 4, 5]]);
  for (const n of [2, 4, 5]) expect(ids(chainOf(state, id(n)))).toEqual([2, 4, 5]);
  expect(ids(chainOf(state, id(3)))).toEqual([3]);
  expect(ids(chainOf(fold([...stated, withdrawn(7, 4)]), id(5)))).toEqual([5]);
});

test('whatever repeats whatever, round in circles too: each motion is in one chain at most, for any order of arrival', () => {
  const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 12 });
  fc.assert(
    fc.property(
      links.chain((pairs) => {
        const all: Stated[] = Array.from({ length: 8 }, (_, n) => motion(n, {}));
        pairs.forEach(([a, b], at) =>
          all.push(amended(20 + at, 'motion', a, { repeats: id(b) }, { repeats: [] })),
        );
        return fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        );
      }),
      ([all, other]) => {
        const found = chains(fold(other)).map(ids);
        expect(found).toEqual(chains(fold(all)).map(ids));
        const flat = found.flat();
        expect(new Set(flat).size).toBe(flat.length);
      },
    ),
  );
});

test('several motions, their number not known, at least one of them for bias', () => {
  const state = fold([
    motion(2, { what: 'recusal', howMany: { is: 'several' }, grounds: [{ ground: 'bias' }] }),
    motion(3, {
      what: 'recusal',
      grounds: [{ ground: 'bias' }, { ground: 'interest', howMany: { is: 'about', n: 2 } }],
    }),
  ]);
  expect(tallyByGround(state).get('bias')).toEqual({ n: 2, about: false, orMore: true });
  expect(tallyByGround(state).get('interest')).toEqual({ n: 2, about: true, orMore: false });
});
