import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { sequenceOf, waitingByOrder } from '#domain/sequence.ts';
import { clock, on } from './courtClock.ts';
import { entered, id } from './sayings.ts';

const hearing = (n: number, day: string) => entered(n, 'hearing', { date: on(day) }, { how: 'from-paper' });
const complaint = (fields: Fields<'motion'>) =>
  entered(2, 'motion', { side: 'defence', what: 'detention-complaint', ...fields }, { how: 'from-paper' });
const order = entered(
  4,
  'ruling',
  {
    hearing: id(3),
    what: 'order-of-proceedings',
    order: { waits: id(2) },
    happenedAt: clock('2016-10-12', '10:20'),
  },
  { how: 'from-paper' },
);
const merits = entered(5, 'observation', {
  hearing: id(3),
  what: 'merits-begun',
  happenedAt: clock('2016-10-12', '10:40'),
});
const trial = [hearing(3, '2016-10-12'), order, merits, hearing(6, '2016-10-20')];
const steps = (stated: readonly Stated[]) => {
  const sequence = sequenceOf(fold(stated), id(2));
  return sequence?.steps.map(({ is, item, sure }) => [is, Number.parseInt(item.id, 16), sure]);
};

describe('complaint → order → merits', () => {
  const story = [complaint({ filedOn: on('2016-10-05') }), ...trial];

  test('stand on one time line, while the complaint is open', () => {
    expect(steps(story)).toEqual([
      ['complaint', 2, true],
      ['hearing', 3, true],
      ['order', 4, true],
      ['stage', 5, true],
      ['hearing', 6, true],
    ]);
    expect(sequenceOf(fold(story), id(2))).toMatchObject({ open: true, ordered: true, meritsFirst: 'yes' });
    expect(waitingByOrder(fold(story))).toEqual([id(2)]);
  });

  test('any order of arrival gives the same', () => {
    const all = { minLength: story.length, maxLength: story.length };
    fc.assert(
      fc.property(fc.shuffledSubarray(story, all), (other) => {
        expect(sequenceOf(fold(other), id(2))).toEqual(sequenceOf(fold(story), id(2)));
      }),
    );
  });

  test('it ends with the ruling that decides, and a ruling before the merits breaks nothing', () => {
    const ruled = entered(7, 'ruling', {
      hearing: id(3),
      motions: [id(2)],
      outcome: 'refused',
      happenedAt: clock('2016-10-12', '10:30'),
    });
    expect(steps([...story, ruled])?.map(([is]) => is)).toEqual(['complaint', 'hearing', 'order', 'ruling']);
    expect(sequenceOf(fold([...story, ruled]), id(2))).toMatchObject({ open: false, meritsFirst: 'no' });
  });

  test('an order to wait, and a ruling that puts it off, decide nothing', () => {
    const both = entered(7, 'ruling', { motions: [id(2)], order: { waits: id(2) }, date: on('2016-10-13') });
    const later = entered(8, 'ruling', { motions: [id(2)], outcome: 'deferred', date: on('2016-10-14') });
    for (const more of [both, later])
      expect(sequenceOf(fold([...story, more]), id(2))).toMatchObject({ open: true, meritsFirst: 'yes' });
  });

  test('made in the hearing itself: that hearing did not come after it', () => {
    const inCourt = complaint({ hearing: id(3), happenedAt: clock('2016-10-12', '10:10') });
    expect(steps([inCourt, ...trial])?.map(([is, n]) => [is, n])).toEqual([
      ['complaint', 2],
      ['order', 4],
      ['stage', 5],
      ['hearing', 6],
    ]);
  });

  test('without a date it was there at the latest when the court made it wait', () => {
    expect(steps([complaint({}), ...trial])).toEqual([
      ['complaint', 2, true],
      ['hearing', 3, true],
      ['order', 4, true],
      ['stage', 5, true],
      ['hearing', 6, true],
    ]);
  });

  test('when the dates leave it open, it is not said to have waited', () => {
    const some = complaint({ filedOn: { is: 'month', month: '2016-10' } });
    const alone = [some, hearing(3, '2016-10-12'), merits];
    expect(steps(alone)).toEqual([
      ['complaint', 2, true],
      ['hearing', 3, false],
      ['stage', 5, false],
    ]);
    expect(sequenceOf(fold(alone), id(2))).toMatchObject({ ordered: false, meritsFirst: 'not-known' });
    const about = complaint({ filedOn: { is: 'about', on: '2016-10-05' } });
    expect(sequenceOf(fold([about, hearing(3, '2016-10-12'), merits]), id(2))?.meritsFirst).toBe('not-known');
    const before = complaint({ filedOn: { is: 'before', on: '2016-10-01' } });
    expect(sequenceOf(fold([before, hearing(3, '2016-10-12'), merits]), id(2))?.meritsFirst).toBe('yes');
    const after = complaint({ filedOn: { is: 'after', on: '2016-11-01' } });
    expect(sequenceOf(fold([after, hearing(3, '2016-10-12'), merits]), id(2))?.steps).toHaveLength(1);
  });

  test('a judgment while it waits is the merits too', () => {
    const judged = entered(9, 'judgment', { date: on('2016-11-28') });
    expect(sequenceOf(fold([complaint({ filedOn: on('2016-10-05') }), judged]), id(2))?.meritsFirst).toBe(
      'yes',
    );
  });
});

test('noted as words in the log, as earlier builds did it, the order is read too', () => {
  const heard = entered(2, 'observation', { hearing: id(3), what: 'detention-complaint' }, { minute: 5 });
  const noted = entered(
    4,
    'observation',
    { hearing: id(3), what: 'order-of-proceedings', about: [id(2)] },
    { minute: 9 },
  );
  expect(steps([hearing(3, '2016-10-12'), heard, noted])).toEqual([
    ['complaint', 2, true],
    ['order', 4, true],
  ]);
});

test('what is no complaint has no sequence', () => {
  expect(sequenceOf(fold(trial), id(3))).toBeNull();
  expect(sequenceOf(fold(trial), id(99))).toBeNull();
});
