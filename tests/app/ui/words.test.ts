/** Dates, numbers and labels in the three languages, without asking the engine for Kazakh. */
import { setupI18n } from '@lingui/core';
import { enGB } from 'date-fns/locale/en-GB';
import { kk } from 'date-fns/locale/kk';
import { ru } from 'date-fns/locale/ru';
import { expect, test } from 'vitest';
import { messages as enWords } from '#app/i18n/locales/en.po';
import { messages as kkWords } from '#app/i18n/locales/kk.po';
import { messages as ruWords } from '#app/i18n/locales/ru.po';
import { keepLocale } from '#app/i18n/dateLocales.ts';
import { datesIn } from '#app/i18n/dates.ts';
import { guessLanguage } from '#app/i18n/language.ts';
import { labelOf } from '#app/i18n/labels/labels.ts';

keepLocale('en', enGB);
keepLocale('ru', ru);
keepLocale('kk', kk);
const messages = { en: enWords, ru: ruWords, kk: kkWords };
const speaking = (locale: 'en' | 'ru' | 'kk') => setupI18n({ locale, messages });

const court = (local: string) => ({ utc: '2016-10-17T05:38:00Z', zone: 'Asia/Atyrau', local });

test.each([
  ['en', 'mid-May 2016', 'before 3 June 2016', 'about 10:38', 'several', 'at least 5 years', '1,500,000 KZT'],
  ['ru', 'середина мая 2016', 'до 3 июня 2016', 'около 10:38', 'несколько', 'минимум 5 лет', '1 500 000 KZT'],
  [
    'kk',
    '2016 ж. мамыр, ортасы',
    '2016 ж. 3 маусым (осы күнге дейін)',
    'шамамен 10:38',
    'бірнеше',
    'кемінде 5 жыл',
    '1 500 000 KZT',
  ],
] as const)('approximate values in %s', (language, month, before, about, several, term, money) => {
  const dates = datesIn(speaking(language));
  expect(dates.approxDate({ is: 'month', month: '2016-05', part: 'mid' })).toBe(month);
  expect(dates.approxDate({ is: 'before', on: '2016-06-03' })).toBe(before);
  expect(dates.time({ is: 'about', at: court('2016-10-17T10:38') })).toBe(about);
  expect(dates.count({ is: 'several' })).toBe(several);
  expect(dates.term({ is: 'at-least', n: 5, unit: 'years' })).toBe(term);
  expect(dates.money({ is: 'exact', amount: '1500000', currency: 'KZT' }).replaceAll('\u00a0', ' ')).toBe(
    money,
  );
});

test.each([
  ['en', '1 week', '3 weeks', 'several months', 'some amount in KZT'],
  ['ru', '1 неделя', '3 недели', 'несколько месяцев', 'некоторая сумма, KZT'],
  ['kk', '1 апта', '3 апта', 'бірнеше ай', 'бірқанша сома, KZT'],
] as const)('weeks, and what nobody counted, in %s', (language, week, weeks, several, some) => {
  const dates = datesIn(speaking(language));
  expect(dates.term({ is: 'exact', n: 1, unit: 'weeks' })).toBe(week);
  expect(dates.term({ is: 'exact', n: 3, unit: 'weeks' })).toBe(weeks);
  expect(dates.term({ is: 'several', unit: 'months' })).toBe(several);
  expect(dates.money({ is: 'several', currency: 'KZT' })).toBe(some);
});

test.each([
  ['en', '17 October 2016, about 10:38'],
  ['ru', '17 октября 2016, около 10:38'],
  ['kk', '2016 ж. 17 қазан, шамамен 10:38'],
] as const)('an approximate clock time is approximate, its day is not: %s', (language, words) => {
  const dates = datesIn(speaking(language));
  expect(dates.moment({ is: 'about', at: court('2016-10-17T10:38') })).toBe(words);
});

test('a time is shown as it was noted, whatever the zone of this machine', () => {
  const dates = datesIn(speaking('en'));
  expect(dates.moment({ is: 'exact', at: court('2016-10-17T23:59') })).toBe('17 October 2016, 23:59');
  expect(dates.claimed('2016-10-17T00:01:00+05:00')).toBe('17 October 2016, 00:01');
});

test('the word for the accused follows the stage, and nobody acquitted is called convicted', () => {
  const i18n = speaking('ru');
  const word = (stage: 'pre-trial' | 'trial' | 'appeal', acquitted = false) =>
    labelOf(i18n, 'role', 'accused', { stage, acquitted });
  expect([word('pre-trial'), word('trial'), word('appeal'), word('appeal', true)]).toEqual([
    'Подозреваемый',
    'Подсудимый',
    'Осуждённый',
    'Оправданный',
  ]);
  expect(labelOf(i18n, 'role', 'accused')).toBe('Обвиняемый');
});

test.each([
  ['ru', 'Отвод', 'Отказано'],
  ['kk', 'Қарсылық білдіру', 'Бас тартылды'],
] as const)('buttons in %s', (language, recusal, refused) => {
  const i18n = speaking(language);
  expect(labelOf(i18n, 'motion', 'recusal')).toBe(recusal);
  expect(labelOf(i18n, 'outcome', 'refused')).toBe(refused);
});

test('the first guess of a language is one we have', () => {
  expect(guessLanguage(['de-DE', 'kk-KZ', 'ru'])).toBe('kk');
  expect(guessLanguage(['fr'])).toBe('en');
});
