import { expect, test } from 'vitest';
import { questionsOf, unansweredHearings } from '#domain/closing.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { clock } from './courtClock.ts';
import { entered, id, itemIn } from './sayings.ts';

const hearing = (fields: Fields<'hearing'> = {}) => entered(1, 'hearing', fields);
const asked = (...stated: Stated[]) => {
  const state = fold(stated);
  return questionsOf(state, itemIn(state, 1, 'hearing')).map(({ asks, item }) =>
    item.id === id(1) ? asks : `${asks} ${Number.parseInt(item.id, 16)}`,
  );
};
const whole: Fields<'hearing'> = {
  next: { state: 'not-announced' },
  end: clock('2016-10-12', '12:00'),
  howRecorded: 'live',
  part: { is: 'not-known' },
  access: { admitted: 'yes' },
  recordKept: { how: ['not-known'] },
  openness: { is: 'not-known' },
};

test('of a hearing of which nothing is said, the next date first', () => {
  expect(asked(hearing())).toEqual([
    'next',
    'end',
    'how-recorded',
    'part',
    'access',
    'record-kept',
    'openness',
  ]);
});

test('nothing when all is answered; "not known" is an answer', () => {
  expect(asked(hearing(whole))).toEqual([]);
  expect(unansweredHearings(fold([hearing(whole)]))).toEqual([]);
});

test('a block that is there but does not say it is asked about still', () => {
  expect(asked(hearing({ ...whole, access: { canHear: 'yes' }, recordKept: { by: 'a clerk' } }))).toEqual([
    'access',
    'record-kept',
  ]);
});

test('open motions, what was refused without a word on reasons, and who ruled on a recusal', () => {
  const refused = { hearing: id(1), outcome: 'refused' } as const;
  expect(
    asked(
      hearing(whole),
      entered(2, 'motion', { what: 'recusal' }),
      entered(3, 'motion', { what: 'call-witness' }),
      entered(4, 'motion', { what: 'keep-record' }),
      entered(5, 'ruling', { ...refused, motions: [id(2)] }),
      entered(6, 'ruling', { ...refused, motions: [id(3)], reasons: 'none' }),
      entered(7, 'motion', { what: 'recusal' }),
      entered(8, 'ruling', { hearing: id(1), outcome: 'granted', motions: [id(7)], sameJudge: 'no' }),
    ),
  ).toEqual(['motion 4', 'reasons 5', 'same-judge 5']);
});

test('a ruling of another hearing, or one that put the recusal off, is not asked about', () => {
  expect(
    asked(
      hearing(whole),
      entered(2, 'motion', { what: 'recusal' }),
      entered(5, 'ruling', { hearing: id(9), outcome: 'refused', motions: [id(2)] }),
      entered(6, 'ruling', { hearing: id(1), outcome: 'deferred', motions: [id(2)] }),
    ),
  ).toEqual(['motion 2']);
});

test('a mark that never got its words; what says what it is needs none', () => {
  const at = { hearing: id(1) };
  expect(
    asked(
      hearing(whole),
      entered(2, 'observation', { ...at, what: 'mark' }),
      entered(3, 'observation', { ...at, what: 'mark', words: 'said' }),
      entered(4, 'observation', { ...at, what: 'mark', exact: { original: 'айтты' } }),
      entered(5, 'observation', { ...at, what: 'break' }),
      entered(6, 'observation', { ...at, what: 'other' }),
    ),
  ).toEqual(['words 2', 'words 6']);
});

test('of a hearing nobody watched only the next date is asked', () => {
  expect(asked(hearing({ part: { is: 'not-attended' } }), entered(2, 'motion', {}))).toEqual(['next']);
  expect(asked(hearing({ access: { admitted: 'no' } }))).toEqual(['next']);
});

test('the next date is asked no more once what came after is known', () => {
  const on = (day: string) => ({ date: { is: 'exact', on: day } }) as const;
  const missed = (more: Fields<'hearing'> = {}) =>
    hearing({ ...on('2016-10-12'), part: { is: 'not-attended' }, ...more });
  expect(asked(missed(), entered(2, 'hearing', on('2016-10-11')))).toEqual(['next']);
  expect(asked(missed(), entered(2, 'hearing', on('2016-10-20')))).toEqual([]);
  const instance = (fields: Fields<'instance'>) => entered(5, 'instance', fields);
  expect(asked(missed({ instance: id(5) }), instance({ level: 'first' }))).toEqual(['next']);
  expect(asked(missed({ instance: id(5) }), instance({ to: { is: 'month', month: '2016-11' } }))).toEqual([]);
  const appeal = entered(6, 'instance', { level: 'appeal' });
  const there = entered(7, 'hearing', { ...on('2017-01-13'), instance: id(6) });
  expect(asked(missed({ instance: id(5) }), instance({ level: 'first' }), appeal, there)).toEqual([]);
  expect(asked(missed(), entered(8, 'case', { coming: on('2016-10-20') }))).toEqual([]);
  expect(asked(missed(), entered(9, 'judgment', { hearing: id(1) }))).toEqual([]);
});

test('to come back to: hearings that are over, the newest first; a motion that is still open is no reason', () => {
  const { recordKept: _, ...less } = whole;
  const state = fold([
    hearing(whole),
    entered(2, 'hearing', { ...less, date: { is: 'exact', on: '2016-10-12' } }),
    entered(3, 'hearing', { ...less, date: { is: 'exact', on: '2016-10-13' } }),
    entered(4, 'hearing', { number: { is: 'exact', n: 4 } }),
    entered(5, 'motion', { hearing: id(1) }),
  ]);
  // Number 4 is logged now: it is not over.
  expect(unansweredHearings(state).map(({ hearing, questions }) => [hearing.id, questions.length])).toEqual([
    [id(3), 1],
    [id(2), 1],
  ]);
});

test('to come back to without an end: one was turned away, or wrote it down afterwards; not one that is yet to be', () => {
  const found = (fields: Fields<'hearing'>) =>
    unansweredHearings(fold([entered(1, 'hearing', fields, { how: 'from-memory' })])).flatMap(
      ({ questions }) => questions.map(({ asks }) => asks),
    );
  const on = (day: string) => ({ date: { is: 'exact', on: day } }) as const;
  const { next: _, end: __, ...paper } = whole;
  const turnedAway = { access: { admitted: 'no' }, part: { is: 'not-attended' } } as const;
  expect(found({ ...on('2016-10-12'), ...turnedAway })).toEqual(['next']);
  expect(found({ ...paper, ...on('2016-10-11'), howRecorded: 'from-paper' })).toEqual(['next', 'end']);
  expect(found(on('2016-10-20'))).toEqual([]);
});
