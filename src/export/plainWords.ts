/** Approximate values as a person would write them, with the words of one language handed in. */
import { clockOf } from '#domain/courtTime.ts';
import {
  partsOfTerm,
  type ApproxCount,
  type ApproxDate,
  type ApproxMoney,
  type ApproxTerm,
  type Moment,
  type Text,
} from '#domain/values.ts';

type Unit = Extract<ApproxTerm, { unit: string }>['unit'];

/** Words around values. `x` is already in words or digits. */
export interface ValueWords {
  readonly notKnown: string;
  readonly several: string;
  readonly about: (x: string) => string;
  readonly before: (x: string) => string;
  readonly after: (x: string) => string;
  readonly atLeast: (x: string) => string;
  readonly between: (from: string, to: string) => string;
  /** `YYYY-MM-DD` → a day as it is written. */
  readonly day: (day: string) => string;
  /** `YYYY-MM`, and which part of it. */
  readonly month: (month: string, part: 'early' | 'mid' | 'late' | null) => string;
  /** "several months" */
  readonly severalOf: (unit: Unit) => string;
  /** An amount that nobody counted. */
  readonly someMoney: (currency: string) => string;
  readonly term: (n: number, unit: Unit) => string;
}

export function textWords(text: Text | undefined, words: ValueWords): string {
  if (text === undefined) return '';
  return text.is === 'text' ? text.text : words.notKnown;
}

export function countWords(count: ApproxCount, words: ValueWords): string {
  switch (count.is) {
    case 'exact':
      return String(count.n);
    case 'about':
      return words.about(String(count.n));
    case 'at-least':
      return words.atLeast(String(count.n));
    case 'several':
      return words.several;
    case 'not-known':
      return words.notKnown;
  }
}

export function dateWords(date: ApproxDate, words: ValueWords): string {
  switch (date.is) {
    case 'exact':
      return words.day(date.on);
    case 'about':
    case 'before':
    case 'after':
      return words[date.is](words.day(date.on));
    case 'between':
      return words.between(words.day(date.from), words.day(date.to));
    case 'month': {
      const month = words.month(date.month, date.part ?? null);
      return date.about ? words.about(month) : month;
    }
    case 'year':
      return date.about ? words.about(date.year) : date.year;
    case 'not-known':
      return words.notKnown;
  }
}

/** The clock of the court alone: the day stands above. */
export function momentWords(moment: Moment, words: ValueWords): string {
  switch (moment.is) {
    case 'exact':
      return clockOf(moment.at.local);
    case 'about':
      return words.about(clockOf(moment.at.local));
    case 'between':
      return words.between(clockOf(moment.from.local), clockOf(moment.to.local));
    case 'date':
      return dateWords(moment.date, words);
    case 'not-known':
      return words.notKnown;
  }
}

export function termWords(term: ApproxTerm, words: ValueWords): string {
  if (term.is === 'not-known') return words.notKnown;
  if (term.is === 'several') return words.severalOf(term.unit);
  const said = partsOfTerm(term).map(({ n, unit }) => words.term(n, unit));
  return approx(term.is, said.join(' '), words);
}

export function moneyWords(money: ApproxMoney, words: ValueWords): string {
  if (money.is === 'not-known') return words.notKnown;
  if (money.is === 'several') return words.someMoney(money.currency);
  return approx(money.is, `${money.amount} ${money.currency}`, words);
}

function approx(is: 'exact' | 'about' | 'at-least', x: string, words: ValueWords): string {
  if (is === 'exact') return x;
  return is === 'about' ? words.about(x) : words.atLeast(x);
}
