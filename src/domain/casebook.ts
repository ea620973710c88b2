/**
 * What a screen or a report asks of a case. Lists hold what is not withdrawn, in the order of claimed
 * times unless said otherwise, and are the same array until something is added to the case.
 * The hearing log is in `hearingLog.ts`, motions in `motions.ts`, possible violations in `possibleViolations.ts`.
 */
import { dayKey, dayOf, leastOf, localOf } from './courtTime.ts';
import type { Role } from './codes.ts';
import type { Kind } from './entry.ts';
import type { FoldState } from './fold.ts';
import { conflictOf, fieldNames, isKind, valueOf, type AnyItem, type Candidate, type Item } from './item.ts';
import { onceFor } from './onceFor.ts';
import { byItem } from './order.ts';
import type { RecordId } from './values.ts';

type ByKind = { readonly [K in Kind]?: readonly Item<K>[] };

/** All entries, withdrawn ones too, in order. */
export const allItems = onceFor((state: FoldState): readonly AnyItem[] =>
  [...state.items.values()].sort(byItem),
);

const byKind = onceFor((state: FoldState): ByKind => {
  const found: Partial<Record<Kind, AnyItem[]>> = {};
  for (const item of allItems(state)) if (item.withdrawn.length === 0) (found[item.kind] ??= []).push(item);
  return found as ByKind;
});

export function itemsOf<K extends Kind>(state: FoldState, kind: K): readonly Item<K>[] {
  return byKind(state)[kind] ?? [];
}

/** An entry by its id, withdrawn or not. */
export function itemAt(state: FoldState, id: RecordId): AnyItem | undefined {
  return state.items.get(id);
}

/** An entry by its id if it is of this kind. */
export function itemOf<K extends Kind>(
  state: FoldState,
  kind: K,
  id: RecordId | undefined,
): Item<K> | undefined {
  const item = id === undefined ? undefined : state.items.get(id);
  return item !== undefined && isKind(item, kind) ? item : undefined;
}

/** The case itself: the first of its kind. `undefined` when its record has not arrived. */
export function caseOf(state: FoldState): Item<'case'> | undefined {
  return itemsOf(state, 'case')[0];
}

export function persons(state: FoldState): readonly Item<'person'>[] {
  return itemsOf(state, 'person');
}

export function rolesOf(person: Item<'person'>): readonly Role[] {
  return valueOf(person, 'roles') ?? [];
}

/** A person with two roles stands under both; one without a role stands under none (`persons` has all). */
export const personsByRole = onceFor((state: FoldState): ReadonlyMap<Role, readonly Item<'person'>[]> => {
  const found = new Map<Role, Item<'person'>[]>();
  for (const person of persons(state))
    for (const role of new Set(rolesOf(person))) found.set(role, [...(found.get(role) ?? []), person]);
  return found;
});

/** By the number of the count, then by order. */
export const charges = onceFor((state: FoldState): readonly Item<'charge'>[] =>
  itemsOf(state, 'charge').toSorted(
    (a, b) => (valueOf(a, 'count') ?? 1000) - (valueOf(b, 'count') ?? 1000) || byItem(a, b),
  ),
);

const levels = ['first', 'appeal', 'cassation', 'other', 'not-known'] as const;

/** First instance, appeal, cassation, others; within one level by its first day. */
export const instances = onceFor((state: FoldState): readonly Item<'instance'>[] => {
  const rank = (item: Item<'instance'>) => levels.indexOf(valueOf(item, 'level') ?? 'not-known');
  const first = (item: Item<'instance'>) => dayKey(valueOf(item, 'from')) ?? dayOf(item.first.at);
  return itemsOf(state, 'instance').toSorted(
    (a, b) => rank(a) - rank(b) || compare(first(a), first(b)) || byItem(a, b),
  );
});

/** By instance, then day, then number. */
export const hearings = onceFor((state: FoldState): readonly Item<'hearing'>[] => {
  const places = new Map(instances(state).map(({ id }, place) => [id, place]));
  const place = (item: Item<'hearing'>) => {
    const instance = instanceOf(state, item);
    return (instance === undefined ? undefined : places.get(instance)) ?? places.size;
  };
  const number = (item: Item<'hearing'>) => leastOf(valueOf(item, 'number')) ?? 0;
  return itemsOf(state, 'hearing').toSorted(
    (a, b) =>
      place(a) - place(b) || compare(hearingDay(a), hearingDay(b)) || number(a) - number(b) || byItem(a, b),
  );
});

/**
 * The instance a hearing is of. One that names none was begun before there was any, as a rule: it is of the one that was
 * entered first.
 */
export function instanceOf(state: FoldState, hearing: Item<'hearing'>): RecordId | undefined {
  return valueOf(hearing, 'instance') ?? firstEntered(state);
}

/** The instance that what was said before there was any is of. */
export const firstEntered = onceFor(
  (state: FoldState): RecordId | undefined => itemsOf(state, 'instance').toSorted(byItem)[0]?.id,
);

/** `YYYY-MM-DD`: the date said, else that of its start, else the day it was recorded. For order only. */
export function hearingDay(hearing: Item<'hearing'>): string {
  const start = localOf(valueOf(hearing, 'start')) ?? localOf(valueOf(hearing, 'announcedStart'));
  return dayKey(valueOf(hearing, 'date')) ?? (start === null ? dayOf(hearing.first.at) : dayOf(start));
}

export const judgments = onceFor((state: FoldState): readonly Item<'judgment'>[] => {
  const day = (item: Item<'judgment'>) => dayKey(valueOf(item, 'date')) ?? dayOf(item.first.at);
  return itemsOf(state, 'judgment').toSorted((a, b) => compare(day(a), day(b)) || byItem(a, b));
});

/** The monitor's own evaluation: for screens and files of its own, never beside facts. */
export function remarks(state: FoldState): readonly Item<'remark'>[] {
  return itemsOf(state, 'remark');
}

/** Hidden entries with the reasons: kept to be read. */
export const withdrawn = onceFor((state: FoldState): readonly AnyItem[] =>
  allItems(state).filter((item) => item.withdrawn.length > 0),
);

export interface Conflict {
  readonly item: AnyItem;
  readonly field: string;
  /** Two or more, with their authors. */
  readonly versions: readonly Candidate<unknown>[];
}

const conflictsIn = onceFor((item: AnyItem): readonly Conflict[] =>
  // Which kind it is doesn't matter here, only that a field name belongs to its own entry.
  fieldNames(item as Item<Kind>).flatMap((field) => {
    const versions = conflictOf(item as Item<Kind>, field);
    return versions.length === 0 ? [] : [{ item, field, versions }];
  }),
);

/** Fields of which two versions are kept, waiting to be settled. */
export const conflicts = onceFor((state: FoldState): readonly Conflict[] =>
  allItems(state).flatMap((item) => (item.withdrawn.length === 0 ? conflictsIn(item) : [])),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
