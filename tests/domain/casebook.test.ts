import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseOf, charges, hearings, instances, itemAt, personsByRole, persons } from '#domain/casebook.ts';
import { heldNow } from '#domain/custodyNow.ts';
import type { Stated } from '#domain/entry.ts';
import { fold, foldMore } from '#domain/fold.ts';
import { logOf } from '#domain/hearingLog.ts';
import { motions, openMotions, rulingsWithoutMotion, tallyBySide } from '#domain/motions.ts';
import { entriesOf, possibleViolations } from '#domain/possibleViolations.ts';
import { summarise } from '#domain/summary.ts';
import type { Moment } from '#domain/values.ts';
import { amended, completed, entered, id, said, withdrawn } from './sayings.ts';

const clock = (local: string): Moment => ({
  is: 'exact',
  at: {
    utc: `2016-10-12T${String(Number(local.slice(0, 2)) - 5).padStart(2, '0')}${local.slice(2)}:00Z`,
    zone: 'Asia/Oral',
    local: `2016-10-12T${local}`,
  },
});
const numbers = (items: readonly { id: string }[]) => items.map((item) => Number.parseInt(item.id, 16));

const story: Stated[] = [
  entered(1, 'case', { code: 'A-14', title: { is: 'text', text: 'Two' }, stage: 'trial' }),
  entered(2, 'person', { roles: ['accused', 'witness'] }),
  entered(3, 'person', { roles: ['judge'] }),
  entered(4, 'instance', { level: 'appeal', from: { is: 'month', month: '2017-01' } }),
  entered(5, 'instance', { level: 'first', from: { is: 'exact', on: '2016-10-12' } }),
  entered(6, 'hearing', { instance: id(4), date: { is: 'exact', on: '2017-01-13' } }, { how: 'from-memory' }),
  entered(7, 'hearing', {
    instance: id(5),
    number: { is: 'exact', n: 2 },
    date: { is: 'exact', on: '2016-10-13' },
  }),
  entered(8, 'hearing', {
    instance: id(5),
    number: { is: 'exact', n: 1 },
    start: clock('09:58'),
    end: clock('12:00'),
  }),
  entered(10, 'motion', {
    hearing: id(8),
    side: 'defence',
    what: 'call-witness',
    howMany: { is: 'several' },
  }),
  entered(11, 'ruling', { hearing: id(8), motions: [id(10)], outcome: 'refused' }),
  entered(12, 'motion', { hearing: id(8), side: 'defence', what: 'recusal', howMany: { is: 'about', n: 3 } }),
  entered(13, 'ruling', { hearing: id(8), motions: [id(12)], outcome: 'deferred' }),
  entered(14, 'motion', { hearing: id(8), side: 'prosecution', happenedAt: clock('10:03') }, { minute: 14 }),
  entered(15, 'ruling', { hearing: id(8), outcome: 'granted' }),
  entered(16, 'charge', { count: 2 }),
  entered(17, 'charge', { count: 1 }),
  entered(18, 'possible-violation', {
    hearing: id(8),
    entries: [id(10), id(11), id(99)],
    words: 'x',
    sent: true,
  }),
  entered(19, 'possible-violation', { type: 'other-violation', source: { how: 'observed' } }),
  entered(20, 'observation', { hearing: id(8), what: 'mark' }),
  withdrawn(21, 20),
];
const state = fold(story);

test('lists leave out what was withdrawn, and keep their identity while nothing is added', () => {
  expect(logOf(state, id(8)).map(({ item }) => item.id)).not.toContain(id(20));
  expect(itemAt(state, id(20))?.withdrawn).toHaveLength(1);
  expect(persons(state)).toBe(persons(state));
});

