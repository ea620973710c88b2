import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOf } from '#domain/dayCount.ts';
import { dayAfter, spanOf, spanOfSources } from '#domain/daySpan.ts';
import { custodyRows, endNotRecorded, heldNow } from '#domain/custodyNow.ts';
import { custodies, custodyOf } from '#domain/detention.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import type { ApproxDate, ApproxTerm } from '#domain/values.ts';
import { entered, id } from './sayings.ts';

const today = '2016-10-12';
const on = (day: string): ApproxDate => ({ is: 'exact', on: day });
const ends = (from: ApproxDate | null, to?: ApproxDate | null) => ({
  from: from && spanOf(from),
  to: to === undefined ? ('open' as const) : to && spanOf(to),
});
const exact = (n: number, soFar = false) => ({ min: n, max: n, about: false, soFar });

describe('days', () => {
  test('both ends are counted', () => {
    expect(daysOf(ends(on('2016-05-17'), on('2016-05-17')), today)).toEqual(exact(1));
    expect(daysOf(ends(on('2016-05-17'), on('2016-06-03')), today)).toEqual(exact(18));
    expect(daysOf(ends(on('2016-02-28'), on('2016-03-01')), today)).toEqual(exact(3));
  });

  test('without an end: up to the day handed in, and said so', () => {
    expect(daysOf(ends(on('2016-10-01')), today)).toEqual(exact(12, true));
    expect(daysOf(ends(on('2016-10-13')), today)).toBeNull();
  });

  test('an approximate end gives a range', () => {
    const midMay: ApproxDate = { is: 'month', month: '2016-05', part: 'mid' };
    expect(daysOf(ends(midMay, on('2016-06-05')), today)).toMatchObject({ min: 17, max: 26 });
    expect(daysOf(ends(midMay, midMay), today)).toMatchObject({ min: 1, max: 10 });
    expect(daysOf(ends({ is: 'month', month: '2016-02' }, on('2016-03-01')), today)).toMatchObject({
      min: 2,
      max: 30,
    });
    expect(daysOf(ends({ is: 'year', year: '2016' }, on('2016-01-03')), today)).toMatchObject({
      min: 1,
      max: 3,
    });
  });

  test('no bound on one side: at least so many', () => {
    expect(daysOf(ends({ is: 'before', on: '2016-05-17' }, on('2016-05-20')), today)).toMatchObject({
      min: 4,
      max: null,
    });
    expect(daysOf(ends(on('2016-05-17'), { is: 'after', on: '2016-05-20' }), today)).toMatchObject({
      min: 4,
      max: null,
    });
  });

  test('"about" is never exact', () => {
    expect(daysOf(ends({ is: 'about', on: '2016-05-17' }, on('2016-05-20')), today)).toEqual({
      ...exact(4),
      about: true,
    });
  });

  test('not known when nobody said or could say, or when it ends before it begins', () => {
    expect(daysOf(ends(null, on('2016-05-20')), today)).toBeNull();
    expect(daysOf(ends({ is: 'not-known' }, on('2016-05-20')), today)).toBeNull();
    expect(daysOf(ends(on('2016-05-20'), null), today)).toBeNull();
    expect(daysOf(ends(on('2016-05-20'), on('2016-05-19')), today)).toBeNull();
  });

  test('two sources: what they leave open together', () => {
    const from = spanOfSources([
      { value: on('2016-05-17'), source: { how: 'media' } },
      { value: { is: 'not-known' } },
      { value: on('2016-06-03'), source: { how: 'document' } },
    ]);
    expect(daysOf({ from, to: spanOf(on('2016-06-30')) }, today)).toMatchObject({ min: 28, max: 45 });
  });

  test('whatever the days were, if the dates are true of them, the count holds the number of days', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((n) => dayAfter('2016-01-01', n));
    const told = (real: string): fc.Arbitrary<ApproxDate> =>
      fc.oneof(
        fc.constant(on(real)),
        fc.nat(40).map((n): ApproxDate => ({ is: 'before', on: dayAfter(real, n) })),
        fc.nat(40).map((n): ApproxDate => ({ is: 'after', on: dayAfter(real, -n) })),
        fc
          .tuple(fc.nat(40), fc.nat(40))
          .map(([a, b]): ApproxDate => ({ is: 'between', from: dayAfter(real, -a), to: dayAfter(real, b) })),
        fc.constant<ApproxDate>({ is: 'month', month: real.slice(0, 7) }),
        fc.constant<ApproxDate>({ is: 'year', year: real.slice(0, 4) }),
      );
    const episode = fc
      .tuple(day, fc.nat(200))
      .chain(([from, length]) =>
        fc.tuple(fc.constant(length + 1), told(from), told(dayAfter(from, length)), fc.boolean()),
      );
    fc.assert(
      fc.property(episode, ([days, from, to, second]) => {
        const until = '2018-01-01';
        const sources = [{ value: from }, ...(second ? [{ value: on('2016-12-31') }] : [])];
        const count = daysOf({ from: spanOfSources(sources), to: spanOf(to) }, until);
        expect(count).not.toBeNull();
        expect(count?.min).toBeLessThanOrEqual(days);
        expect(count?.max ?? days).toBeGreaterThanOrEqual(days);
        if (from.is !== 'exact' || to.is !== 'exact' || second) return;
        expect(count).toEqual(exact(days));
      }),
      { numRuns: 500 },
    );
  });
});

