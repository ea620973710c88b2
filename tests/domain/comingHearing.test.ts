import { describe, expect, test } from 'vitest';
import { announcedFor, carriedHearing } from '#domain/carriedHearing.ts';
import { unansweredHearings } from '#domain/closing.ts';
import { comingHearings, withDay } from '#domain/comingHearing.ts';
import type { Coming } from '#domain/caseFields.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { nextHearings } from '#domain/nextHearings.ts';
import { clock } from './courtClock.ts';
import { amended, entered, id } from './sayings.ts';

const zone = 'Asia/Oral';
const on = (day: string) => ({ is: 'exact', on: day }) as const;
const coming: Fields<'case'>['coming'] = { date: on('2016-10-18'), time: '10:30', room: '4' };
const theCase = (fields: Fields<'case'> = { coming }) => entered(1, 'case', fields, { minute: 30 });
const hearing = (n: number, day: string, fields: Fields<'hearing'> = {}, minute = n) =>
  entered(n, 'hearing', { date: on(day), ...fields }, { minute, how: 'from-paper' });
const days = (...stated: Stated[]) =>
  nextHearings(fold(stated)).map(({ day, from }) => [day, from && Number.parseInt(from.id, 16)]);

describe('a hearing to come that became known outside the courtroom', () => {
  test('before there is any hearing', () => {
    expect(days(theCase())).toEqual([['2016-10-18', null]]);
    expect(days(theCase({ coming: { words: 'somebody will ring' } }))).toEqual([]);
  });

  test('is over with a hearing of that day, and of one without a day with any later one', () => {
    expect(days(theCase(), hearing(2, '2016-10-17'))).toEqual([['2016-10-18', null]]);
    expect(days(theCase(), hearing(2, '2016-10-18'))).toEqual([]);
    const noDay = theCase({ coming: { room: '4' } });
    expect(days(noDay, hearing(2, '2016-10-12'))).toEqual([[null, null]]);
    expect(days(noDay, hearing(2, '2016-10-13'))).toEqual([]);
  });

  test('goes before what the court had said, and gives way to what it says later', () => {
    const said = (minute: number) =>
      hearing(2, '2016-10-12', { next: { state: 'announced', date: on('2016-10-17') } }, minute);
    expect(days(theCase(), said(10))).toEqual([['2016-10-18', null]]);
    expect(days(theCase(), said(50))).toEqual([['2016-10-17', 2]]);
  });

  const courts = [
    entered(5, 'instance', { level: 'first' }),
    hearing(2, '2016-10-12', { instance: id(5), next: { state: 'announced', date: on('2016-10-17') } }),
  ];
  const appeal = (fields: Fields<'instance'>, minute = 31) =>
    entered(6, 'instance', { level: 'appeal', ...fields }, { minute });

  test('leaves the day of another instance alone', () => {
    expect(days(...courts, appeal({ coming }))).toEqual([
      ['2016-10-17', 2],
      ['2016-10-18', null],
    ]);
  });

  test('each instance has its own', () => {
    const first = amended(7, 'instance', 5, { coming: { date: on('2016-10-19') } }, { coming: [] });
    expect(days(...courts, appeal({ coming }), first)).toEqual([
      ['2016-10-18', null],
      ['2016-10-19', null],
    ]);
  });

  test('from before there was an instance it is of the one entered first, until more is known of that', () => {
    const first = (fields: Fields<'instance'> = {}) =>
      entered(5, 'instance', { level: 'first', ...fields }, { minute: 31 });
    expect(days(theCase(), first())).toEqual([['2016-10-18', null]]);
    expect(days(theCase(), first({ coming: { date: on('2016-10-19') } }))).toEqual([['2016-10-19', null]]);
    const later = entered(6, 'instance', { level: 'appeal' }, { minute: 50 });
    expect(nextHearings(fold([theCase(), first(), later]))).toMatchObject([{ instance: id(5) }]);
    // Held by the first one; the appeal that comes months later is told of no day.
    const held = hearing(2, '2016-10-18', { instance: id(5) });
    expect(days(theCase(), first(), held, later)).toEqual([]);
  });

  test('a hearing without an instance is of the one entered first: its next date is not told twice', () => {
    const next = { state: 'announced', date: on('2016-10-17') } as const;
    const alone = [theCase({}), hearing(2, '2016-10-12', { next })];
    expect(days(...alone)).toEqual([['2016-10-17', 2]]);
    const first = (coming: Coming) => entered(5, 'instance', { level: 'first', coming }, { minute: 31 });
    expect(days(...alone, first({ date: on('2016-10-19') }))).toEqual([['2016-10-19', null]]);
    expect(nextHearings(fold([...alone, first({ room: '4' })]))).toMatchObject([
      { instance: id(5), next: { date: on('2016-10-17'), room: '4' } },
    ]);
  });

  test('of another day it is said anew', () => {
    const told: Coming = { ...coming, words: 'the list at the door', source: { how: 'document' } };
    expect(withDay({ ...told, date: on('2016-10-25') }, told)).toEqual({ date: on('2016-10-25') });
    expect(withDay({ ...told, date: on('2016-10-25'), room: '9' }, told)).toEqual({
      date: on('2016-10-25'),
      room: '9',
    });
    // Back on the first day after a slip of the thumb, or while a day is only half typed, nothing is lost.
    expect(withDay({ date: coming!.date }, told)).toEqual(told);
    expect(withDay({ room: '4' }, told)).toEqual({ room: '4' });
    expect(withDay({ ...coming }, { room: '4' })).toEqual(coming);
  });

  test('what the court said stands but for what became known since, and its correction counts', () => {
    const next = { state: 'announced', date: on('2016-10-17'), time: '10:00', room: '4' } as const;
    const said = hearing(2, '2016-10-12', { next }, 10);
    const now = (fields: Coming, ...more: Stated[]) =>
      nextHearings(fold([theCase({ coming: fields }), said, ...more])).map((one) => one.next);
    expect(now({ room: '9' })).toEqual([{ ...next, room: '9' }]);
    const corrected = amended(9, 'hearing', 2, { next: { ...next, time: '11:00' } }, { next: [2] });
    expect(now({ room: '9' }, corrected)).toEqual([{ ...next, time: '11:00', room: '9' }]);
    // Of another day it said no time and no room.
    expect(now({ date: on('2016-10-18') })).toEqual([{ state: 'announced', date: on('2016-10-18') }]);
    expect(now({ date: next.date, room: '9' })).toEqual([{ ...next, room: '9' }]);
  });

  test('nobody is asked again for the next date of the last hearing', () => {
    const turnedAway = hearing(2, '2016-10-12', { access: { admitted: 'no' } });
    const asked = (...stated: Stated[]) => unansweredHearings(fold(stated)).length;
    expect(asked(theCase({}), turnedAway)).toBe(1);
    expect(asked(theCase(), turnedAway)).toBe(0);
  });

  test('start and room of that very day are known of the hearing; a moved one is of its new day', () => {
    const moved = amended(9, 'case', 1, { coming: { ...coming, date: on('2016-10-19') } }, { coming: [1] });
    const known = { room: { is: 'text', text: '4' }, announcedStart: clock('2016-10-18', '10:30') };
    expect(announcedFor(fold([theCase()]), { day: '2016-10-18', zone })).toEqual(known);
    expect(announcedFor(fold([theCase(), moved]), { day: '2016-10-18', zone })).toEqual({});
    const { fields } = carriedHearing(fold([theCase()]), { day: '2016-10-18', zone });
    expect([fields.announcedStart, fields.room]).toEqual([known.announcedStart, undefined]);
  });

  test('what the court said of that day later is what was announced, and a day it put off was not', () => {
    const day = '2016-10-18';
    const start = (...stated: Stated[]) =>
      announcedFor(fold([theCase(), ...stated]), { day, zone }).announcedStart;
    const court = (date: string, minute: number) =>
      hearing(2, '2016-10-13', { next: { state: 'announced', date: on(date), time: '14:00' } }, minute);
    expect(start(court(day, 10))).toEqual(clock(day, '10:30'));
    expect(start(court(day, 50))).toEqual(clock(day, '14:00'));
    expect(start(court('2016-10-25', 50))).toBeUndefined();
    // Put off by the court, and by what was learnt since: what sits on that day all the same was not announced.
    const first = hearing(4, '2016-10-10', { next: { state: 'announced', date: on(day), time: '09:00' } }, 5);
    const noted = (minute: number, date: string) =>
      entered(1, 'case', { coming: { date: on(date) } }, { minute });
    const of = (...stated: Stated[]) => announcedFor(fold(stated), { day, zone }).announcedStart;
    expect(of(noted(1, '2016-10-09'), first)).toEqual(clock(day, '09:00'));
    expect(of(noted(1, '2016-10-09'), first, court('2016-10-25', 50))).toBeUndefined();
    expect(of(noted(30, '2016-10-25'), first)).toBeUndefined();
    // A second hearing on one day was announced on that day or not at all; the hearing itself is none before it.
    const held = (next: Fields<'hearing'>['next']) => hearing(6, day, next === undefined ? {} : { next }, 55);
    expect(of(noted(1, '2016-10-09'), first, held(undefined))).toBeUndefined();
    const again = { state: 'announced', date: on(day), time: '15:00' } as const;
    expect(of(noted(1, '2016-10-09'), first, held(again))).toEqual(clock(day, '15:00'));
    const itself = fold([noted(1, '2016-10-09'), first, held(undefined)]);
    expect(announcedFor(itself, { day, zone, of: id(6) }).announcedStart).toEqual(clock(day, '09:00'));
    // Said at that very hearing, or after it.
    const later = { next: { state: 'announced' as const, date: on('2016-10-25') } };
    expect(start(hearing(3, '2016-10-20', later, 50))).toEqual(clock(day, '10:30'));
  });
});

test('a conflict of two phones is one coming hearing still: the first said', () => {
  const other = amended(
    9,
    'case',
    1,
    { coming: { room: '9' } },
    { coming: [] },
    { device: 'phone-b', minute: 40 },
  );
  expect(comingHearings(fold([theCase(), other]))).toEqual([{ instance: undefined, coming }]);
});
