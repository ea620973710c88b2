import type { Fields } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import { valueKey } from '#domain/item.ts';

export type Penalty = NonNullable<Fields<'judgment'>['penalties']>[number];

/** One penalty as the form shows it: the same for any number of accused. */
export interface PenaltyRow {
  readonly accused: RecordId[];
  readonly penalty: Omit<Penalty, 'accused'>;
}

/** The same penalty of several accused is one row. */
export function rowsOf(penalties: readonly Penalty[]): PenaltyRow[] {
  const rows = new Map<string, { accused: RecordId[]; penalty: Omit<Penalty, 'accused'> }>();
  for (const { accused, ...penalty } of penalties) {
    const row = rows.get(valueKey(penalty)) ?? { accused: [], penalty };
    if (accused) row.accused.push(accused);
    rows.set(valueKey(penalty), row);
  }
  return [...rows.values()];
}

/** One penalty per accused; one without a name where nobody was chosen. */
export function penaltiesOf(rows: readonly PenaltyRow[]): Penalty[] {
  return rows.flatMap(({ accused, penalty }): Penalty[] =>
    accused.length === 0 ? [penalty] : accused.map((one) => ({ accused: one, ...penalty })),
  );
}