describe('episodes of an accused', () => {
  const detained = (n: number, fields: Fields<'detention'>) =>
    entered(n, 'detention', { person: id(1), ...fields });
  const span = (from: string, to?: string): Fields<'detention'> => ({
    from: [{ value: on(from) }],
    ...(to === undefined ? {} : { to: [{ value: on(to) }] }),
  });
  const story: Stated[] = [
    entered(1, 'person', { roles: ['accused'] }),
    detained(12, { what: 'criminal', ...span('2016-05-31') }),
    detained(11, { what: 'administrative', ...span('2016-05-17', '2016-05-31') }),
    detained(13, { what: 'criminal', ...span('2016-06-03', '2016-06-30') }),
    detained(14, { what: 'other' }),
    entered(15, 'detention', span('2016-10-01', '2016-10-02')),
  ];
  const custody = custodyOf(fold(story), id(1), today);

  test('stand in the order in which they began; without a beginning last', () => {
    expect(custody.episodes.map(({ item }) => item.id)).toEqual([id(11), id(12), id(13), id(14)]);
    expect(custody.episodes.map(({ days }) => days?.min ?? null)).toEqual([15, 135, 28, null]);
  });

  test('a day in two episodes counts once, and the overlap is told', () => {
    expect(custody.byKind.get('administrative')).toEqual(exact(15));
    expect(custody.byKind.get('criminal')).toEqual(exact(135, true));
    expect(custody.byKind.get('other')).toBeNull();
    expect(custody.total).toEqual({ min: 149, max: null, about: false, soFar: true });
    const overlaps = custody.episodes.map((one) => one.overlaps.map(({ item, sure }) => [item.id, sure]));
    expect(overlaps).toEqual([
      [[id(12), true]],
      [
        [id(11), true],
        [id(13), true],
      ],
      [[id(12), true]],
      [],
    ]);
  });

  test('an overlap that the dates leave open is not sure', () => {
    const two = [
      detained(2, {
        from: [{ value: { is: 'month', month: '2016-05' } }],
        to: [{ value: on('2016-05-31') }],
      }),
      detained(3, span('2016-05-02', '2016-05-09')),
    ];
    const [first] = custodyOf(fold(two), id(1), today).episodes;
    expect(first?.overlaps.map(({ sure }) => sure)).toEqual([false]);
  });

  describe('who is held on a day', () => {
    const held = (day: string, stated: readonly Stated[] = story) =>
      heldNow(custodyRows(fold(stated)), day).map(({ row, sure }) => [row.person, sure]);

    test('each person once, those that are sure first', () => {
      expect(held('2016-05-16')).toEqual([]);
      expect(held(today)).toEqual([[id(1), true]]);
      expect(held('2016-10-02')).toEqual([
        [id(1), true],
        ['', true],
      ]);
    });

    test('when the dates leave it open, it is not sure; without a beginning it is not said', () => {
      const from: Fields<'detention'> = { from: [{ value: { is: 'month', month: '2016-05' } }] };
      expect(held('2016-05-10', [detained(2, from)])).toEqual([[id(1), false]]);
      expect(held('2016-06-10', [detained(2, from)])).toEqual([[id(1), true]]);
      expect(held('2016-06-10', [detained(2, { ...from, to: [{ value: { is: 'not-known' } }] })])).toEqual([
        [id(1), false],
      ]);
      expect(held('2016-05-10', [detained(2, from), detained(3, span('2016-05-10'))])).toEqual([
        [id(1), true],
      ]);
      expect(held(today, [detained(2, { what: 'criminal' })])).toEqual([]);
    });

    test('an administrative arrest without an end is taken to go on no longer than the law allows', () => {
      const arrested = detained(2, { what: 'administrative', from: [{ value: on('2016-05-17') }] });
      const rows = (what: Stated[], country = 'KZ') =>
        custodyRows(fold([entered(9, 'case', { country }), ...what]));
      const both = (day: string, all = rows([arrested])) => [
        heldNow(all, day).length,
        endNotRecorded(all, day).length,
      ];
      expect(both('2016-06-16')).toEqual([1, 0]);
      expect(both('2016-06-17')).toEqual([0, 1]);
      expect(both('2016-06-17', rows([arrested], 'FR'))).toEqual([1, 0]);
      const unknown = detained(3, {
        what: 'administrative',
        from: [{ value: on('2016-05-17') }],
        to: [{ value: { is: 'not-known' } }],
      });
      expect(both('2016-06-17', rows([unknown]))).toEqual([0, 1]);
      const custody = detained(4, { what: 'criminal', from: [{ value: on('2016-05-20') }] });
      expect(both(today, rows([arrested, custody]))).toEqual([1, 0]);
      expect(both(today, rows([custody]))).toEqual([1, 0]);
      const month: ApproxDate = { is: 'month', month: '2016-05' };
      const some = rows([detained(5, { what: 'administrative', from: [{ value: month }] })]);
      expect(both('2016-06-30', some)).toEqual([1, 0]);
      expect(both('2016-07-01', some)).toEqual([0, 1]);
    });

    test('by pseudonym, else name, else mark', () => {
      const who = (fields: Fields<'person'>) =>
        custodyRows(fold([entered(1, 'person', fields), detained(2, {})])).map((row) => row.who);
      const name = { is: 'text', text: 'A. B.' } as const;
      expect(who({ pseudonym: 'P1', name, mark: '7' })).toEqual(['P1']);
      expect(who({ name, mark: '7' })).toEqual(['A. B.']);
      expect(who({ name: { is: 'not-known' }, mark: '7' })).toEqual(['7']);
      expect(who({})).toEqual(['']);
    });
  });

  test('any order of arrival gives the same', () => {
    const all = { minLength: story.length, maxLength: story.length };
    fc.assert(
      fc.property(fc.shuffledSubarray(story, all), (other) => {
        const sorted = (stated: readonly Stated[]) =>
          custodies(fold(stated), today).toSorted((a, b) => ((a.person ?? '') < (b.person ?? '') ? -1 : 1));
        expect(sorted(other)).toEqual(sorted(story));
        expect(custodies(fold(other), today)).toEqual(custodies(fold(story), today));
      }),
    );
  });

  test('nobody entered: no episode, no number', () => {
    expect(custodyOf(fold(story), id(9), today)).toMatchObject({ episodes: [], total: null });
  });
});

