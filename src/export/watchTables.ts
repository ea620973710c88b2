/** Who watched, for whom, and which hearings. A name or code stands here only where the organisation says so. */
import { itemOf, itemsOf } from '#domain/casebook.ts';
import type { FieldName } from '#domain/entry.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { isShareable } from './shareable.ts';
import { shownMission } from './shownMission.ts';
import { coded, dates, parts, plain, ref, sources, texts } from './spreads.ts';
import { typedText } from './typedText.ts';

export function watchTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  return [
    { name: 'facts-missions', ...tableOf(missionColumns(exported), itemsOf(state, 'mission')) },
    { name: 'facts-attendance', ...tableOf(attendanceColumns(exported), itemsOf(state, 'attendance')) },
  ];
}

function missionColumns({ labels }: Exported): Column<Item<'mission'>>[] {
  const field = fieldsOf<'mission'>();
  return [
    ...everyEntry(labels),
    { name: 'shown', cell: (mission) => typedText(shownMission(mission)) },
    ...ifShareable('name', field('name', texts)),
    ...ifShareable('code', field('code', plain)),
    ...field('organisation', texts),
    ...field('shownAs', coded(labels.shownAs)),
    ...field('from', dates),
    ...field('to', dates),
    ...field('words', plain),
    ...field('source', sources(labels)),
  ];
}

function ifShareable(
  name: FieldName<'mission'>,
  columns: readonly Column<Item<'mission'>>[],
): Column<Item<'mission'>>[] {
  return columns.map((column) => ({
    name: column.name,
    cell: (mission) => (isShareable(mission as AnyItem, name) ? column.cell(mission) : ''),
  }));
}

function attendanceColumns({ state, labels }: Exported): Column<Item<'attendance'>>[] {
  const field = fieldsOf<'attendance'>();
  const shown = (item: Item<'attendance'>) => {
    const mission = itemOf(state, 'mission', valueOf(item, 'mission'));
    return mission === undefined ? '' : typedText(shownMission(mission));
  };
  return [
    ...everyEntry(labels),
    ...field('mission', ref),
    { name: 'mission_shown', cell: shown },
    ...field('hearing', ref),
    ...field('part', parts(labels)),
    ...field('where', coded(labels.attendedFrom)),
    ...field('words', plain),
    ...field('source', sources(labels)),
  ];
}
