/** Verdicts and penalties, one row each. */
import { itemOf, judgments } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { fieldOf, valueOf, type Item } from '#domain/item.ts';
import { fieldsOf, tableOf, type Column } from './columns.ts';
import type { Exported } from './exported.ts';
import type { Table } from './factTables.ts';
import { coded, nameOf, personRef, plain, sources, terms, within, type Spread } from './spreads.ts';

type Verdicts = Exclude<Fields<'judgment'>['verdicts'], undefined>;
type Penalties = Exclude<Fields<'judgment'>['penalties'], undefined>;
type Verdict = Verdicts[number];
type Penalty = Penalties[number];

export function sentenceTables(exported: Exported): readonly Table[] {
  return [
    { name: 'facts-verdicts', ...tableOf(verdictColumns(exported), listed(exported, 'verdicts')) },
    { name: 'facts-penalties', ...tableOf(penaltyColumns(exported), listed(exported, 'penalties')) },
  ];
}

/** One verdict or penalty of one version of a judgment: where two versions are kept, both have their rows. */
interface Listed<One> {
  readonly judgment: Item<'judgment'>;
  readonly one: One;
  readonly saidIn: string;
  readonly recordedAt: string;
  readonly versions: number;
}

function listed<Name extends 'verdicts' | 'penalties'>(
  { state }: Exported,
  name: Name,
): Listed<Exclude<Fields<'judgment'>[Name], undefined>[number]>[] {
  return judgments(state).flatMap((judgment) => {
    const now = fieldOf(judgment, name)?.now ?? [];
    return now.flatMap(({ value, said }) =>
      (value as Exclude<Fields<'judgment'>[Name], undefined>).map((one) => ({
        judgment,
        one: one as Exclude<Fields<'judgment'>[Name], undefined>[number],
        saidIn: said.record,
        recordedAt: said.at,
        versions: now.length,
      })),
    );
  });
}

function listedColumns<One>({ labels }: Exported): Column<Listed<One>>[] {
  const source = fieldsOf<'judgment'>()('source', sources(labels));
  return [
    { name: 'judgment', cell: ({ judgment }) => judgment.id },
    { name: 'record', cell: ({ saidIn }) => saidIn },
    { name: 'recorded_at', cell: ({ recordedAt }) => recordedAt },
    { name: 'versions', cell: ({ versions }) => String(versions) },
    ...source.map(({ name, cell }) => ({ name, cell: ({ judgment }: Listed<One>) => cell(judgment) })),
  ];
}

function verdictColumns(exported: Exported): Column<Listed<Verdict>>[] {
  const { state, labels } = exported;
  const count = (id: Verdict['charge']) => {
    const charge = itemOf(state, 'charge', id);
    return String((charge && valueOf(charge, 'count')) ?? '');
  };
  return [
    ...listedColumns<Verdict>(exported),
    { name: 'accused', cell: ({ one }) => one.accused },
    { name: 'accused_name', cell: ({ one }) => nameOf(state, one.accused) },
    { name: 'charge', cell: ({ one }) => one.charge ?? '' },
    { name: 'charge_count', cell: ({ one }) => count(one.charge) },
    { name: 'outcome', cell: ({ one }) => one.outcome },
    { name: 'outcome_label', cell: ({ one }) => labels.verdict[one.outcome] },
  ];
}

function penaltyColumns(exported: Exported): Column<Listed<Penalty>>[] {
  const { state, labels } = exported;
  const cells: Spread<Penalty> = [
    ...within('accused', personRef(state), (penalty: Penalty) => penalty.accused),
    ...within('kind', coded(labels.penalty), (penalty: Penalty) => penalty.kind),
    ...within('term', terms(labels), (penalty: Penalty) => penalty.term),
    ...within('activity', plain, (penalty: Penalty) => penalty.activity),
    ...within('starts', coded(labels.starts), (penalty: Penalty) => penalty.starts),
    ...within('suspended', coded(labels.yesNo), (penalty: Penalty) => penalty.suspended),
    ...within('words', plain, (penalty: Penalty) => penalty.words),
  ];
  const own = cells.map(({ suffix, show }) => ({
    name: suffix,
    cell: ({ one }: Listed<Penalty>) => show(one),
  }));
  return [...listedColumns<Penalty>(exported), ...own];
}
