/** Tables of what stands in lists: one row per element, never several in one cell. */
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import { fieldOf, type Item } from '#domain/item.ts';
import { snake, tableOf, type Column } from './columns.ts';
import type { Table } from './table.ts';
import type { Spread } from './spreads.ts';

export type ElementOf<K extends Kind, Name extends FieldName<K>> =
  Exclude<Fields<K>[Name], undefined> extends readonly (infer One)[]
    ? One
    : Exclude<Fields<K>[Name], undefined>;

/** One element of one version of a list: where two versions are kept, both have their rows. */
export interface Listed<K extends Kind, One> {
  readonly item: Item<K>;
  /** The entry that says how it is known, where that is not the one it stands under. */
  readonly knownBy?: Item<K>;
  readonly one: One;
  /** Its place in the list, from 1. */
  readonly nth: number;
  readonly saidIn: string;
  readonly recordedAt: string;
  readonly versions: number;
}

/** A field that holds one value, such as a consent, is a list of one. */
export function listed<K extends Kind, Name extends FieldName<K>>(
  items: readonly Item<K>[],
  name: Name,
): Listed<K, ElementOf<K, Name>>[] {
  return items.flatMap((item) => {
    const now = fieldOf(item, name)?.now ?? [];
    return now.flatMap(({ value, said }) =>
      ([value].flat() as ElementOf<K, Name>[]).map((one, place) => ({
        item,
        one,
        nth: place + 1,
        saidIn: said.record,
        recordedAt: said.at,
        versions: now.length,
      })),
    );
  });
}

export interface ListTable<K extends Kind, One> {
  readonly name: string;
  readonly kind: K;
  readonly rows: readonly Listed<K, One>[];
  /** Its suffixes are the names of the columns. */
  readonly cells: Spread<One>;
  /** Columns of the entry that the list stands in, or of what says how a row is known. */
  readonly more?: readonly Column<Item<K>>[];
}

export function listTable<K extends Kind, One>({
  name,
  kind,
  rows,
  cells,
  more = [],
}: ListTable<K, One>): Table {
  const columns: Column<Listed<K, One>>[] = [
    { name: snake(kind), cell: ({ item }) => item.id },
    { name: 'record', cell: ({ saidIn }) => saidIn },
    { name: 'recorded_at', cell: ({ recordedAt }) => recordedAt },
    { name: 'versions', cell: ({ versions }) => String(versions) },
    { name: 'nth', cell: ({ nth }) => String(nth) },
    ...more.map((column) => ({
      name: column.name,
      cell: ({ item, knownBy = item }: Listed<K, One>) => column.cell(knownBy),
    })),
    ...cells.map(({ suffix, show }) => ({ name: suffix, cell: ({ one }: Listed<K, One>) => show(one) })),
  ];
  return { name, ...tableOf(columns, rows) };
}
