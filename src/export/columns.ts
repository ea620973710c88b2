/** From a field of an entry to its columns, and the columns that every entry has. */
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import { correctionsOf, type Correction } from '#domain/corrections.ts';
import { conflictOf, fieldNames, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import type { ExportLabels } from './labels.ts';
import { isShareable } from './shareable.ts';
import { LIST, type Spread } from './spreads.ts';

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => string;
}

/** In the cell of a field of which two versions are kept: neither is taken for the value. */
export const CONFLICT = 'conflict';

export function tableOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    header: columns.map(({ name }) => name),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

/** `fieldsOf<'motion'>()('howMany', counts)` → columns `how_many_is`, `how_many`. */
export function fieldsOf<K extends Kind>() {
  return <Name extends FieldName<K>>(
    field: Name,
    spread: Spread<Exclude<Fields<K>[Name], undefined>>,
  ): Column<Item<K>>[] =>
    spread.map(({ suffix, show }) => ({
      name: snake(field) + suffix,
      cell: (item) => {
        if (conflictOf(item, field).length > 0) return CONFLICT;
        const value = valueOf(item, field);
        return value === undefined ? '' : show(value);
      },
    }));
}

/** Where it stands in whose log, when and how it was first recorded, when it was moved here from another case, when which fields were last put right, and which fields have two versions. */
export function everyEntry(labels: ExportLabels): Column<Item<Kind>>[] {
  return [
    { name: 'record', cell: ({ id }) => id },
    { name: 'log', cell: ({ said }) => said.log },
    { name: 'seq', cell: ({ said }) => String(said.seq) },
    { name: 'recorded_at', cell: ({ first }) => first.at },
    { name: 'how_recorded', cell: ({ first }) => first.how },
    { name: 'how_recorded_label', cell: ({ first }) => labels.howRecorded[first.how] },
    { name: 'moved_at', cell: ({ said, first }) => (first.record === said.record ? '' : said.at) },
    { name: 'corrected_at', cell: (item) => correctionsIn(item).at(-1)?.said.at ?? '' },
    {
      name: 'corrected_fields',
      cell: (item) => [...new Set(correctionsIn(item).map(({ field }) => snake(field)))].join(LIST),
    },
    { name: 'conflicts', cell: conflictsOf },
  ];
}

/** Only of what leaves the phone: that of the rest something changed is not told. */
function correctionsIn(item: Item<Kind>): readonly Correction[] {
  return correctionsOf(item as AnyItem).filter(({ field }) => isShareable(item as AnyItem, field));
}

function conflictsOf(item: Item<Kind>): string {
  return fieldNames(item)
    .filter((field) => conflictOf(item, field).length > 0)
    .map(snake)
    .join(LIST);
}

export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
