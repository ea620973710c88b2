import { Trans, useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Button } from '../../../ui/Button.tsx';
import { DoubtBeside } from '../controls/DoubtBeside.tsx';
import type { Slot } from '../controls/slot.ts';
import { useRows } from '../controls/useRows.ts';
import { penaltiesOf, rowsOf, type Penalty, type PenaltyRow } from '../penalties.ts';
import { PenaltyFields } from './PenaltyFields.tsx';

interface Props {
  of: Slot<Penalty[]>;
  accused: readonly Item<'person'>[];
}

/** Penalties as a list; the same penalty of several accused is typed once. */
export function PenaltiesPart({ of, accused }: Props) {
  const { i18n } = useLingui();
  const list = useRows<PenaltyRow>({
    of: {
      ...of,
      value: rowsOf(of.value ?? []),
      set: (rows, problem, part) => of.set(penaltiesOf(rows ?? []), problem, part),
    },
    enough: (row): row is PenaltyRow => row.penalty?.kind !== undefined,
    lacking: '',
    comesBack: (rows) => rowsOf(penaltiesOf(rows)),
  });
  const only = accused.length === 1 ? accused[0] : undefined;
  return (
    <section className="stack">
      <h2>{of.label}</h2>
      {list.rows.map((row, at) => (
        <PenaltyFields key={row.key} number={at + 1} accused={accused} row={row} />
      ))}
      <DoubtBeside of={of} />
      <h3>
        <Trans comment="Heading above buttons: each adds one penalty of its kind">Add a penalty</Trans>
      </h3>
      <div className="row">
        {optionsOf(i18n, 'penalty').map(({ value, label }) => (
          <Button
            key={value}
            onClick={() => list.add({ accused: only ? [only.id] : [], penalty: { kind: value } })}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