test('an arrest that was ordered for longer than the law allows, as under a state of emergency, is not ended by that law', () => {
  const days = (orderedFor: ApproxTerm) => {
    const from = [{ value: on('2016-05-17') }];
    const arrest = { person: id(2), what: 'administrative', from, orderedFor } as const;
    const state = fold([entered(1, 'case', { country: 'KZ' }), entered(3, 'detention', arrest)]);
    return custodyOf(state, id(2), '2016-07-01').episodes[0]?.days;
  };
  const open = exact(46, true);
  expect(days({ is: 'exact', n: 45, unit: 'days' })).toEqual(open);
  expect(days({ is: 'several', unit: 'months' })).toEqual(open);
  const weeks = { is: 'exact', n: 4, unit: 'weeks' } as const;
  expect(days({ ...weeks, and: [{ n: 5, unit: 'days' }] })).toEqual(open);
  expect(days(weeks)).toMatchObject({ max: 31, endNotRecorded: true });
  expect(days({ is: 'exact', n: 15, unit: 'days' })).toMatchObject({ max: 31, endNotRecorded: true });
  expect(days({ is: 'not-known' })).toMatchObject({ max: 31 });
});

test('however open its beginning, an arrest without an end is counted no longer than the law allows', () => {
  const days = (from: Fields<'detention'>['from']) => {
    const arrest = {
      person: id(2),
      what: 'administrative',
      ...(from === undefined ? {} : { from }),
    } as const;
    const state = fold([entered(1, 'case', { country: 'KZ' }), entered(3, 'detention', arrest)]);
    return custodyOf(state, id(2), '2017-07-01').episodes[0]?.days;
  };
  expect(days([{ value: { is: 'year', year: '2016' } }])).toMatchObject({ min: 1, max: 31 });
  expect(days([{ value: on('2016-06-01') }, { value: on('2016-06-05') }])).toMatchObject({ min: 1, max: 31 });
});

