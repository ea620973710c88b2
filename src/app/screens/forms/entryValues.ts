/** What a form holds: values by the names of fields, before they are an entry. */
import type { FieldName, Kind } from '#domain/entry.ts';
import { conflictOf, fieldNames, valueKey, valueOf, type Item } from '#domain/item.ts';
import { hasOnlyGrown } from './hasOnlyGrown.ts';

export type Values = Record<string, unknown>;

export function valuesOf<K extends Kind>(item: Item<K>): Values {
  return Object.fromEntries(fieldNames(item).map((name) => [name, valueOf(item, name)]));
}

/** Without what was never said: blanks, and lists nobody put anything into. */
export function filled(values: Values, before: Values): Values {
  const said = ([name, value]: [string, unknown]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0 && before[name] === undefined);
  return Object.fromEntries(Object.entries(values).filter(said));
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** All that was said stands, with blanks of it filled. One of two versions that grew would settle which is right: a change. */
export function stays<K extends Kind>(item: Item<K>, name: string, now: unknown): boolean {
  const before = valueOf(item, name as FieldName<K>);
  if (valueKey(now) === valueKey(before)) return true;
  return conflictOf(item, name as FieldName<K>).length === 0 && hasOnlyGrown(before, now);
}

export function pathOf(name: string, part: string): string {
  return part === '' ? name : `${name}.${part}`;
}

export function idFor(kind: Kind, path: string): string {
  return `${kind}-${path.replaceAll('.', '-')}`;
}
