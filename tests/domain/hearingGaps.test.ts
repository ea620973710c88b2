import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { attendedOf, hearingsWithGaps, nextNumber } from '#domain/hearingGaps.ts';
import { nextHearings } from '#domain/nextHearings.ts';
import type { ApproxCount } from '#domain/values.ts';
import { on } from './courtClock.ts';
import { entered, id, itemIn } from './sayings.ts';

const today = '2016-11-01';
const exact = (n: number): ApproxCount => ({ is: 'exact', n });
const first = (fields: Fields<'instance'> = {}) => entered(1, 'instance', { level: 'first', ...fields });
const hearing = (n: number, fields: Fields<'hearing'>) =>
  entered(n, 'hearing', { instance: id(1), ...fields });
const gaps = (stated: readonly Stated[]) => hearingsWithGaps(fold(stated), today).flatMap((one) => one.gaps);

describe('what is missing', () => {
  test('numbers between and before the entries', () => {
    const held = [hearing(11, { number: exact(2) }), hearing(12, { number: exact(5) })];
    expect(gaps([first(), ...held])).toEqual(
      [1, 3, 4].map((number) => ({ is: 'missing', number, sure: true })),
    );
  });

  test('not surely, while a hearing has no exact number', () => {
    const held = [hearing(11, { number: exact(1) }), hearing(12, { number: exact(3) }), hearing(13, {})];
    expect(gaps([first(), ...held])).toEqual([{ is: 'missing', number: 2, sure: false }]);
  });

  test('each instance counts by itself, and hearings without an instance too', () => {
    const appeal = entered(2, 'instance', { level: 'appeal' });
    const all = [
      first(),
      appeal,
      hearing(11, { number: exact(1) }),
      entered(12, 'hearing', { instance: id(2), number: exact(2) }),
      entered(13, 'hearing', { number: exact(2) }),
    ];
    const found = hearingsWithGaps(fold(all), today);
    expect(found.map(({ instance, hearings, gaps }) => [instance?.id, hearings.length, gaps.length])).toEqual(
      [
        [id(1), 1, 0],
        [id(2), 1, 1],
        [undefined, 1, 1],
      ],
    );
  });

  test('a hearing to which nobody was admitted is a hearing, and counted as one', () => {
    const held = [
      hearing(11, { number: exact(1) }),
      hearing(12, { number: exact(2), access: { admitted: 'no' } }),
    ];
    const [instance] = hearingsWithGaps(fold([first({ hearingsHeld: exact(2) }), ...held]), today);
    expect(instance?.hearings).toHaveLength(2);
    expect(instance?.gaps).toMatchObject([{ is: 'not-admitted', hearing: { id: id(12) } }]);
  });

  test('announced, the day is past, and nothing is entered', () => {
    const next = { state: 'announced', date: on('2016-10-20') } as const;
    const held = hearing(11, { number: exact(1), date: on('2016-10-12'), next });
    expect(gaps([first(), held])).toMatchObject([{ is: 'announced', day: '2016-10-20' }]);
    expect(gaps([first(), held, hearing(12, { number: exact(2), date: on('2016-10-21') })])).toEqual([]);
    const ahead = hearing(11, {
      number: exact(1),
      date: on('2016-10-12'),
      next: { ...next, date: on(today) },
    });
    expect(gaps([first(), ahead])).toEqual([]);
    // What became known since goes before what the court had said: put off, it is missed on its new day.
    const told = (day: string) =>
      entered(1, 'instance', { level: 'first', coming: { date: on(day) } }, { minute: 50 });
    expect(gaps([told('2016-11-08'), held])).toEqual([]);
    expect(gaps([told('2016-10-25'), held])).toMatchObject([{ is: 'announced', day: '2016-10-25' }]);
    // Without an instance it is of the one entered first, whose hearings stand apart.
    const unnamed = entered(13, 'hearing', { number: exact(1), date: on('2016-10-12'), next });
    expect(gaps([unnamed])).toMatchObject([{ is: 'announced' }]);
    expect(gaps([unnamed, first(), hearing(14, { number: exact(2), date: on('2016-10-20') })])).toEqual([
      { is: 'missing', number: 1, sure: true },
    ]);
  });

  test('more were held than are entered', () => {
    const one = hearing(11, { number: exact(1) });
    const held = (count: ApproxCount) => gaps([first({ hearingsHeld: count }), one]);
    expect(held(exact(4))).toMatchObject([{ is: 'not-entered', n: 3, entered: 1 }]);
    expect(held({ is: 'about', n: 4 })).toMatchObject([{ held: { is: 'about' }, n: 3 }]);
    expect(held({ is: 'several' })).toMatchObject([{ is: 'not-entered', n: null }]);
    expect(held({ is: 'not-known' })).toMatchObject([{ is: 'not-entered', n: null }]);
    expect(held(exact(1))).toEqual([]);
  });
});