describe('"after a day" as a beginning or an end', () => {
  const asked = '2026-11-24';
  const after: ApproxDate = { is: 'after', on: '2024-03-20' };
  const episode = (
    from: ApproxDate,
    to: ApproxDate | null,
    country = 'KZ',
    others: readonly Stated[] = [],
  ) => {
    const what: Fields<'detention'> = {
      person: id(2),
      what: 'administrative',
      from: [{ value: from }],
      ...(to === null ? {} : { to: [{ value: to }] }),
    };
    return fold([entered(1, 'case', { country }), entered(3, 'detention', what), ...others]);
  };
  const days = (...given: Parameters<typeof episode>) =>
    custodyOf(episode(...given), id(2), asked).episodes[0]?.days;

  test('counts no further than the law allows, and without a law has no upper bound', () => {
    const over = { about: false, soFar: false, endNotRecorded: true };
    expect(days(on('2024-03-10'), after)).toEqual({ min: 11, max: 31, ...over });
    expect(days(on('2024-03-10'), after, 'FR')).toEqual({ ...exact(11), max: null });
    expect(days(after, after)).toEqual({ min: 1, max: 31, ...over });
    expect(days(after, after, 'FR')).toEqual({ ...exact(1), max: null });
    expect(days(after, null)).toEqual({ min: 1, max: 31, about: false, soFar: true });
  });

  test('held for certain for longer than that law allows: the law bounds nothing', () => {
    expect(days(on('2024-01-10'), after)).toMatchObject({ min: 71, max: null, endNotRecorded: true });
  });

  test('in the sum too: each at most what the law allows', () => {
    const other = entered(4, 'detention', {
      person: id(2),
      what: 'criminal',
      from: [{ value: on('2024-01-01') }],
      to: [{ value: on('2024-01-10') }],
    });
    expect(custodyOf(episode(after, after, 'KZ', [other]), id(2), asked).total).toMatchObject({
      min: 10,
      max: 41,
    });
    expect(custodyOf(episode(after, after, 'FR', [other]), id(2), asked).total?.max).toBeNull();
  });

  test('such an arrest is not said to be perhaps going on years later', () => {
    const rows = custodyRows(episode(on('2024-03-10'), after));
    expect([heldNow(rows, asked).length, endNotRecorded(rows, asked).length]).toEqual([0, 1]);
    expect([heldNow(rows, '2024-03-25').length, endNotRecorded(rows, '2024-03-25').length]).toEqual([1, 0]);
  });
});