test('every answer is the same for every order of arrival', () => {
  const asked = (all: readonly Stated[]) => {
    const fresh = fold(all);
    return [
      hearings(fresh),
      charges(fresh),
      motions(fresh),
      logOf(fresh, id(8)),
      tallyBySide(fresh),
      summarise(all, []),
    ];
  };
  const expected = asked(story);
  fc.assert(
    fc.property(fc.shuffledSubarray(story, { minLength: story.length, maxLength: story.length }), (other) => {
      expect(asked(other)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('persons, charges, instances, hearings in their order', () => {
  expect(caseOf(state)?.id).toBe(id(1));
  expect(numbers(personsByRole(state).get('witness') ?? [])).toEqual([2]);
  expect(numbers(charges(state))).toEqual([17, 16]);
  expect(numbers(instances(state))).toEqual([5, 4]);
  expect(numbers(hearings(state))).toEqual([8, 7, 6]);
});

describe('the log of a hearing', () => {
  test('in the order of recording, or of the court’s clock', () => {
    expect(numbers(logOf(state, id(8)).map(({ item }) => item))).toEqual([10, 11, 12, 13, 14, 15]);
    expect(numbers(logOf(state, id(8), 'happened').map(({ item }) => item))).toEqual([
      14, 10, 11, 12, 13, 15,
    ]);
  });

  test('a live tap happened when it was tapped; what was noted late shows both times', () => {
    const lines = new Map(logOf(state, id(8)).map((line) => [line.item.id, line]));
    expect(lines.get(id(10))).toMatchObject({ happened: '10:10', noted: null, approx: 'exact', how: 'live' });
    expect(lines.get(id(14))).toMatchObject({
      happened: '10:03',
      noted: { clock: '10:14', day: '2016-10-12' },
    });
  });

  test('from memory without a time: nobody said when', () => {
    const late = fold([entered(1, 'observation', { hearing: id(8) }, { how: 'from-memory' })]);
    expect(logOf(late, id(8))[0]).toMatchObject({
      happened: null,
      approx: 'not-known',
      noted: { clock: '10:01', day: '2016-10-12' },
    });
  });

  test('a line is the same object until its entry changes', () => {
    const more = foldMore(state, [completed(30, 'motion', 10, { words: 'to call B.' })]);
    const [before, after] = [logOf(state, id(8)), logOf(more, id(8))];
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1).every((line, i) => line === before[i + 1])).toBe(true);
  });
});

describe('motions', () => {
  test('a ruling closes a motion, putting it off does not', () => {
    expect(motions(state).map((one) => [Number.parseInt(one.motion.id, 16), one.state, one.outcome])).toEqual(
      [
        [10, 'ruled', 'refused'],
        [12, 'open', 'deferred'],
        [14, 'open', null],
      ],
    );
    expect(openMotions(state)).toHaveLength(2);
    expect(numbers(rulingsWithoutMotion(state))).toEqual([15]);
  });

  test('the last ruling decides', () => {
    const later = foldMore(state, [entered(31, 'ruling', { motions: [id(12)], outcome: 'refused' })]);
    expect(motions(later)[1]).toMatchObject({ state: 'ruled', outcome: 'refused' });
    const back = foldMore(later, [withdrawn(32, 31)]);
    expect(motions(back)[1]).toMatchObject({ state: 'open', outcome: 'deferred' });
  });

  test('counts by side stay honest about "several" and "about"', () => {
    const defence = tallyBySide(state).get('defence');
    expect(defence?.filed).toEqual({ n: 5, about: true, orMore: true });
    expect(defence?.refused).toEqual({ n: 2, about: false, orMore: true });
    expect(defence?.deferred).toEqual({ n: 3, about: true, orMore: false });
    expect(defence?.granted).toEqual({ n: 0, about: false, orMore: false });
    expect(tallyBySide(state).get('prosecution')?.noRuling).toEqual({ n: 1, about: false, orMore: false });
  });

  test('two versions of an outcome are counted as such and as neither', () => {
    const split = foldMore(state, [
      amended(33, 'ruling', 11, { outcome: 'part' }, { outcome: [11] }),
      amended(34, 'ruling', 11, { outcome: 'granted' }, { outcome: [11] }),
    ]);
    const defence = tallyBySide(split).get('defence');
    expect([defence?.conflicting.n, defence?.granted.n, defence?.part.n, defence?.refused.n]).toEqual([
      2, 0, 0, 0,
    ]);
  });

  test('the columns together are what was filed', () => {
    for (const side of tallyBySide(state).values()) {
      const { filed, open: _, ...columns } = side;
      expect(Object.values(columns).reduce((sum, { n }) => sum + n, 0)).toBe(filed.n);
    }
  });
});

test('a possible violation says what it lacks, and can be sent all the same', () => {
  const [first, second] = possibleViolations(state);
  expect(first).toMatchObject({ state: 'sent', lacks: ['type', 'source'] });
  expect(second).toMatchObject({ state: 'flagged', lacks: ['words', 'entries'] });
  expect(first && numbers(entriesOf(state, first.item))).toEqual([10, 11]);
});

describe('summary', () => {
  test('counts, the open hearing, the next date', () => {
    const aside = { said: said(40), type: 'exhibit', version: 1, because: 'unknown-kind' } as const;
    expect(summarise(story, [aside])).toEqual({
      code: 'A-14',
      title: 'Two',
      stage: 'trial',
      records: 21,
      setAside: 1,
      openMotions: { n: 4, about: true, orMore: false },
      flags: 2,
      flagsSent: 1,
      openHearing: { id: id(7), number: '2', start: '', entries: 0 },
      nexts: [],
      // Of the one that ended the next is open by now.
      unclosed: 0,
      questions: 6,
      hearings: { entered: 3, missing: 0, notAttended: 0, notAdmitted: 0, notEntered: 0 },
      emptied: false,
      openAboutDetention: 0,
      accused: 1,
      custody: [],
      lastAt: '2016-10-12T10:40:00+05:00',
    });
  });

  test('once the end and the next date are said, nothing is open', () => {
    const next = {
      state: 'announced',
      date: { is: 'exact', on: '2017-01-20' },
      time: '10:00',
      room: '5',
    } as const;
    const closed = [
      ...story,
      completed(41, 'hearing', 7, { end: clock('13:00'), next }),
      completed(42, 'hearing', 8, { next: { state: 'not-announced' } }),
      completed(43, 'hearing', 6, { next }),
    ];
    expect(summarise(closed, [])).toMatchObject({
      openHearing: null,
      unclosed: 0,
      nexts: [id(5), id(4)].map((instance) => ({
        instance,
        date: '2017-01-20',
        time: '10:00',
        room: '5',
        missed: null,
      })),
    });
  });

  test('what Today and Cases tell without opening a case: gaps, complaints, custody, the next hearing of what goes on', () => {
    const on = (day: string) => ({ is: 'exact', on: day }) as const;
    const more = [
      ...story,
      entered(50, 'hearing', {
        instance: id(5),
        number: { is: 'exact', n: 4 },
        date: on('2016-10-20'),
        part: { is: 'not-attended' },
        next: { state: 'announced', date: { is: 'month', month: '2016-11' }, room: '4' },
      }),
      amended(51, 'instance', 4, { hearingsHeld: { is: 'about', n: 4 } }, { hearingsHeld: [] }),
      completed(52, 'hearing', 6, {
        access: { admitted: 'no' },
        next: { state: 'announced', date: on('2017-01-20') },
      }),
      entered(55, 'hearing', { part: { is: 'not-attended' } }),
      entered(53, 'motion', { what: 'detention-complaint', filedOn: on('2016-10-05') }),
      entered(54, 'detention', { person: id(2), what: 'criminal', from: [{ value: on('2016-06-03') }] }),
    ];
    const found = summarise(more, []);
    expect(found).toMatchObject({
      hearings: { entered: 5, missing: 1, notAttended: 2, notAdmitted: 1, notEntered: 3 },
      openMotions: { n: 5, about: true, orMore: false },
      openAboutDetention: 1,
      // What nobody attended is of the other instance.
      nexts: [{ instance: id(4), date: '2017-01-20', missed: { is: 'not-admitted' } }],
    });
    expect(heldNow(found.custody, '2016-06-02')).toEqual([]);
    expect(heldNow(found.custody, '2016-06-03')).toMatchObject([
      { row: { person: id(2), what: 'criminal' }, sure: true },
    ]);
    expect(structuredClone(found)).toEqual(JSON.parse(JSON.stringify(found)));
  });

  test('an empty case has a summary too', () => {
    expect(summarise([], [])).toMatchObject({ code: '', records: 0, openHearing: null, lastAt: '' });
  });
});