describe('which part was followed', () => {
  const attended = (own: Fields<'hearing'>, ...parts: Fields<'attendance'>['part'][]) =>
    attendedOf(
      fold([
        hearing(11, own),
        ...parts.map((part, n) => entered(20 + n, 'attendance', { hearing: id(11), part })),
      ]),
      itemIn([hearing(11, own)], 11, 'hearing'),
    );

  test('the most that anybody followed', () => {
    expect(attended({})).toBe('not-said');
    expect(attended({ part: { is: 'not-attended' } })).toBe('not-attended');
    expect(attended({ part: { is: 'not-attended' } }, { is: 'from-to' })).toBe('part');
    expect(attended({}, { is: 'not-known' }, { is: 'all' })).toBe('all');
    expect(attended({ access: { admitted: 'no' } })).toBe('not-admitted');
    expect(attended({ access: { admitted: 'no' } }, { is: 'all' })).toBe('all');
    expect(attended({}, { is: 'not-known' })).toBe('not-known');
  });
});

test('the next number is beyond all there are', () => {
  const state = fold([
    first(),
    hearing(11, { number: exact(1) }),
    hearing(12, { number: { is: 'about', n: 7 } }),
  ]);
  expect([nextNumber(state, id(1)), nextNumber(state, id(2))]).toEqual([{ is: 'about', n: 8 }, exact(1)]);
  const sure = fold([first(), hearing(11, { number: exact(1) }), hearing(12, { number: exact(3) })]);
  expect(nextNumber(sure, id(1))).toEqual(exact(4));
  // One from before there was an instance counts, and a hearing is none before itself.
  const begun = fold([entered(11, 'hearing', { number: exact(1) }), first()]);
  expect([nextNumber(begun, id(1)), nextNumber(begun, id(1), id(11))]).toEqual([exact(2), exact(1)]);
  // Where none has a number nobody knows that of the next.
  expect(nextNumber(fold([first(), hearing(11, {})]), id(1))).toBeUndefined();
});

describe('next hearings', () => {
  const held = (n: number, day: string, next: Fields<'hearing'>['next'], instance = 1) =>
    entered(n, 'hearing', { instance: id(instance), date: on(day), next });

  test('what the last hearing of each instance said, by day', () => {
    const state = fold([
      first(),
      entered(2, 'instance', { level: 'appeal' }),
      held(11, '2016-10-12', { state: 'announced', date: on('2016-10-13') }),
      held(12, '2016-10-13', { state: 'announced', date: { is: 'month', month: '2016-11' }, room: '4' }),
      held(13, '2016-10-13', { state: 'announced', date: on('2016-10-20'), time: '10:00' }, 2),
      held(14, '2016-10-13', { state: 'not-announced' }, 3),
    ]);
    expect(nextHearings(state).map(({ instance, day }) => [instance, day])).toEqual([
      [id(2), '2016-10-20'],
      [id(1), '2016-11-01'],
      [id(3), null],
    ]);
  });

  test('a hearing of which nothing is said takes away no day that is still ahead of it', () => {
    const announced = held(11, '2016-10-12', { state: 'announced', date: on('2016-10-18') });
    const turnedAway = (day: string) =>
      entered(12, 'hearing', { instance: id(1), date: on(day), access: { admitted: 'no' } });
    const days = (...stated: Stated[]) => nextHearings(fold([first(), ...stated])).map(({ day }) => day);
    expect(days(announced, turnedAway('2016-10-13'))).toEqual(['2016-10-18']);
    expect(days(announced, turnedAway('2016-10-18'))).toEqual([]);
  });

  test('an instance after which another one sat has none', () => {
    const state = fold([
      first(),
      entered(2, 'instance', { level: 'appeal' }),
      held(11, '2016-11-21', { state: 'announced', date: on('2016-11-28') }),
      held(12, '2017-01-13', { state: 'announced', date: on('2017-01-20') }, 2),
    ]);
    expect(nextHearings(state).map(({ instance }) => instance)).toEqual([id(2)]);
  });

  test('none after the last one of a case that is closed', () => {
    expect(nextHearings(fold([held(11, '2016-11-28', { state: 'closed' })]))).toEqual([]);
  });
});

test('any order of arrival gives the same', () => {
  const story = [
    first({ hearingsHeld: { is: 'at-least', n: 9 } }),
    hearing(11, { number: exact(2), date: on('2016-10-12'), part: { is: 'not-attended' } }),
    hearing(12, {
      number: exact(4),
      date: on('2016-10-13'),
      next: { state: 'announced', date: on('2016-10-14') },
    }),
    entered(13, 'attendance', { hearing: id(12), part: { is: 'all' } }),
    entered(14, 'attendance', { hearing: id(12), part: { is: 'not-attended' } }),
  ];
  const asked = (all: readonly Stated[]) => [hearingsWithGaps(fold(all), today), nextHearings(fold(all))];
  fc.assert(
    fc.property(fc.shuffledSubarray(story, { minLength: story.length, maxLength: story.length }), (other) => {
      expect(asked(other)).toEqual(asked(story));
    }),
  );
});
