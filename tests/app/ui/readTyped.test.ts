import { expect, test } from 'vitest';
import fc from 'fast-check';
import { setupI18n } from '@lingui/core';
import { datesIn } from '#app/i18n/dates.ts';
import { readAmount, readClock, readCount, readDate, typedAmount, typedDay } from '#app/ui/readTyped.ts';

test.each([
  ['17.10.2016', { is: 'day', day: '2016-10-17' }],
  ['17/10/2016', { is: 'day', day: '2016-10-17' }],
  [' 7 3 2016 ', { is: 'day', day: '2016-03-07' }],
  ['17102016', { is: 'day', day: '2016-10-17' }],
  ['2016-10-17', { is: 'day', day: '2016-10-17' }],
  ['10.2016', { is: 'month', month: '2016-10' }],
  ['2016-10', { is: 'month', month: '2016-10' }],
  ['2016', { is: 'year', year: '2016' }],
  ['30.02.2016', null],
  ['29.02.2015', null],
  ['13.2016', null],
  ['17.10.16', null],
  ['soon', null],
  ['', null],
])('date %j is read as %j', (typed, meant) => expect(readDate(typed)).toEqual(meant));

test('every day that is shown can be typed again', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, (one) => {
      expect(readDate(typedDay(one))).toEqual({ is: 'day', day: one });
    }),
  );
});

test.each([
  ['10:38', '10:38'],
  ['1038', '10:38'],
  ['938', '09:38'],
  ['9.05', '09:05'],
  ['9', '09:00'],
  ['24:00', null],
  ['10:60', null],
  ['ten', null],
])('time %j is read as %j', (typed, meant) => expect(readClock(typed)).toBe(meant));

test.each([
  ['12', 12],
  ['1 500', 1500],
  ['1000001', null],
  ['-1', null],
  ['two', null],
])('count %j is read as %j', (typed, meant) => expect(readCount(typed)).toBe(meant));

test.each([
  ['1 500 000', '1500000'],
  ['1500,50', '1500.50'],
  ['1.500.000', '1500000'],
  ['1,500,000.25', '1500000.25'],
  ['1.500', '1500'],
  ['1,500', '1500'],
  ['1,5', '1.5'],
  ['1.5', '1.5'],
  ['0,500', '0.500'],
  ['1,500,50', null],
  ['007', '7'],
  ['a lot', null],
])('amount %j is read as %j', (typed, meant) => expect(readAmount(typed)).toBe(meant));

/** Any amount that may be kept: up to fifteen digits, and four after the point. */
const amounts = fc
  .tuple(fc.bigInt({ min: 0n, max: 999_999_999_999_999n }), fc.stringMatching(/^\d{0,4}$/))
  .map(([whole, fraction]) => (fraction === '' ? String(whole) : `${whole}.${fraction}`));
const plain = (amount: string | null) =>
  amount?.includes('.') ? amount.replace(/0+$/, '').replace(/\.$/, '') : amount;

test.each(['en', 'ru', 'kk'])(
  'an amount read back in %s is read as the same sum, however it was typed',
  (locale) => {
    const { number } = datesIn(setupI18n({ locale, messages: { [locale]: {} } }));
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(plain(readAmount(typedAmount(amount)))).toBe(plain(amount));
        expect(plain(readAmount(number(typedAmount(amount))))).toBe(plain(amount));
      }),
    );
  },
);
