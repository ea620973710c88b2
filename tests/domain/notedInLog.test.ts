import { expect, test } from 'vitest';
import type { CourtTime } from '#domain/values.ts';
import { carriedHearing } from '#domain/carriedHearing.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { personsAt } from '#domain/instanceRoles.ts';
import { breaksInLog, cameInLog, cameOf } from '#domain/notedInLog.ts';
import { clock } from './courtClock.ts';
import { completed, entered, id, itemIn, withdrawn } from './sayings.ts';

const seen = (n: number, what: Fields<'observation'>['what'], more: Fields<'observation'> = {}) =>
  entered(n, 'observation', { hearing: id(1), what, ...more });
const RESUMED: Fields<'observation'> = { hearing: id(1), what: 'resumed' };
const hearing = (fields: Fields<'hearing'> = {}) => entered(1, 'hearing', fields);
const came = (...stated: Stated[]) => {
  const state = fold(stated);
  return cameInLog(state, itemIn(state, 1, 'hearing')).map(({ one, by }) => [
    one,
    Number.parseInt(by.id, 16),
  ]);
};
const breaks = (...stated: Stated[]) => {
  const state = fold(stated);
  return breaksInLog(state, itemIn(state, 1, 'hearing')).map(({ one }) => one);
};

test('who came: one by one or several together, each once, and not who was taken back', () => {
  expect(
    came(
      hearing(),
      seen(2, 'who-came', { actor: { person: id(20) } }),
      seen(3, 'who-came', { about: [id(20), id(21)] }),
      seen(4, 'who-came', { actor: { person: id(22) } }),
      withdrawn(5, 4),
      seen(6, 'statement', { actor: { person: id(23) } }),
    ),
  ).toEqual([
    [{ person: id(20), is: 'present' }, 2],
    [{ person: id(21), is: 'present' }, 3],
  ]);
});

test('what is said of a person at the hearing goes before', () => {
  const all = [
    hearing({ came: [{ person: id(20), is: 'late', at: '10:15' }] }),
    seen(2, 'who-came', { about: [id(20), id(21)] }),
  ];
  expect(came(...all)).toEqual([[{ person: id(21), is: 'present' }, 2]]);
  const state = fold(all);
  expect(cameOf(state, itemIn(state, 1, 'hearing'))).toEqual([
    { person: id(20), is: 'late', at: '10:15' },
    { person: id(21), is: 'present' },
  ]);
});

test('breaks by the court’s clock, from each Break to the next Resumed', () => {
  const on = (time: string) => ({ happenedAt: clock('2016-10-12', time) });
  expect(
    breaks(
      hearing(),
      seen(9, 'break', { ...on('11:00'), words: 'the link' }),
      seen(3, 'resumed', on('11:10')),
      seen(4, 'break', on('13:00')),
      seen(5, 'break', on('15:00')),
      seen(6, 'resumed', on('15:20')),
      seen(7, 'resumed', on('16:00')),
      seen(8, 'break', on('17:00')),
    ),
  ).toEqual([
    { from: '11:00', to: '11:10', words: 'the link' },
    { from: '13:00' },
    { from: '15:00', to: '15:20' },
    { to: '16:00' },
    { from: '17:00' },
  ]);
});

test('of breaks the hearing speaks as a whole', () => {
  const all = [hearing(), seen(2, 'break'), seen(3, 'resumed')];
  expect(breaks(...all)).toEqual([{ from: '10:02', to: '10:03' }]);
  expect(breaks(...all, completed(4, 'hearing', 1, { breaks: [{ from: '10:00' }] }))).toEqual([]);
});

test('who came together takes part in that instance, and is likely to come again', () => {
  const state = fold([
    entered(30, 'instance', { level: 'first' }),
    entered(20, 'person', { roles: ['judge'] }),
    entered(21, 'person', { roles: ['accused'] }),
    entered(31, 'instance', { level: 'appeal' }, { minute: 40 }),
    completed(32, 'person', 21, { rolesIn: [{ instance: id(31), roles: ['accused'] }] }, { minute: 41 }),
    hearing({ instance: id(31) }),
    seen(2, 'who-came', { about: [id(20), id(21)] }),
  ]);
  expect(personsAt(state, id(31)).map(({ id: one }) => one)).toEqual([id(20), id(21)]);
  const { likely } = carriedHearing(state, { instance: id(31), day: '2016-10-13', zone: 'Asia/Oral' });
  expect(likely).toEqual([id(20), id(21)]);
});

test('a time nobody said exactly is left out, and two who note one pause tell it twice, each whole', () => {
  const on = (time: string) => ({ happenedAt: clock('2016-10-12', time) });
  const { at } = clock('2016-10-12', '11:00') as { at: CourtTime };
  const about = { happenedAt: { is: 'about', at } } as const;
  expect(breaks(hearing(), seen(2, 'break', about), seen(3, 'resumed', on('11:20')))).toEqual([
    { to: '11:20' },
  ]);
  const other = { device: 'phone-b' };
  expect(
    breaks(
      hearing(),
      seen(2, 'break', on('11:00')),
      entered(3, 'observation', { hearing: id(1), what: 'break', ...on('11:01') }, other),
      seen(4, 'resumed', on('11:20')),
      entered(5, 'observation', { hearing: id(1), what: 'resumed', ...on('11:21') }, other),
    ),
  ).toEqual([
    { from: '11:00', to: '11:20' },
    { from: '11:01', to: '11:21' },
  ]);
});

test('a break of which nothing was said exactly, and no word, is left to the log', () => {
  const about = (time: string) => {
    const { at } = clock('2016-10-12', time) as { at: CourtTime };
    return { happenedAt: { is: 'about', at } } as const;
  };
  const both = [seen(2, 'break', about('11:00')), seen(3, 'resumed', about('11:20'))];
  const next = [seen(4, 'break', about('13:00')), seen(5, 'resumed', about('13:20'))];
  expect(breaks(hearing(), ...both)).toEqual([]);
  expect(breaks(hearing(), ...both, ...next, seen(6, 'break', { words: 'the link' }))).toEqual([
    { from: '10:06', words: 'the link' },
  ]);
  expect(breaks(hearing(), seen(2, 'break', { ...about('11:00'), words: 'the link' }))).toEqual([
    { words: 'the link' },
  ]);
});

test('a pause that one device noted in two logs, before and after a take-over, is one break', () => {
  expect(
    breaks(hearing(), seen(2, 'break'), entered(3, 'observation', RESUMED, { log: 'a-new-log' })),
  ).toEqual([{ from: '10:02', to: '10:03' }]);
});
