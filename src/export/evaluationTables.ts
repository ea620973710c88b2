/** What the monitor thinks of it: in files of their own, never beside facts. */
import { remarks } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { legalBasis, timeOfFacts } from '#domain/legalBasis.ts';
import { possibleViolations, type PossibleViolation } from '#domain/possibleViolations.ts';
import { citation } from '#standards/citation.ts';
import { violationTypes, type LegalBasis } from '#standards/taxonomy.ts';
import { everyEntry, fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { coded, exactWords, LIST, moments, personRefs, plain, ref, refs, sources } from './spreads.ts';

export function evaluationTables(exported: Exported): readonly Table[] {
  const { state } = exported;
  return [
    {
      name: 'evaluation-possible-violations',
      ...tableOf(violationColumns(exported), possibleViolations(state)),
    },
    { name: 'evaluation-remarks', ...tableOf(remarkColumns(exported), remarks(state)) },
  ];
}

function violationColumns(exported: Exported): Column<PossibleViolation>[] {
  const { state, labels, language } = exported;
  const field = fieldsOf<'possible-violation'>();
  const own: Column<Item<'possible-violation'>>[] = [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('happenedAt', moments),
    ...field('type', [
      { suffix: '', show: (type) => type },
      { suffix: '_label', show: (type) => violationTypes.get(type)?.title[language] ?? '' },
    ]),
    ...field('taxonomy', plain),
    ...field('entries', refs),
    ...field('words', plain),
    ...field('exact', exactWords),
    ...field('source', sources(labels)),
    ...field('objected', coded(labels.yesNo)),
  ];
  return [
    ...own.map(({ name, cell }) => ({ name, cell: ({ item }: PossibleViolation) => cell(item) })),
    { name: 'state', cell: (flag) => flag.state },
    { name: 'lacks', cell: (flag) => flag.lacks.join(LIST) },
    { name: 'facts_first', cell: ({ item }) => factsOn(state, item)?.first ?? '' },
    { name: 'facts_last', cell: ({ item }) => factsOn(state, item)?.last ?? '' },
    { name: 'facts_about', cell: ({ item }) => (factsOn(state, item)?.about === true ? 'about' : '') },
    { name: 'facts_by', cell: ({ item }) => factsOn(state, item)?.by ?? '' },
    { name: 'facts_from', cell: ({ item }) => (factsOn(state, item)?.from ?? []).join(LIST) },
    {
      name: 'law',
      cell: ({ item }) =>
        lawOf(state, item)
          .map((law) => citedWithMarks(law, exported))
          .join(LIST),
    },
  ];
}

/** The legal basis of a flag as it stands. */
export function lawOf(state: FoldState, flag: Item<'possible-violation'>): readonly LegalBasis[] {
  return legalBasis(state, { ...restsOf(flag), type: valueOf(flag, 'type') });
}

/** The days of the facts for which the law is given, and from which entries they are known. */
export function factsOn(state: FoldState, flag: Item<'possible-violation'>) {
  const time = timeOfFacts(state, restsOf(flag));
  return time && { ...time, from: time.from.map(({ id }) => id) };
}

function restsOf(flag: Item<'possible-violation'>) {
  return {
    happenedAt: valueOf(flag, 'happenedAt'),
    hearing: valueOf(flag, 'hearing'),
    entries: valueOf(flag, 'entries'),
  };
}

/** `ICCPR 14(3)(e)`, with what must be said about it in brackets. */
function citedWithMarks({ law, instrument, marks }: LegalBasis, { language }: Exported): string {
  const cited = citation(law, instrument, language);
  return marks.length === 0 ? cited : `${cited} [${marks.join(', ')}]`;
}

function remarkColumns({ state, labels }: Exported): Column<Item<'remark'>>[] {
  const field = fieldsOf<'remark'>();
  return [
    ...everyEntry(labels),
    ...field('hearing', ref),
    ...field('about', personRefs(state)),
    ...field('words', plain),
  ];
}
