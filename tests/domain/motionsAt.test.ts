import { expect, test } from 'vitest';
import { questionsOf } from '#domain/closing.ts';
import type { Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { motionsAt, openAt, openElsewhere } from '#domain/motionsAt.ts';
import type { MotionState } from '#domain/motions.ts';
import { entered, id, itemIn } from './sayings.ts';

const [firstInstance, appeal, cassation] = [1, 2, 3] as const;
const [atFirst, atAppeal] = [11, 12] as const;
const theCase = [
  entered(firstInstance, 'instance', { level: 'first' }),
  entered(appeal, 'instance', { level: 'appeal' }),
  entered(cassation, 'instance', { level: 'cassation' }),
  entered(atFirst, 'hearing', { instance: id(firstInstance) }),
  entered(atAppeal, 'hearing', { instance: id(appeal) }),
];
const numbers = (found: readonly MotionState[]) => found.map(({ motion }) => Number.parseInt(motion.id, 16));

function at(hearing: number, ...more: readonly Stated[]) {
  const state = fold([...theCase, ...more]);
  const item = itemIn(state, hearing, 'hearing');
  return {
    all: numbers(motionsAt(state, item)),
    open: numbers(openAt(state, item)),
    elsewhere: openElsewhere(state, item).map(({ instance, open }) => [
      Number.parseInt(instance.id, 16),
      ...numbers(open),
    ]),
    asked: questionsOf(state, item)
      .filter(({ asks }) => asks === 'motion')
      .map((question) => Number.parseInt(question.item.id, 16)),
  };
}

test('a motion of the first instance is neither open nor asked about in the hearing of an appeal', () => {
  const made = [
    entered(21, 'motion', { hearing: id(atFirst) }),
    entered(22, 'motion', { hearing: id(atFirst) }),
    entered(23, 'motion', { hearing: id(atAppeal) }),
    entered(24, 'ruling', { hearing: id(atFirst), motions: [id(22)], outcome: 'refused' }),
  ];
  expect(at(atAppeal, ...made)).toEqual({ all: [23], open: [23], elsewhere: [[1, 21]], asked: [23] });
  expect(at(atFirst, ...made)).toEqual({ all: [21, 22], open: [21], elsewhere: [[2, 23]], asked: [21] });
});

test('filed outside a hearing it is of the case, at every instance', () => {
  const made = [entered(21, 'motion', { side: 'defence' }), entered(22, 'motion', { hearing: id(99) })];
  expect(at(atAppeal, ...made)).toEqual({ all: [21, 22], open: [21, 22], elsewhere: [], asked: [21, 22] });
  expect(at(atFirst, ...made).open).toEqual([21, 22]);
});

test('a hearing without an instance is of the one entered first, and so are its motions', () => {
  const made = [entered(13, 'hearing', {}), entered(21, 'motion', { hearing: id(13) })];
  expect(at(atFirst, ...made).open).toEqual([21]);
  expect(at(13, ...made, entered(22, 'motion', { hearing: id(atFirst) })).open).toEqual([21, 22]);
  expect(at(atAppeal, ...made)).toEqual({ all: [], open: [], elsewhere: [[1, 21]], asked: [] });
});

test('of a case without an instance all motions are of every hearing', () => {
  const state = fold([
    entered(13, 'hearing', {}),
    entered(14, 'hearing', {}),
    entered(21, 'motion', { hearing: id(13) }),
  ]);
  expect(numbers(openAt(state, itemIn(state, 14, 'hearing')))).toEqual([21]);
  expect(openElsewhere(state, itemIn(state, 14, 'hearing'))).toEqual([]);
});
