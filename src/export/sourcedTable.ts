/** What several sources say of one fact: one row per value, with its source. None stands for the others. */
import { sourcedFields, type Fields, type Kind } from '#domain/entry.ts';
import { fieldOf, valueKey, type AnyItem, type Item } from '#domain/item.ts';
import type {
  ApproxCount,
  ApproxDate,
  ApproxMoney,
  RecordId,
  Source,
  Sourced,
  Text,
} from '#domain/values.ts';
import { snake, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { standing } from './historyTables.ts';
import { listed } from './listed.ts';
import { counts, dates, money, nameOf, sources, texts, within, type Spread } from './spreads.ts';

type Age = Exclude<Fields<'person'>['ages'], undefined>[number]['value'];
type Value = ApproxCount | ApproxDate | ApproxMoney | Text | Age;

/** `of` says which kind of value it is. */
type Typed =
  | { readonly of: 'age'; readonly value: Age }
  | { readonly of: 'count'; readonly value: ApproxCount }
  | { readonly of: 'date'; readonly value: ApproxDate }
  | { readonly of: 'money'; readonly value: ApproxMoney }
  | { readonly of: 'text'; readonly value: Text };

interface SourcedRow {
  readonly item: AnyItem;
  readonly field: string;
  /** Place of the penalty in its list, as in `facts-penalties`. */
  readonly nth: number | null;
  readonly accused: RecordId | undefined;
  readonly typed: Typed;
  readonly source: Sourced<unknown>['source'];
  readonly saidIn: string;
  readonly recordedAt: string;
}

const typeOf: Readonly<Record<string, Typed['of']>> = {
  'person.ages': 'age',
  'person.occupations': 'text',
  'event.dates': 'date',
  'event.howMany': 'count',
  'detention.from': 'date',
  'detention.to': 'date',
};

export function sourcedTable(exported: Exported): Table {
  const { state, labels } = exported;
  const columns: Column<SourcedRow>[] = [
    { name: 'of', cell: ({ item }) => item.id },
    { name: 'kind', cell: ({ item }) => item.kind },
    { name: 'field', cell: ({ field }) => snake(field) },
    { name: 'nth', cell: ({ nth }) => (nth === null ? '' : String(nth)) },
    { name: 'accused', cell: ({ accused }) => accused ?? '' },
    {
      name: 'accused_name',
      cell: ({ accused }) => (accused === undefined ? '' : nameOf(state, accused)),
    },
    ...columnsOf(values, ({ typed }: SourcedRow) => typed),
    ...columnsOf(
      within('source', sources(labels), (source: Source) => source),
      ({ source }: SourcedRow) => source,
    ),
    { name: 'record', cell: ({ saidIn }) => saidIn },
    { name: 'recorded_at', cell: ({ recordedAt }) => recordedAt },
  ];
  return { name: 'facts-sourced-values', ...tableOf(columns, rowsOf(exported)) };
}

function rowsOf(exported: Exported): readonly SourcedRow[] {
  return standing(exported, (kind) => kind === 'judgment' || sourcedFields[kind] !== undefined).flatMap(
    (item) => (item.kind === 'judgment' ? amountsOf(item) : valuesOf(item)),
  );
}

function valuesOf(item: AnyItem): SourcedRow[] {
  return [...(sourcedFields[item.kind] ?? [])].flatMap((field) => {
    const now = fieldOf(item as Item<Kind>, field as never)?.now ?? [];
    const rows = now.flatMap(({ value, said }) =>
      (value as readonly Sourced<Value>[]).map((given) => ({
        item,
        field,
        nth: null,
        accused: undefined,
        typed: { of: typeOf[`${item.kind}.${field}`] ?? 'text', value: given.value } as Typed,
        source: given.source,
        saidIn: said.record,
        recordedAt: said.at,
      })),
    );
    return onceEach(rows);
  });
}

/** The same value by the same source, said twice, is one: as said first. */
function onceEach(rows: readonly SourcedRow[]): SourcedRow[] {
  const byKey = new Map<string, SourcedRow>();
  for (const row of rows) {
    const key = valueKey([row.typed.value, row.source]);
    if (!byKey.has(key)) byKey.set(key, row);
  }
  return [...byKey.values()];
}

function amountsOf(judgment: Item<'judgment'> & AnyItem): SourcedRow[] {
  return listed<'judgment', 'penalties'>([judgment], 'penalties').flatMap(
    ({ one, nth, saidIn, recordedAt }) =>
      (one.amounts ?? []).map(({ value, source }) => ({
        item: judgment,
        field: 'penaltyAmount',
        nth,
        accused: one.accused,
        typed: { of: 'money', value } as const,
        source,
        saidIn,
        recordedAt,
      })),
  );
}

const values: Spread<Typed> = [
  { suffix: 'value_is', show: (typed) => cellsOf(typed).is },
  { suffix: 'value', show: (typed) => cellsOf(typed).value },
  {
    suffix: 'value_currency',
    show: ({ of, value }) => (of === 'money' && 'currency' in value ? value.currency : ''),
  },
  ...within('value_on', dates, (typed: Typed) => (typed.of === 'age' ? typed.value.on : undefined)),
];

function cellsOf(typed: Typed): { is: string; value: string } {
  switch (typed.of) {
    case 'age':
      return pairOf(counts, typed.value.age);
    case 'count':
      return pairOf(counts, typed.value);
    case 'date':
      return pairOf(dates, typed.value);
    case 'money':
      return pairOf(money, typed.value);
    case 'text':
      return { is: typed.value.is, value: texts[0]?.show(typed.value) ?? '' };
  }
}

/** The code and the value of an approximate value, whose spread begins with these two. */
function pairOf<V>(spread: Spread<V>, value: V): { is: string; value: string } {
  return { is: spread[0]?.show(value) ?? '', value: spread[1]?.show(value) ?? '' };
}

function columnsOf<Row, V>(spread: Spread<V>, get: (row: Row) => V | undefined): Column<Row>[] {
  return spread.map(({ suffix, show }) => ({
    name: suffix,
    cell: (row) => {
      const value = get(row);
      return value === undefined ? '' : show(value);
    },
  }));
}
