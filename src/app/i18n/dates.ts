/**
 * The one module for dates and numbers in words. It does not ask the browser for Kazakh: Chromium has none and
 * prints rubbish. Times are taken as they were noted (`local`), so no zone is computed here.
 */
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { format } from 'date-fns';
import type { DaySpan } from '#domain/daySpan.ts';
import {
  partsOfTerm,
  type ApproxCount,
  type ApproxDate,
  type ApproxMoney,
  type ApproxTerm,
  type CourtTime,
  type Moment,
  type Text,
} from '#domain/values.ts';
import { keptLocale } from './dateLocales.ts';

interface Patterns {
  day: string;
  month: string;
  monthOf: string;
  weekday: string;
}
const english: Patterns = {
  day: 'd MMMM yyyy',
  month: 'LLLL yyyy',
  monthOf: 'MMMM yyyy',
  weekday: 'EEE d MMM',
};
const patterns: Record<string, Patterns> = {
  en: english,
  ru: { day: 'd MMMM yyyy', month: 'LLLL yyyy', monthOf: 'MMMM yyyy', weekday: 'EEEEEE, d MMM' },
  kk: {
    day: "yyyy 'ж.' d MMMM",
    month: "yyyy 'ж.' LLLL",
    monthOf: "yyyy 'ж.' LLLL",
    weekday: 'EEEEEE, d MMM',
  },
};

export type DateWords = ReturnType<typeof datesIn>;

/** For screens: in the language that is active. */
export function useDates(): DateWords {
  const { i18n } = useLingui();
  return datesIn(i18n);
}

