/** A person or an instance of a hearing that is moved, whom the target has already: what is said of it here and not there. */
import type { FieldName, Kind, Stated, Statement } from './entry.ts';
import type { FoldState } from './fold.ts';
import { fieldNames, fieldOf, isSourced, valueKey, type AnyItem, type Candidate, type Item } from './item.ts';
import { movedInto } from './movedInto.ts';
import { renamedIn } from './sayAgain.ts';
import type { RecordId } from './values.ts';

/** Names of fields. */
export interface Joins {
  /** Only the old case says something, or both hold what several sources say: it stands in the target afterwards. */
  readonly adds: readonly string[];
  /** Both say something else: the target has two versions afterwards, for a person to settle. */
  readonly differs: readonly string[];
}

/** What `old` brings to `own`, the entry of the target that it is the same as. */
export function joinsOf(from: FoldState, old: RecordId, to: FoldState, own: RecordId): Joins {
  const [item, target] = [from.items.get(old), to.items.get(own)];
  if (item === undefined || target === undefined) return { adds: [], differs: [] };
  const names = newFields(item, target, from, to);
  const differs = names.filter((name) => Object.hasOwn(target.fields, name) && !isSourced(item.kind, name));
  return { adds: names.filter((name) => !differs.includes(name)), differs };
}

/**
 * The history of `item` as the target needs it: all of it, or of an entry that was joined what the target's own does not say,
 * field by field with its corrections. The same before and after it was said there.
 */
export function saidOfJoined(
  item: AnyItem,
  history: readonly Stated[],
  from: FoldState,
  to: FoldState,
): readonly Stated[] {
  const there = movedInto(to).get(item.id);
  const target = there && to.items.get(there.item);
  // The entry itself was said again there: it is no joined one.
  if (there === undefined || target === undefined || there.record === there.item) return history;
  const names = new Set(newFields(item, target, from, to));
  const arrived = movedInto(to);
  return history.flatMap(({ said, statement }) => {
    if (statement.do === 'withdraw') return [];
    const all = Object.entries(statement.do === 'enter' ? statement.fields : statement.set);
    const left = all.filter(
      ([name, value]) => names.has(name) && renamedIn(value, from, arrived) !== undefined,
    );
    if (left.length === 0) return [];
    const moved = all.filter(([name]) => name === 'moved');
    const set = Object.fromEntries([...left, ...moved]);
    const over = statement.do === 'amend' ? { over: onlyOf(statement.over, set) } : {};
    const fields = statement.do === 'enter' ? { fields: set } : { set };
    return [{ said, statement: { ...statement, ...fields, ...over } as Statement }];
  });
}

/** Fields of which `item` says anything, replaced values too, that the target's own entry never said. */
function newFields(item: AnyItem, target: AnyItem, from: FoldState, to: FoldState): string[] {
  // Both are of one kind; the union of their types hides it.
  const mine = item as unknown as Item<'person'>;
  const own = target as unknown as Item<'person'>;
  const arrived = movedInto(to);
  // What was moved there is no word of the target's own: so the answer is the same after a part of it was said.
  const coming = new Set([item.id, ...(from.about.get(item.id) ?? []).map(({ said }) => said.record)]);
  return fieldNames(mine).filter((name) => {
    if (name === ('moved' as string)) return false;
    const known = versionsOf(own, name).filter(({ first }) => !coming.has(first.record));
    const keys = new Set(known.flatMap(({ value }) => partKeys(value)));
    return versionsOf(mine, name).some(({ value }) =>
      partKeys(renamedIn(value, from, arrived)).some((key) => !keys.has(key)),
    );
  });
}

function versionsOf<K extends Kind>(item: Item<K>, name: FieldName<K>): readonly Candidate<unknown>[] {
  const field = fieldOf(item, name);
  return field === undefined ? [] : [...field.now, ...field.before];
}

/** Of a list each part; nothing of nothing. Capitals and spaces make no other fact. */
function partKeys(value: unknown): string[] {
  if (value === undefined) return [];
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.map((part) => valueKey(plain(part)));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.trim().replace(/\s+/g, ' ').toLowerCase();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]));
}

function onlyOf(over: Partial<Record<string, RecordId[]>>, set: object): Partial<Record<string, RecordId[]>> {
  return Object.fromEntries(Object.entries(over).filter(([name]) => Object.hasOwn(set, name)));
}
