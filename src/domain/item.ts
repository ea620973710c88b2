/** One entry as it stands now, with all that was ever said about it, and the ways to ask it. */
import { sourcedFields, type FieldName, type Fields, type Kind, type Stated } from './entry.ts';
import type { Said } from './said.ts';
import type { RecordId } from './values.ts';

/** One value somebody gave to a field. */
export interface Candidate<Value> {
  readonly value: Value;
  /** The record it lies in here: what a correction is over. */
  readonly said: Said;
  /** Who said it first, and when: the same as `said` unless it was moved here from another case. */
  readonly first: Said;
  readonly by: 'enter' | 'complete' | 'amend';
  /** Reason given with an amendment, else ''. */
  readonly why: string;
  /** Of an amendment the records whose value of this field it replaced. Empty: it filled a blank. */
  readonly over: readonly RecordId[];
}

/** `now`: what no patch is over, never empty, in order of (claimed time, log, seq) of who said it first. `before`: what was replaced. */
export interface Field<Value> {
  readonly now: readonly [Candidate<Value>, ...Candidate<Value>[]];
  readonly before: readonly Candidate<Value>[];
}

export type ItemFields<K extends Kind> = {
  readonly [Name in FieldName<K>]?: Field<Exclude<Fields<K>[Name], undefined>>;
};

/**
 * - `other-device`: `complete` is for one's own entries. · `wrong-kind`: it speaks of another kind of entry.
 * - `not-an-entry`: it speaks of a patch. · `withdrawn`: the patch was itself withdrawn.
 */
export type NotAppliedBecause = 'other-device' | 'wrong-kind' | 'not-an-entry' | 'withdrawn';

export interface NotApplied {
  readonly stated: Stated;
  readonly because: NotAppliedBecause;
}

export interface Withdrawal {
  readonly said: Said;
  readonly why: string;
}

export interface Item<K extends Kind> {
  readonly id: RecordId;
  readonly kind: K;
  /** The record it lies in here. */
  readonly said: Said;
  /** Who said it first, and when: the same as `said` unless it was moved here from another case. */
  readonly first: Said;
  /** Claimed instant of `first` in milliseconds UTC: for order on screens only. */
  readonly at: number;
  readonly fields: ItemFields<K>;
  /** Not empty = hidden, with the reasons. */
  readonly withdrawn: readonly Withdrawal[];
  readonly notApplied: readonly NotApplied[];
  /** The statement this entry began with. */
  readonly enter: Stated;
}

/** Distributed over the kinds: checking `kind` narrows the fields. */
export type AnyItem = { [K in Kind]: Item<K> }[Kind];

export function isKind<K extends Kind>(item: AnyItem, kind: K): item is AnyItem & Item<K> {
  return item.kind === kind;
}

/**
 * The field's value; of a conflict the first said, so whoever shows it must also show `conflictOf`.
 * Of a field that holds what several sources say: all that was said, each value with its source once.
 */
export function valueOf<K extends Kind, Name extends FieldName<K>>(
  item: Item<K>,
  name: Name,
): Exclude<Fields<K>[Name], undefined> | undefined {
  const now = fieldOf(item, name)?.now;
  if (now === undefined || now.length === 1 || !isSourced(item.kind, name)) return now?.[0].value;
  const together = now.flatMap(({ value }) => value as readonly unknown[]);
  const byKey = new Map(together.map((one) => [valueKey(one), one]));
  return [...byKey.values()] as unknown as Exclude<Fields<K>[Name], undefined>;
}

export function isSourced(kind: Kind, name: string): boolean {
  return name === 'moved' || (sourcedFields[kind]?.has(name) ?? false);
}

/** Who said the value that `valueOf` gives. */
export function saidOf<K extends Kind, Name extends FieldName<K>>(
  item: Item<K>,
  name: Name,
): Said | undefined {
  return fieldOf(item, name)?.now[0].said;
}

/** The same, and when it was said first: a hearing that was moved from another case was not said anew. */
export function firstSaidOf<K extends Kind, Name extends FieldName<K>>(
  item: Item<K>,
  name: Name,
): Said | undefined {
  return fieldOf(item, name)?.now[0].first;
}

/** Every current version if they differ, else nothing. Two people saying the same is no conflict. */
export function conflictOf<K extends Kind, Name extends FieldName<K>>(
  item: Item<K>,
  name: Name,
): readonly Candidate<Exclude<Fields<K>[Name], undefined>>[] {
  const now = fieldOf(item, name)?.now ?? [];
  if (isSourced(item.kind, name)) return [];
  return new Set(now.map(({ value }) => valueKey(value))).size > 1 ? now : [];
}

export function fieldOf<K extends Kind, Name extends FieldName<K>>(
  item: Item<K>,
  name: Name,
): Field<Exclude<Fields<K>[Name], undefined>> | undefined {
  return (item.fields as ItemFields<K>)[name];
}

/** Names of the fields that hold something. */
export function fieldNames<K extends Kind>(item: Item<K>): FieldName<K>[] {
  return Object.keys(item.fields) as FieldName<K>[];
}

/** Equal values give equal keys, whatever the order in which their properties were written. */
export function valueKey(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
