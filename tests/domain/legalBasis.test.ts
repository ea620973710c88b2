import { describe, expect, test } from 'vitest';
import { fold } from '#domain/fold.ts';
import { legalBasis, timeOfFacts, type Flag } from '#domain/legalBasis.ts';
import { clock, on } from './courtClock.ts';
import { entered, id, withdrawn } from './sayings.ts';

const paper = { how: 'from-paper' } as const;
const state = fold([
  entered(1, 'case', { code: 'A-14', country: 'KZ' }),
  entered(2, 'hearing', { date: on('2016-10-12') }, paper),
  entered(3, 'hearing', { date: { is: 'not-known' } }),
  entered(4, 'motion', { what: 'detention-complaint', filedOn: on('2016-05-20') }, paper),
  entered(5, 'ruling', { what: 'detention', date: on('2016-05-18') }, paper),
  entered(6, 'event', { dates: [{ value: { is: 'month', month: '2016-04' } }] }, paper),
  entered(7, 'judgment', {}, paper),
  entered(8, 'observation', { hearing: id(3) }),
  entered(9, 'document', { date: on('2016-04-20') }, paper),
  entered(10, 'event', { dates: [{ value: on('2010-01-01') }] }, paper),
  withdrawn(11, 10),
  entered(12, 'motion', { what: 'other', filedOn: { is: 'before', on: '2006-05-03' } }, paper),
  entered(13, 'motion', { what: 'other', filedOn: { is: 'after', on: '2016-05-20' } }, paper),
  entered(14, 'motion', { what: 'other', filedOn: { is: 'about', on: '2016-05-20' } }, paper),
]);
const days = (flag: Flag) => {
  const time = timeOfFacts(state, flag);
  return time && [time.by, time.first, time.last, time.from.map((item) => Number.parseInt(item.id, 16))];
};

describe('the day of the facts', () => {
  test('is the own one, else that of the hearing', () => {
    const happenedAt = clock('2016-10-13', '10:00');
    expect(days({ happenedAt, hearing: id(2) })).toEqual(['said', '2016-10-13', '2016-10-13', []]);
    expect(days({ hearing: id(2), entries: [id(4)] })).toEqual(['hearing', '2016-10-12', '2016-10-12', [2]]);
    const date = on('2016-10-14');
    expect(days({ happenedAt: { is: 'date', date } })).toEqual(['said', '2016-10-14', '2016-10-14', []]);
  });

  test('is never the day of typing', () => {
    expect(days({ hearing: id(3) })).toBeNull();
    expect(days({ hearing: id(3), entries: [id(8)] })).toBeNull();
    expect(days({ entries: [id(7)] })).toBeNull();
    expect(days({})).toBeNull();
  });

  test('outside a hearing comes from the linked entries that have one, and says from which', () => {
    expect(days({ entries: [id(4), id(7)] })).toEqual(['entries', '2016-05-20', '2016-05-20', [4]]);
    expect(days({ entries: [id(5)] })).toEqual(['entries', '2016-05-18', '2016-05-18', [5]]);
    expect(days({ entries: [id(9)] })).toEqual(['entries', '2016-04-20', '2016-04-20', [9]]);
    expect(days({ entries: [id(6), id(5)] })).toEqual(['entries', '2016-04-01', '2016-05-18', [6, 5]]);
    expect(days({ entries: [id(10)] })).toBeNull();
  });
});

test('the law is that of this day: a later one is not shown, a day nobody knows is marked', () => {
  const type = 'protest-permission-denied';
  const marks = (flag: Flag) => legalBasis(state, { type, ...flag }).flatMap((law) => law.marks);
  expect(marks({ hearing: id(3) })).toContain('date-not-known');
  expect(marks({ entries: [id(6)] })).not.toContain('date-not-known');
  const cited = legalBasis(state, { type, entries: [id(6)] }).map(({ instrument }) => instrument.id);
  expect(cited).toContain('KZ-ASSEMBLY-1995');
});

test('what is open to one side, or about a day, is told so, and the law is to be looked up for it', () => {
  const time = (of: number) => timeOfFacts(state, { entries: [id(of)] });
  expect(time(12)).toMatchObject({ first: null, last: '2006-05-03', about: false });
  expect(time(13)).toMatchObject({ first: '2016-05-20', last: null });
  expect(time(14)).toMatchObject({ first: '2016-05-20', last: '2016-05-20', about: true });
  const basis = (...of: number[]) =>
    legalBasis(state, { type: 'recusal-decided-by-same-judge', entries: of.map((one) => id(one)) });
  const treaties = (...of: number[]) => basis(...of).filter(({ instrument }) => instrument.kind === 'treaty');
  expect(treaties(4).length).toBeGreaterThan(0);
  expect(treaties(4).flatMap(({ marks }) => marks)).not.toContain('check-edition');
  for (const of of [12, 14]) {
    expect(treaties(of).length).toBeGreaterThan(0);
    for (const { marks } of treaties(of)) expect(marks).toContain('check-edition');
  }
  // A treaty that is still in force covers whatever came after a day.
  expect(treaties(13).flatMap(({ marks }) => marks)).not.toContain('check-edition');
  for (const { marks } of treaties(12, 4)) expect(marks).toContain('check-edition');
});
