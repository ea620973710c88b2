/** What happened outside court, times in detention, and who went to a higher court. */
import { itemsOf } from '#domain/casebook.ts';
import { custodies } from '#domain/detention.ts';
import type { DayCount } from '#domain/dayCount.ts';
import type { Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { listed, listTable, type ElementOf } from './listed.ts';
import {
  actors,
  coded,
  dates,
  exactWords,
  personRef,
  personRefs,
  plain,
  ref,
  sources,
  terms,
  texts,
  within,
} from './spreads.ts';

type Transfer = ElementOf<'detention', 'transfers'>;

export function outsideTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  const detentions = itemsOf(state, 'detention');
  return [
    { name: 'facts-events', ...tableOf(eventColumns(exported), itemsOf(state, 'event')) },
    { name: 'facts-detentions', ...tableOf(detentionColumns(exported), detentions) },
    listTable({
      name: 'facts-transfers',
      kind: 'detention',
      rows: listed(detentions, 'transfers'),
      cells: [
        ...within('date', dates, ({ date }: Transfer) => date),
        ...within('place', plain, ({ place }: Transfer) => place),
      ],
    }),
    { name: 'facts-appeals', ...tableOf(appealColumns(exported), itemsOf(state, 'appeal')) },
  ];
}

function eventColumns({ state, labels }: Exported): Column<Item<'event'>>[] {
  const field = fieldsOf<'event'>();
  return [
    ...everyEntry(labels),
    ...field('what', coded(labels.eventKind)),
    ...field('place', texts),
    ...field('persons', personRefs(state)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}

/** When it began and ended, by source, stands in `facts-sourced-values`; the days follow from both. */
function detentionColumns(exported: Exported): Column<Item<'detention'>>[] {
  const { state, labels } = exported;
  const field = fieldsOf<'detention'>();
  const days = detentionDays(exported);
  const counted = (name: string, show: (count: DayCount) => string) => ({
    name,
    cell: ({ id }: Item<'detention'>) => {
      const count = days.get(id);
      return count === undefined ? '' : show(count);
    },
  });
  return [
    ...everyEntry(labels),
    ...field('person', personRef(state)),
    ...field('what', coded(labels.detentionKind)),
    ...field('place', texts),
    ...field('orderedBy', texts),
    ...field('orderedOn', dates),
    ...field('orderedFor', terms(labels)),
    ...field('words', plain),
    ...field('source', sources(labels)),
    counted('days_at_least', ({ min }) => String(min)),
    counted('days_at_most', ({ max }) => (max === null ? '' : String(max))),
    counted('days_about', ({ about }) => (about ? 'yes' : '')),
    counted('days_so_far', ({ soFar }) => (soFar ? 'yes' : '')),
    counted('days_end_not_recorded', ({ endNotRecorded }) => (endNotRecorded ? 'yes' : '')),
  ];
}

/** Days of each time in detention, by its id, up to the day of the export; one nobody could count is left out. */
export function detentionDays({ state, madeAt }: Exported): ReadonlyMap<string, DayCount> {
  const episodes = custodies(state, madeAt.slice(0, 10)).flatMap((custody) => custody.episodes);
  return new Map(episodes.flatMap(({ item, days }) => (days === null ? [] : [[item.id, days]])));
}

function appealColumns({ state, labels }: Exported): Column<Item<'appeal'>>[] {
  const field = fieldsOf<'appeal'>();
  return [
    ...everyEntry(labels),
    ...field('judgment', ref),
    ...field('side', coded(labels.side)),
    ...field('actor', actors(state, labels)),
    ...field('filedOn', dates),
    ...field('grounds', plain),
    ...field('instance', ref),
    ...field('source', sources(labels)),
  ];
}
