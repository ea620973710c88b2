/** The columns of every kind of fact. What a column means: `docs/export.md`. */
import type { Coming } from '#domain/caseFields.ts';
import { caseOf, charges, instances, itemsOf, judgments } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import { evidenceTables } from './evidenceTables.ts';
import type { Exported } from './exported.ts';
import { hearingTables } from './hearingTables.ts';
import { motionTables } from './motionTables.ts';
import { outsideTables } from './outsideTables.ts';
import { personTables } from './personTables.ts';
import { sentenceTables } from './sentenceTables.ts';
import { sourcedTable } from './sourcedTable.ts';
import {
  actors,
  coded,
  counts,
  dates,
  exactWords,
  moments,
  personRefs,
  plain,
  ref,
  sources,
  terms,
  texts,
  within,
  type Spread,
} from './spreads.ts';
import { watchTables } from './watchTables.ts';
import type { Table } from './table.ts';

export function factTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  const theCase = caseOf(state);
  return [
    { name: 'facts-case', ...tableOf(caseColumns(exported), theCase === undefined ? [] : [theCase]) },
    ...personTables(exported),
    { name: 'facts-charges', ...tableOf(chargeColumns(exported), charges(state)) },
    { name: 'facts-instances', ...tableOf(instanceColumns(exported), instances(state)) },
    ...watchTables(exported),
    ...outsideTables(exported),
    ...hearingTables(exported),
    { name: 'facts-observations', ...tableOf(observationColumns(exported), itemsOf(state, 'observation')) },
    ...motionTables(exported),
    ...evidenceTables(exported),
    { name: 'facts-judgments', ...tableOf(judgmentColumns(exported), judgments(state)) },
    ...sentenceTables(exported),
    sourcedTable(exported),
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
    ...field('courtFile', texts),
    ...field('language', texts),
    ...field('background', plain),
    ...field('coming', comings(labels)),
    ...field('source', sources(labels)),
  ];
}

/** A hearing to come, as it became known outside the courtroom. */
function comings(labels: Exported['labels']): Spread<Coming> {
  return [
    ...within('_date', dates, (said: Coming) => said.date),
    ...within('_time', plain, (said: Coming) => said.time),
    ...within('_room', plain, (said: Coming) => said.room),
    ...within('_words', plain, (said: Coming) => said.words),
    ...within('_source', sources(labels), (said: Coming) => said.source),
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
    ...field('lasted', terms(labels)),
    ...field('hearingsHeld', counts),
    ...field('coming', comings(labels)),
    ...field('source', sources(labels)),
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

function judgmentColumns({ labels }: Exported): Column<Item<'judgment'>>[] {
  const field = fieldsOf<'judgment'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('instance', ref),
    ...field('date', dates),
    ...field('happenedAt', moments),
    ...field('outcome', coded(labels.instanceOutcome)),
    ...field('readOut', coded(labels.readOut)),
    ...field('appealTold', coded(labels.yesNo)),
    ...field('copyGiven', coded(labels.yesNo)),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
  ];
}
