/** The columns of every kind of fact. What a column means: `docs/export.md`. */
import { caseOf, charges, hearings, instances, itemsOf, judgments, persons } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { motions, type MotionState } from '#domain/motions.ts';
import type { Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import { sentenceTables } from './sentenceTables.ts';
import {
  actors,
  coded,
  codedList,
  counts,
  dates,
  exactWords,
  LIST,
  lines,
  moments,
  personRef,
  personRefs,
  plain,
  ref,
  refs,
  sources,
  texts,
  within,
  type Spread,
} from './spreads.ts';

export interface Table {
  /** File name without ending. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

type Grounds = Exclude<Fields<'motion'>['grounds'], undefined>;
type Next = Exclude<Fields<'hearing'>['next'], undefined>;

export function factTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  const theCase = caseOf(state);
  return [
    { name: 'facts-case', ...tableOf(caseColumns(exported), theCase === undefined ? [] : [theCase]) },
    { name: 'facts-persons', ...tableOf(personColumns(exported), persons(state)) },
    { name: 'facts-charges', ...tableOf(chargeColumns(exported), charges(state)) },
    { name: 'facts-instances', ...tableOf(instanceColumns(exported), instances(state)) },
    { name: 'facts-hearings', ...tableOf(hearingColumns(exported), hearings(state)) },
    { name: 'facts-observations', ...tableOf(observationColumns(exported), itemsOf(state, 'observation')) },
    { name: 'facts-motions', ...motionTable(exported) },
    { name: 'facts-rulings', ...tableOf(rulingColumns(exported), itemsOf(state, 'ruling')) },
    { name: 'facts-judgments', ...tableOf(judgmentColumns(exported), judgments(state)) },
    ...sentenceTables(exported),
  ];
}

function caseColumns({ labels }: Exported): Column<Item<'case'>>[] {
  const field = fieldsOf<'case'>();
  return [
    ...everyEntry(labels),
    ...field('code', plain),
    ...field('title', texts),
    ...field('country', plain),
    ...field('town', texts),
    ...field('stage', coded(labels.caseStage)),
    ...field('background', plain),
  ];
}

function personColumns({ state, labels }: Exported): Column<Item<'person'>>[] {
  const field = fieldsOf<'person'>();
  return [
    ...everyEntry(labels),
    ...field('name', texts),
    ...field('nameInScript', texts),
    ...field('aliases', lines),
    ...field('roles', codedList(labels.role)),
    ...field('sex', coded(labels.sex)),
    ...field('represents', personRefs(state)),
    ...field('words', plain),
  ];
}

function chargeColumns({ state, labels }: Exported): Column<Item<'charge'>>[] {
  const field = fieldsOf<'charge'>();
  return [
    ...everyEntry(labels),
    ...field('count', plain),
    ...field('accused', personRefs(state)),
    ...field('words', texts),
    ...field('article', texts),
    ...field('source', sources(labels)),
  ];
}

function instanceColumns({ labels }: Exported): Column<Item<'instance'>>[] {
  const field = fieldsOf<'instance'>();
  return [
    ...everyEntry(labels),
    ...field('level', coded(labels.level)),
    ...field('court', texts),
    ...field('town', texts),
    ...field('from', dates),
    ...field('to', dates),
  ];
}

function hearingColumns({ labels }: Exported): Column<Item<'hearing'>>[] {
  const field = fieldsOf<'hearing'>();
  const next: Spread<Next> = [
    ...within('_state', coded(labels.next), (said: Next) => said.state),
    ...within('_date', dates, (said: Next) => said.date),
    ...within('_time', plain, (said: Next) => said.time),
    ...within('_room', plain, (said: Next) => said.room),
  ];
  return [
    ...everyEntry(labels),
    ...field('instance', ref),
    ...field('number', counts),
    ...field('date', dates),
    ...field('room', texts),
    ...field('announcedStart', moments),
    ...field('start', moments),
    ...field('end', moments),
    ...field('next', next),
    // The entry's own `how_recorded` says how this line came to be; this one, how the hearing was logged.
    ...field('howRecorded', coded(labels.howRecorded)).map((column) => ({
      ...column,
      name: `log_${column.name}`,
    })),
    ...field('stage', coded(labels.stage)),
  ];
}

function observationColumns({ state, labels }: Exported): Column<Item<'observation'>>[] {
  const field = fieldsOf<'observation'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('what', coded(labels.observation)),
    ...field('actor', actors(state, labels)),
    ...field('about', personRefs(state)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}

function motionTable(exported: Exported): Omit<Table, 'name'> {
  const { state, labels } = exported;
  const field = fieldsOf<'motion'>();
  const own: Column<Item<'motion'>>[] = [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('side', coded(labels.side)),
    ...field('actor', actors(state, labels)),
    ...field('what', coded(labels.motion)),
    ...field('howMany', counts),
    ...field('grounds', groundCells(exported)),
    ...field('against', personRef(state)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
  const follows: Column<MotionState>[] = [
    { name: 'state', cell: (motion) => motion.state },
    { name: 'rulings', cell: (motion) => motion.rulings.map(({ id }) => id).join(LIST) },
  ];
  const ofMotion = own.map(({ name, cell }) => ({ name, cell: ({ motion }: MotionState) => cell(motion) }));
  return tableOf([...ofMotion, ...follows], motions(state));
}

/** One value per ground in each cell, in the same order. */
function groundCells({ labels }: Exported): Spread<Grounds> {
  const each = (show: (ground: Grounds[number]) => string) => (all: Grounds) => all.map(show).join(LIST);
  return [
    { suffix: '', show: each(({ ground }) => ground) },
    { suffix: '_label', show: each(({ ground }) => labels.ground[ground]) },
    ...counts.map(({ suffix, show }) => ({
      suffix: `_how_many${suffix}`,
      show: each(({ howMany }) => (howMany === undefined ? '' : show(howMany))),
    })),
    { suffix: '_words', show: each(({ words }) => words ?? '') },
  ];
}

function rulingColumns({ state, labels }: Exported): Column<Item<'ruling'>>[] {
  const field = fieldsOf<'ruling'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('motions', refs),
    ...field('outcome', coded(labels.outcome)),
    ...field('by', actors(state, labels)),
    ...field('sameJudge', coded(labels.yesNo)),
    ...field('reasons', coded(labels.reasons)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}

function judgmentColumns({ labels }: Exported): Column<Item<'judgment'>>[] {
  const field = fieldsOf<'judgment'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('instance', ref),
    ...field('date', dates),
    ...field('happenedAt', moments),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}
