/** What was corrected, what two people say differently, and what was withdrawn: nothing said is lost. */
import { withdrawn } from '#domain/casebook.ts';
import { howOfChange } from '#domain/corrections.ts';
import type { Kind } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import {
  conflictOf,
  fieldNames,
  fieldOf,
  valueOf,
  type AnyItem,
  type Candidate,
  type Item,
  type Withdrawal,
} from '#domain/item.ts';
import { onceFor } from '#domain/onceFor.ts';
import { byItem } from '#domain/order.ts';
import type { HowRecorded } from '#domain/values.ts';
import { snake, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import { isShareable, shareableValue } from './shareable.ts';
import type { Table } from './table.ts';

interface Version {
  readonly item: AnyItem;
  readonly field: string;
  readonly stands: 'now' | 'replaced';
  readonly candidate: Candidate<unknown>;
}

/**
 * Fields that were ever given more than one value; two rows `now` of different values are a conflict, or, where a
 * field holds what several sources say, stand side by side.
 */
export function versionsTable(name: string, items: readonly AnyItem[]): Table {
  const columns: Column<Version>[] = [
    { name: 'record', cell: ({ item }) => item.id },
    { name: 'kind', cell: ({ item }) => item.kind },
    { name: 'field', cell: ({ field }) => snake(field) },
    { name: 'stands', cell: ({ stands }) => stands },
    {
      name: 'value',
      cell: ({ field, candidate }) => JSON.stringify(shareableValue(field, candidate.value)),
    },
    { name: 'said_in', cell: ({ candidate }) => candidate.said.record },
    { name: 'said_by', cell: ({ candidate }) => candidate.by },
    { name: 'log', cell: ({ candidate }) => candidate.said.log },
    { name: 'seq', cell: ({ candidate }) => String(candidate.said.seq) },
    { name: 'recorded_at', cell: ({ candidate }) => candidate.said.at },
    { name: 'how_recorded', cell: ({ candidate }) => howSaid(candidate) ?? '' },
    { name: 'why', cell: ({ candidate }) => candidate.why },
  ];
  return { name, ...tableOf(columns, items.flatMap(versionsOf)) };
}

export const versionsOf = onceFor((item: AnyItem): readonly Version[] => {
  const asked = item as Item<Kind>;
  const shareable = fieldNames(asked).filter((field) => isShareable(item, field));
  return shareable.flatMap((field) => {
    const { now = [], before = [] } = fieldOf(asked, field) ?? {};
    if (now.length + before.length < 2) return [];
    const version = (stands: Version['stands']) => (candidate: Candidate<unknown>) => ({
      item,
      field,
      stands,
      candidate,
    });
    return [...now.map(version('now')), ...before.map(version('replaced'))];
  });
});

/** How it was written; of a change only where that was said. */
export function howSaid({ by, said }: Candidate<unknown>): HowRecorded | undefined {
  return by === 'enter' ? said.how : howOfChange(said);
}

interface Moved {
  readonly item: AnyItem;
  readonly first: Said;
}

/** Where entries that were moved here from another case, and the changes of them, were first said. */
export function movedTable(name: string, items: readonly AnyItem[]): Table {
  const columns: Column<Moved>[] = [
    { name: 'record', cell: ({ item }) => item.id },
    { name: 'kind', cell: ({ item }) => item.kind },
    { name: 'said_in', cell: ({ first }) => first.record },
    { name: 'log', cell: ({ first }) => first.log },
    { name: 'seq', cell: ({ first }) => String(first.seq) },
    { name: 'recorded_at', cell: ({ first }) => first.at },
    { name: 'how_recorded', cell: ({ first }) => first.how },
  ];
  const rows = items.flatMap((item) => {
    const moved = valueOf(item as Item<'hearing'>, 'moved') ?? [];
    return moved.map(({ value }) => ({ item, first: value }));
  });
  return { name, ...tableOf(columns, rows) };
}

interface Hidden {
  readonly item: AnyItem;
  readonly withdrawal: Withdrawal;
}

/** One row per withdrawal; `content` is what the entry said, as JSON of its fields. */
export function withdrawnTable(
  name: string,
  { state, labels }: Exported,
  wanted: (kind: Kind) => boolean,
): Table {
  const columns: Column<Hidden>[] = [
    { name: 'record', cell: ({ item }) => item.id },
    { name: 'kind', cell: ({ item }) => item.kind },
    { name: 'kind_label', cell: ({ item }) => labels.kind[item.kind] },
    { name: 'log', cell: ({ item }) => item.said.log },
    { name: 'seq', cell: ({ item }) => String(item.said.seq) },
    { name: 'recorded_at', cell: ({ item }) => item.first.at },
    { name: 'how_recorded', cell: ({ item }) => item.first.how },
    { name: 'reason', cell: ({ withdrawal }) => withdrawal.why },
    { name: 'withdrawn_in', cell: ({ withdrawal }) => withdrawal.said.record },
    { name: 'withdrawn_at', cell: ({ withdrawal }) => withdrawal.said.at },
    { name: 'content', cell: ({ item }) => JSON.stringify(currentFields(item)) },
  ];
  const rows = withdrawn(state)
    .filter(({ kind }) => wanted(kind))
    .flatMap((item) => item.withdrawn.map((withdrawal) => ({ item, withdrawal })));
  return { name, ...tableOf(columns, rows) };
}

/** Field → its value; of a field with two versions `{versions: […]}`. */
export function currentFields(item: AnyItem): Readonly<Record<string, unknown>> {
  const asked = item as Item<Kind>;
  const shareable = fieldNames(asked).filter((field) => isShareable(item, field));
  return Object.fromEntries(
    shareable.map((field) => {
      const share = (value: unknown) => shareableValue(field, value);
      const versions = conflictOf(asked, field).map(({ value }) => share(value));
      return [field, versions.length === 0 ? share(valueOf(asked, field)) : { versions }];
    }),
  );
}

/** Entries that are not withdrawn, facts or evaluation, in order. */
export function standing({ state }: Exported, wanted: (kind: Kind) => boolean): readonly AnyItem[] {
  return [...state.items.values()]
    .filter((item) => item.withdrawn.length === 0 && wanted(item.kind))
    .sort(byItem);
}
