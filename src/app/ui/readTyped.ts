/**
 * What people type into a date, time or number field, read without a clock and without guessing.
 * `null` = cannot be read: the field keeps the words and says so.
 */
import { clockSchema, daySchema } from '#domain/values.ts';

export type TypedDate =
  { is: 'day'; day: string } | { is: 'month'; month: string } | { is: 'year'; year: string };

/** `17.10.2016`, `17/10/2016`, `17 10 2016`, `17102016`, `2016-10-17`, `10.2016`, `2016`. Day before month. */
export function readDate(typed: string): TypedDate | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return made(iso[1], iso[2], iso[3]);
  if (/^\d{8}$/.test(text)) return made(text.slice(4), text.slice(2, 4), text.slice(0, 2));
  const parts = text.split(/[\s./,-]+/).filter(Boolean);
  if (parts.some((part) => !/^\d+$/.test(part))) return null;
  if (parts.length === 3) return made(parts[2], parts[1], parts[0]);
  if (parts.length === 2) return made(parts[1], parts[0], undefined);
  if (parts.length === 1) return made(parts[0], undefined, undefined);
  return null;
}

function made(year = '', month: string | undefined, day: string | undefined): TypedDate | null {
  if (!/^(1[89]|20)\d{2}$/.test(year)) return null;
  if (month === undefined) return { is: 'year', year };
  const m = month.padStart(2, '0');
  if (day === undefined) return /^(0[1-9]|1[0-2])$/.test(m) ? { is: 'month', month: `${year}-${m}` } : null;
  const read = daySchema.safeParse(`${year}-${m}-${day.padStart(2, '0')}`);
  return read.success ? { is: 'day', day: read.data } : null;
}

/** `10:38`, `10.38`, `10 38`, `1038`, `938`, `9:05`, `9` → `HH:MM`. */
export function readClock(typed: string): string | null {
  const text = typed.trim();
  const parted =
    /^(\d{1,2})[\s:.,-](\d{2})$/.exec(text) ?? /^(\d{1,2})(\d{2})$/.exec(text) ?? /^(\d{1,2})$/.exec(text);
  if (!parted) return null;
  const read = clockSchema.safeParse(`${(parted[1] ?? '').padStart(2, '0')}:${parted[2] ?? '00'}`);
  return read.success ? read.data : null;
}

/** A whole number up to a million; spaces between thousands don't count. */
export function readCount(typed: string): number | null {
  const text = typed.replaceAll(/\s/g, '');
  return /^\d{1,7}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : null;
}

/**
 * `1 500 000`, `1500,50`, `1.500.000` → decimal text with a point. Three digits after a single point or comma are
 * thousands (no money has thousandths) unless a zero stands before: the field shows how it was read.
 */
export function readAmount(typed: string): string | null {
  const text = typed.replaceAll(/\s/g, '');
  const parts = /^(\d{1,15})(?:[.,](\d{1,2}|\d{4}))?$/.exec(text) ?? /^(0+)[.,](\d{3})$/.exec(text);
  if (parts) return plainDecimal(parts[1] ?? '', parts[2]);
  const thousands = /^([1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d{1,2}|\d{4}))?$/.exec(text);
  if (thousands) return plainDecimal((thousands[1] ?? '').replaceAll(/[.,]/g, ''), thousands[3]);
  return null;
}

function plainDecimal(whole: string, fraction: string | undefined): string | null {
  if (whole.length > 15) return null;
  const bare = whole.replace(/^0+(?=\d)/, '');
  return fraction === undefined ? bare : `${bare}.${fraction}`;
}

/** An amount as it is typed: read again it is the same sum. Thousandths get a further digit, to be no thousands. */
export function typedAmount(amount: string): string {
  return /^0*[1-9]\d*\.\d{3}$/.test(amount) ? `${amount}0` : amount;
}

/** `2016-10-17` as it is typed: `17.10.2016`. */
export function typedDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** `2016-10` as it is typed: `10.2016`. */
export function typedMonth(month: string): string {
  const [year, number] = month.split('-');
  return `${number}.${year}`;
}