/** Dates, times, counts, sums and terms in the language of `i18n`. */
export function datesIn(i18n: I18n) {
  const pattern = patterns[i18n.locale] ?? english;
  const locale = keptLocale(i18n.locale);
  const write = (day: string, how: string) => format(noonOf(day), how, locale ? { locale } : {});
  const decimal = i18n.locale === 'en' ? '.' : ',';
  const group = i18n.locale === 'en' ? ',' : '\u00a0';
  const notKnown = () =>
    i18n._(msg({ message: 'not known', comment: 'In a sentence: asked, and nobody could say' }));

  /** 1500000.5 or "1500000.5" → `1 500 000,5`. */
  const number = (value: number | string): string => {
    const [whole = '', fraction] = String(value).split('.');
    const grouped = whole.length > 4 ? whole.replaceAll(/\B(?=(\d{3})+$)/g, group) : whole;
    return fraction ? grouped + decimal + fraction : grouped;
  };
  /** `2016-10-17` → "17 October 2016". */
  const day = (of: string): string => write(of, pattern.day);
  /** `2016-10-17` → "Mon 17 Oct". */
  const shortDay = (of: string): string => write(of, pattern.weekday);
  /** `2016-10` → "October 2016". */
  const month = (of: string): string => write(`${of}-01`, pattern.month);
  const clock = (local: string): string => local.slice(11, 16);

  /** What several dates leave open together. */
  function daySpan({ first, last, about: isAbout }: DaySpan): string {
    if (first === null) return last === null ? notKnown() : approxDate({ is: 'before', on: last });
    if (last === null) return approxDate({ is: 'after', on: first });
    const about = first === last ? day(first) : `${day(first)} – ${day(last)}`;
    if (!isAbout) return about;
    return i18n._(msg({ message: `about ${about}`, comment: 'Approximate date or time' }));
  }

  function approxDate(date: ApproxDate): string {
    switch (date.is) {
      case 'exact':
        return day(date.on);
      case 'about': {
        const about = day(date.on);
        return i18n._(msg({ message: `about ${about}`, comment: 'Approximate date or time' }));
      }
      case 'before': {
        const end = day(date.on);
        return i18n._(msg({ message: `before ${end}`, comment: 'Some time before this date' }));
      }
      case 'after': {
        const start = day(date.on);
        return i18n._(msg({ message: `after ${start}`, comment: 'Some time after this date' }));
      }
      case 'between': {
        const from = day(date.from);
        const to = day(date.to);
        return i18n._(msg({ message: `between ${from} and ${to}`, comment: 'Two dates' }));
      }
      case 'month': {
        const about = partOfMonth(date.month, date.part);
        if (date.about !== true) return about;
        return i18n._(msg({ message: `about ${about}`, comment: 'Approximate date or time' }));
      }
      case 'year': {
        const about = date.year;
        if (date.about !== true) return about;
        return i18n._(msg({ message: `about ${about}`, comment: 'Approximate date or time' }));
      }
      case 'not-known':
        return notKnown();
    }
  }

  function partOfMonth(of: string, part: 'early' | 'mid' | 'late' | undefined): string {
    const monthOf = write(`${of}-01`, pattern.monthOf);
    if (part === 'early')
      return i18n._(msg({ message: `early ${monthOf}`, comment: 'Month and year; Russian: genitive' }));
    if (part === 'mid')
      return i18n._(msg({ message: `mid-${monthOf}`, comment: 'Month and year; Russian: genitive' }));
    if (part === 'late')
      return i18n._(msg({ message: `late ${monthOf}`, comment: 'Month and year; Russian: genitive' }));
    return month(of);
  }

  /** The clock reading alone; a moment known only by its day gives the day. */
  function time(moment: Moment): string {
    switch (moment.is) {
      case 'exact':
        return clock(moment.at.local);
      case 'about': {
        const about = clock(moment.at.local);
        return i18n._(msg({ message: `about ${about}`, comment: 'Approximate date or time' }));
      }
      case 'between':
        return `${clock(moment.from.local)}–${clock(moment.to.local)}`;
      case 'date':
        return approxDate(moment.date);
      case 'not-known':
        return notKnown();
    }
  }

  const dayAndClock = (at: CourtTime) => `${day(at.local.slice(0, 10))}, ${clock(at.local)}`;

  /** Day and clock: "17 October 2016, 10:38", "17 October 2016, about 10:38". */
  function moment(of: Moment): string {
    switch (of.is) {
      case 'exact':
        return dayAndClock(of.at);
      case 'about':
        return `${day(of.at.local.slice(0, 10))}, ${time(of)}`;
      case 'between':
        return of.from.local.slice(0, 10) === of.to.local.slice(0, 10)
          ? `${dayAndClock(of.from)}–${clock(of.to.local)}`
          : `${dayAndClock(of.from)} – ${dayAndClock(of.to)}`;
      default:
        return time(of);
    }
  }

  /** A record's claimed time, `YYYY-MM-DDTHH:mm:ss±hh:mm` → "17 October 2016, 10:38". */
  const claimed = (at: string): string => `${day(at.slice(0, 10))}, ${clock(at)}`;

  function approx(is: 'exact' | 'about' | 'at-least', words: string): string {
    if (is === 'about')
      return i18n._(msg({ message: `about ${words}`, comment: 'Approximate date or time' }));
    if (is === 'at-least')
      return i18n._(
        msg({ message: `at least ${words}`, comment: 'A number, sum or term; it stands in the nominative' }),
      );
    return words;
  }

  function count(of: ApproxCount): string {
    if (of.is === 'not-known') return notKnown();
    if (of.is === 'several')
      return i18n._(msg({ message: 'several', comment: 'Chip: more than one, not counted' }));
    return approx(of.is, number(of.n));
  }

  function money(of: ApproxMoney): string {
    if (of.is === 'not-known') return notKnown();
    if (of.is === 'several') {
      const currency = of.currency;
      return i18n._(
        msg({ message: `some amount in ${currency}`, comment: 'A sum that was not counted; KZT, USD …' }),
      );
    }
    return approx(of.is, `${number(of.amount)}\u00a0${of.currency}`);
  }

  function term(of: ApproxTerm): string {
    if (of.is === 'not-known') return notKnown();
    if (of.is === 'several') return i18n._(severalOf[of.unit]);
    return approx(of.is, partsOfTerm(of).map(partOfTerm).join(' '));
  }

  function partOfTerm({ n, unit }: { n: number; unit: keyof typeof severalOf }): string {
    const words = {
      hours: msg({ message: plural(n, { one: '# hour', other: '# hours' }), comment: 'Length of a term' }),
      days: msg({ message: plural(n, { one: '# day', other: '# days' }), comment: 'Length of a term' }),
      weeks: msg({ message: plural(n, { one: '# week', other: '# weeks' }), comment: 'Length of a term' }),
      months: msg({ message: plural(n, { one: '# month', other: '# months' }), comment: 'Length of a term' }),
      years: msg({ message: plural(n, { one: '# year', other: '# years' }), comment: 'Length of a term' }),
    };
    return i18n._(words[unit]);
  }

  const text = (of: Text): string => (of.is === 'not-known' ? notKnown() : of.text);

  return {
    number,
    day,
    shortDay,
    month,
    clock,
    approxDate,
    daySpan,
    time,
    moment,
    claimed,
    count,
    money,
    term,
    text,
  };
}

/** Lengths of time that nobody counted. */
const severalOf = {
  hours: msg({ message: 'several hours', comment: 'Length of a term' }),
  days: msg({ message: 'several days', comment: 'Length of a term' }),
  weeks: msg({ message: 'several weeks', comment: 'Length of a term' }),
  months: msg({ message: 'several months', comment: 'Length of a term' }),
  years: msg({ message: 'several years', comment: 'Length of a term' }),
};

/** Only for the calendar's names: noon of the machine's own zone, so that no zone moves the day. */
function noonOf(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 12);
}
