import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { timeline } from '#domain/timeline.ts';
import type { ApproxDate } from '#domain/values.ts';
import { clock, on } from './courtClock.ts';
import { entered, id, withdrawn } from './sayings.ts';

const paper = { how: 'from-paper' } as const;
const story: Stated[] = [
  entered(1, 'case', { code: 'A-14' }),
  entered(2, 'person', { roles: ['accused'] }),
  entered(20, 'event', { what: 'assembly', dates: [{ value: on('2016-04-24') }] }),
  entered(21, 'event', {
    what: 'detention',
    dates: [{ value: { is: 'month', month: '2016-05', part: 'mid' } }, { value: on('2016-05-17') }],
  }),
  entered(22, 'detention', {
    person: id(2),
    from: [{ value: on('2016-05-17') }, { value: on('2016-06-03') }],
    to: [{ value: { is: 'not-known' } }],
  }),
  entered(23, 'motion', { what: 'detention-complaint', filedOn: { is: 'before', on: '2016-10-12' } }, paper),
  entered(3, 'instance', { level: 'first', from: on('2016-10-12'), to: on('2016-11-28') }),
  entered(4, 'hearing', { instance: id(3), date: on('2016-10-12') }, paper),
  entered(
    6,
    'ruling',
    { hearing: id(4), what: 'order-of-proceedings', happenedAt: clock('2016-10-12', '10:20') },
    paper,
  ),
  entered(
    5,
    'observation',
    { hearing: id(4), what: 'opened', happenedAt: clock('2016-10-12', '10:00') },
    paper,
  ),
  entered(7, 'observation', { hearing: id(4), what: 'merits-begun' }, paper),
  entered(8, 'judgment', { instance: id(3), date: on('2016-11-28') }, paper),
  entered(9, 'appeal', { judgment: id(8), filedOn: { is: 'not-known' } }),
  entered(10, 'detention', { person: id(2), from: [{ value: on('2016-11-28') }] }),
  entered(11, 'observation', { what: 'outside-court' }),
  entered(12, 'remark', { words: 'x' }),
  entered(13, 'motion', { hearing: id(4) }, paper),
  withdrawn(14, 13),
  entered(15, 'ruling', { what: 'detention', date: on('2016-05-18') }, paper),
];
const placed = (stated: readonly Stated[]) =>
  timeline(fold(stated)).map(({ item, lane, day, by }) => [Number.parseInt(item.id, 16), lane, day, by]);

test('the case by day, in its lanes, and how each day was found', () => {
  expect(placed(story)).toEqual([
    [20, 'outside', '2016-04-24', 'said'],
    [21, 'outside', '2016-05-11', 'earliest'],
    [22, 'custody', '2016-05-17', 'earliest'],
    [15, 'custody', '2016-05-18', 'said'],
    [23, 'motions', '2016-10-12', 'latest'],
    [3, 'hearings', '2016-10-12', 'said'],
    [4, 'hearings', '2016-10-12', 'said'],
    [7, 'hearings', '2016-10-12', 'hearing'],
    [6, 'motions', '2016-10-12', 'said'],
    [8, 'judgment', '2016-11-28', 'said'],
    [10, 'custody', '2016-11-28', 'said'],
    [9, 'judgment', null, 'none'],
    [11, 'outside', null, 'none'],
  ]);
});

test('any order of arrival gives the same', () => {
  const all = { minLength: story.length, maxLength: story.length };
  fc.assert(
    fc.property(fc.shuffledSubarray(story, all), (other) => {
      expect(timeline(fold(other))).toEqual(timeline(fold(story)));
    }),
  );
});

describe('what lasts', () => {
  const until = (n: number) => timeline(fold(story)).find(({ item }) => item.id === id(n))?.until;

  test('has its end, open while nobody said that it ended, none where nobody could say', () => {
    expect(until(3)).toEqual({ first: '2016-11-28', last: '2016-11-28', about: false });
    expect(until(10)).toBe('open');
    expect(until(22)).toBeNull();
    expect(until(4)).toBeNull();
  });
});

test('the clock stands only where it was said', () => {
  const clocks = timeline(fold(story)).flatMap(({ item, clock }) =>
    clock === null ? [] : [[item.id, clock]],
  );
  expect(clocks).toEqual([[id(6), '10:20']]);
});

test('what came before or after a day stands on either side of what happened on it', () => {
  const day = on('2016-11-28');
  const state = fold([
    entered(30, 'appeal', { filedOn: { is: 'after', on: '2016-11-28' } }, paper),
    entered(31, 'hearing', { date: day }, paper),
    entered(32, 'judgment', { hearing: id(31), date: day }, paper),
    entered(33, 'event', { what: 'statement', dates: [{ value: day }] }, paper),
    entered(34, 'motion', { filedOn: { is: 'before', on: '2016-11-28' } }, paper),
  ]);
  expect(timeline(state).map(({ item }) => item.kind)).toEqual([
    'motion',
    'event',
    'hearing',
    'judgment',
    'appeal',
  ]);
});

test('what was entered live by a form, and names no hearing, happened on no day that anybody said', () => {
  const form = entered(1, 'judgment', { verdicts: [] }, { how: 'live' });
  const tap = entered(2, 'ruling', { hearing: id(9) }, { how: 'live' });
  expect(placed([form, tap])).toEqual([
    [2, 'motions', '2016-10-12', 'recorded'],
    [1, 'judgment', null, 'none'],
  ]);
});

test('how a day was found: before a day, about a day, within a month', () => {
  const placedBy = (filedOn: ApproxDate) => placed([entered(1, 'motion', { filedOn })])[0]?.[3];
  expect(placedBy({ is: 'before', on: '2024-02-29' })).toBe('latest');
  expect(placedBy({ is: 'about', on: '2024-11-15' })).toBe('about');
  expect(placedBy({ is: 'month', month: '2024-11', about: true })).toBe('about');
  expect(placedBy({ is: 'month', month: '2024-11' })).toBe('earliest');
  expect(placedBy({ is: 'after', on: '2024-02-29' })).toBe('earliest');
});
