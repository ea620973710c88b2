/** A term as it is typed: a number and its unit, with the number of the unit below; or the whole of it in words. */
import type { ApproxTerm } from '#domain/values.ts';
import { readTerm, type PartOfTerm } from './readTerm.ts';
import { readCount } from './readTyped.ts';

export type How = 'about' | 'at-least' | 'several' | 'not-known';
export type Unit = Extract<ApproxTerm, { unit: string }>['unit'];
/** What of a term stands in its field. */
export interface Typed {
  /** A number, or the whole term with its units. */
  text: string;
  unit: Unit | undefined;
  /** With it in the next smaller unit: the six months of two years and six months. */
  and: string;
  how: How | undefined;
}
/** Units that are said together, as a court says a sentence. */
export const below: Partial<Record<Unit, Unit>> = { years: 'months', months: 'days' };

/** @param words the term as it is written in the language of the screens: read again it is the same */
export function toTyped(value: ApproxTerm | undefined, words: (of: ApproxTerm) => string): Typed {
  const blank: Typed = { text: '', unit: undefined, and: '', how: undefined };
  if (!value) return blank;
  if (value.is === 'not-known') return { ...blank, how: 'not-known' };
  if (value.is === 'several') return { ...blank, unit: value.unit, how: 'several' };
  const how = value.is === 'exact' ? undefined : value.is;
  const [second, third] = value.and ?? [];
  const asked = second === undefined || (third === undefined && second.unit === below[value.unit]);
  return asked
    ? { text: String(value.n), unit: value.unit, and: second === undefined ? '' : String(second.n), how }
    : { ...blank, text: words({ ...value, is: 'exact' }), how };
}

/** @param wrong said where it cannot be read */
export function read(typed: Typed, wrong: string): { value: ApproxTerm | undefined; problem: string | null } {
  if (typed.how === 'not-known') return { value: { is: 'not-known' }, problem: null };
  if (typed.how === 'several')
    return typed.unit
      ? { value: { is: 'several', unit: typed.unit }, problem: null }
      : { value: undefined, problem: wrong };
  const parts = readTerm(typed.text) ?? readNumbers(typed);
  if (parts === null) return { value: undefined, problem: wrong };
  return { value: parts === 'blank' ? undefined : termOf(typed.how ?? 'exact', parts), problem: null };
}

type Parts = readonly [PartOfTerm, ...PartOfTerm[]];

/** The number with the unit chosen for it, and the number of the unit below. */
function readNumbers({ text, unit, and }: Typed): Parts | 'blank' | null {
  const smaller = unit && below[unit];
  const second = smaller === undefined ? '' : and.trim();
  if (text.trim() === '' && second === '') return 'blank';
  const [n, more] = [readCount(text), second === '' ? undefined : readCount(second)];
  if (n === null || more === null || !unit) return null;
  return smaller === undefined || more === undefined
    ? [{ n, unit }]
    : [
        { n, unit },
        { n: more, unit: smaller },
      ];
}

export function termOf(is: 'exact' | 'about' | 'at-least', [{ n, unit }, ...and]: Parts): ApproxTerm {
  return and.length === 0 ? { is, n, unit } : { is, n, unit, and };
}
