/** Verdicts, penalties, and what a judgment gives reasons on: one row each. */
import { itemOf, judgments } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { fieldsOf } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './table.ts';
import { listed, listTable, type ElementOf } from './listed.ts';
import { coded, personRef, plain, ref, sources, terms, within, type Spread } from './spreads.ts';

type Verdict = ElementOf<'judgment', 'verdicts'>;
type Penalty = ElementOf<'judgment', 'penalties'>;
type ReasonsOn = ElementOf<'judgment', 'reasonsOn'>;

export function sentenceTables(exported: Exported): readonly Table[] {
  const { state, labels } = exported;
  const all = judgments(state);
  const common = { kind: 'judgment' as const, more: fieldsOf<'judgment'>()('source', sources(labels)) };
  return [
    listTable({
      ...common,
      name: 'facts-verdicts',
      rows: listed(all, 'verdicts'),
      cells: verdictCells(exported),
    }),
    listTable({
      ...common,
      name: 'facts-penalties',
      rows: listed(all, 'penalties'),
      cells: penaltyCells(exported),
    }),
    listTable({
      ...common,
      name: 'facts-reasons-on',
      rows: listed(all, 'reasonsOn'),
      cells: [
        ...within('on', coded(labels.reasonsOn), ({ on }: ReasonsOn) => on),
        ...within('given', coded(labels.reasons), ({ given }: ReasonsOn) => given),
      ],
    }),
  ];
}

function verdictCells({ state, labels }: Exported): Spread<Verdict> {
  const count = ({ charge }: Verdict) => {
    const of = itemOf(state, 'charge', charge);
    return String((of && valueOf(of, 'count')) ?? '');
  };
  return [
    ...within('accused', personRef(state), ({ accused }: Verdict) => accused),
    ...within('charge', ref, ({ charge }: Verdict) => charge),
    { suffix: 'charge_count', show: count },
    ...within('outcome', coded(labels.verdict), ({ outcome }: Verdict) => outcome),
  ];
}

/** What each source says of the amount stands in `facts-sourced-values`. */
function penaltyCells({ state, labels }: Exported): Spread<Penalty> {
  return [
    ...within('accused', personRef(state), (penalty: Penalty) => penalty.accused),
    ...within('kind', coded(labels.penalty), (penalty: Penalty) => penalty.kind),
    ...within('term', terms(labels), (penalty: Penalty) => penalty.term),
    ...within('unit', plain, (penalty: Penalty) => penalty.unit),
    ...within('per_year', plain, (penalty: Penalty) => penalty.perYear && 'yes'),
    ...within('activity', plain, (penalty: Penalty) => penalty.activity),
    ...within('starts', coded(labels.starts), (penalty: Penalty) => penalty.starts),
    ...within('suspended', coded(labels.yesNo), (penalty: Penalty) => penalty.suspended),
    ...within('words', plain, (penalty: Penalty) => penalty.words),
  ];
}
