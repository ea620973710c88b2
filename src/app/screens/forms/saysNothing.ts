import type { Kind } from '#domain/entry.ts';
import { valueKey } from '#domain/item.ts';
import type { Values } from './entryValues.ts';

/** What a form begins with and yet says something: a case by its code, and that a hearing was followed. */
const sayEnough: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  case: ['code'],
  attendance: ['hearing'],
};

/** What is no word by itself, however it was chosen: which motions a ruling answers says nothing of how. */
const sayTooLittle: Readonly<Partial<Record<Kind, readonly string[]>>> = { ruling: ['motions'] };

/** Nothing was typed or chosen in a new entry: there is nothing to keep. What the form put there itself is no word. */
export function saysNothing(kind: Kind, fields: Values, first: Values): boolean {
  return Object.entries(fields).every(
    ([name, value]) =>
      isBlank(value) ||
      sayTooLittle[kind]?.includes(name) ||
      (valueKey(value) === valueKey(first[name]) && !sayEnough[kind]?.includes(name)),
  );
}

function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || (Array.isArray(value) && value.every(isBlank));
}
