/**
 * A length of time as courts say it, with its units: "2 года 6 месяцев", "2 г. 6 мес.", "2 жыл 6 ай", "2y 6m". Read alike in
 * every language of the screens, whole or shortened, in any case ending.
 */
import { readCount } from './readTyped.ts';
import type { ApproxTerm } from '#domain/values.ts';

type Unit = Extract<ApproxTerm, { unit: string }>['unit'];
export interface PartOfTerm {
  readonly n: number;
  readonly unit: Unit;
}

/** From the largest to the smallest: in this order they are said. */
export const unitsOfTerm = ['years', 'months', 'weeks', 'days', 'hours'] as const satisfies readonly Unit[];

const words: Readonly<Record<Unit, RegExp>> = {
  years: /^(?:y|yrs?|years?|г|л|лет\p{L}*|год\p{L}*|ж|жыл\p{L}*)$/u,
  months: /^(?:m|mos?|months?|м|мес|месяц\p{L}*|ай\p{L}*)$/u,
  weeks: /^(?:w|wks?|weeks?|нед|недел\p{L}*|апта\p{L}*)$/u,
  days: /^(?:d|days?|д|дн|день|дня\p{L}*|дне\p{L}*|сут\p{L}*|күн\p{L}*)$/u,
  hours: /^(?:h|hrs?|hours?|ч|час\p{L}*|сағ|сағат\p{L}*)$/u,
};
const and = /^(?:and|и|және|мен)$/u;

/** Its parts, the largest unit first, each unit once; `null` where not every number has its unit, or something else is said. */
export function readTerm(typed: string): readonly [PartOfTerm, ...PartOfTerm[]] | null {
  const said = typed.normalize('NFC').toLowerCase().replaceAll(/[.,]/g, ' ');
  const pieces = (said.match(/\d+(?:\s\d{3})*(?!\d)|\p{L}+|\S/gu) ?? []).filter((piece) => !and.test(piece));
  if (pieces.length === 0 || pieces.length % 2 === 1) return null;
  const parts: PartOfTerm[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const n = readCount(pieces[at] ?? '');
    const unit = unitsOfTerm.find((one) => words[one].test(pieces[at + 1] ?? ''));
    const last = parts.at(-1);
    if (n === null || unit === undefined) return null;
    if (last && unitsOfTerm.indexOf(unit) <= unitsOfTerm.indexOf(last.unit)) return null;
    parts.push({ n, unit });
  }
  const [first, ...more] = parts;
  return first ? [first, ...more] : null;
}