describe('a judgment that freed the person, of a later day than a detention without an end', () => {
  const house = entered(3, 'detention', {
    person: id(2),
    what: 'house-arrest',
    from: [{ value: on('2016-05-01') }],
  });
  const said = (n: number, day: string, fields: Fields<'judgment'>) =>
    entered(n, 'judgment', { date: on(day), ...fields });
  const verdict = (outcome: 'acquitted' | 'guilty' | 'terminated') => ({
    verdicts: [{ accused: id(2), outcome }],
  });
  const told = (...judged: Stated[]) => {
    const state = fold([entered(2, 'person', { roles: ['accused'] }), house, ...judged]);
    const rows = custodyRows(state);
    const days = custodyOf(state, id(2), today).episodes[0]?.days;
    return {
      held: heldNow(rows, today).length,
      unended: endNotRecorded(rows, today).map(({ freed }) => freed?.as),
      days,
    };
  };

  test('is not taken to go on: at least up to that day, and its end is not recorded', () => {
    const over = { min: 32, max: null, about: false, soFar: false, endNotRecorded: true };
    expect(told(said(5, '2016-06-01', verdict('acquitted')))).toEqual({
      held: 0,
      unended: ['acquitted'],
      days: over,
    });
    expect(told(said(5, '2016-06-01', verdict('terminated'))).unended).toEqual(['ended']);
    const quashed = [
      said(5, '2016-05-20', verdict('guilty')),
      said(6, '2016-06-01', { outcome: 'quashed-acquitted' }),
    ];
    expect(told(...quashed).days).toEqual(over);
  });

  test('goes on where none did: guilty, of an earlier day, of another person, or changed since', () => {
    const goesOn = { held: 1, unended: [], days: exact(165, true) };
    expect(told()).toEqual(goesOn);
    expect(told(said(5, '2016-06-01', verdict('guilty')))).toEqual(goesOn);
    expect(told(said(5, '2016-04-30', verdict('acquitted')))).toEqual(goesOn);
    expect(told(said(5, today, verdict('acquitted')))).toEqual(goesOn);
    const other = { verdicts: [{ accused: id(9), outcome: 'acquitted' as const }] };
    expect(told(said(5, '2016-06-01', other))).toEqual(goesOn);
    const again = [
      said(5, '2016-06-01', verdict('acquitted')),
      said(6, '2016-07-01', { outcome: 'quashed-retrial' }),
    ];
    expect(told(...again)).toEqual(goesOn);
  });
});

test('law: a blank end after the longest term of the law counts on no more, alone and in the sum', () => {
  const arrest = (begun: string) =>
    fold([
      entered(1, 'case', { country: 'KZ' }),
      entered(2, 'person', { roles: ['accused'] }),
      entered(3, 'detention', { person: id(2), what: 'administrative', from: [{ value: on(begun) }] }),
      entered(4, 'detention', {
        person: id(2),
        what: 'criminal',
        from: [{ value: on('2016-01-01') }],
        to: [{ value: on('2016-01-10') }],
      }),
    ]);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 3000 }), (from, later) => {
      const begun = dayAfter('2016-02-01', from);
      const until = dayAfter(begun, later);
      const { episodes, total } = custodyOf(arrest(begun), id(2), until);
      const days = episodes.find(({ kind }) => kind === 'administrative')?.days;
      if (later <= 30) expect(days).toEqual(exact(later + 1, true));
      else {
        const range = { min: 1, max: 31, about: false, soFar: false, endNotRecorded: true };
        expect(days).toEqual(range);
        expect(total).toEqual({ ...range, min: 11, max: 41 });
      }
    }),
  );
});
