/** Told apart: a blank of a value that is filled in later, and something said that is changed. */
import { valueKey } from '#domain/item.ts';
import {
  approxCountSchema,
  approxDateSchema,
  approxMoneySchema,
  approxTermSchema,
  momentSchema,
  textSchema,
} from '#domain/values.ts';

/** What these hold is said together: a part more (the end of May, two years and a month) is another value. */
const saidTogether = [
  approxCountSchema,
  approxDateSchema,
  approxMoneySchema,
  approxTermSchema,
  momentSchema,
  textSchema,
];

/** Is it what was said, and more: further parts, further rows? A tick set later says something of what stands: a change. */
export function hasOnlyGrown(before: unknown, now: unknown): boolean {
  if (before === undefined || valueKey(before) === valueKey(now)) return true;
  if (Array.isArray(before) && Array.isArray(now)) return hasEveryRow(before, now);
  if (!hasParts(before) || !hasParts(now)) return false;
  if (saidTogether.some((schema) => schema.safeParse(before).success)) return false;
  return (
    Object.keys(before).every((part) => part in now) &&
    Object.entries(now).every(([name, part]) =>
      before[name] === undefined ? part !== true : hasOnlyGrown(before[name], part),
    )
  );
}

/** Each row stands for itself: rows that are the same are not taken for grown ones. */
function hasEveryRow(before: readonly unknown[], now: readonly unknown[]): boolean {
  const isIn = (rows: readonly unknown[]) => (one: unknown) =>
    rows.some((row) => valueKey(row) === valueKey(one));
  const free = now.filter((row) => !isIn(before)(row));
  return before
    .filter((row) => !isIn(now)(row))
    .every((row) => {
      const at = free.findIndex((one) => hasOnlyGrown(row, one));
      if (at !== -1) free.splice(at, 1);
      return at !== -1;
    });
}

function hasParts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
