/** What a form holds: values by the names of fields, before they are an entry. */
import type { Kind } from '#domain/entry.ts';
import { fieldNames, isSourced, valueKey, valueOf, type Item } from '#domain/item.ts';

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

/** The same as before; or, of what several sources say, the same and more. */
export function stays(kind: Kind, name: string, before: unknown, now: unknown): boolean {
  if (!isSourced(kind, name)) return valueKey(now) === valueKey(before);
  const said = new Set((now as readonly unknown[]).map(valueKey));
  return (before as readonly unknown[]).every((one) => said.has(valueKey(one)));
}

export function pathOf(name: string, part: string): string {
  return part === '' ? name : `${name}.${part}`;
}

export function idFor(kind: Kind, path: string): string {
  return `${kind}-${path.replaceAll('.', '-')}`;
}
