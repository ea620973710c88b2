import { Trans, useLingui } from '@lingui/react/macro';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { useDates } from '../../../i18n/dates.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { allVerdicts, type Verdict } from '../allVerdicts.ts';

interface Props {
  accused: readonly Item<'person'>[];
  charges: readonly Item<'charge'>[];
  value: readonly Verdict[];
  onChange(value: Verdict[]): void;
}

/** What the court decided, per accused and count; all the same in one tap. */
export function VerdictFields({ accused, charges, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const dates = useDates();
  const words = useEntryWords(useOpenCase().state);
  const set = (person: RecordId, charge: RecordId | undefined, outcome: Verdict['outcome'] | undefined) => {
    const others = value.filter((one) => one.accused !== person || one.charge !== charge);
    onChange(outcome ? [...others, { accused: person, ...(charge ? { charge } : {}), outcome }] : others);
  };
  const find = (person: RecordId, charge: RecordId | undefined) =>
    value.find((one) => one.accused === person && one.charge === charge)?.outcome;
  if (accused.length === 0) {
    return (
      <p className="quiet">
        <Trans comment="The form of a judgment when the case has no accused yet">
          Add the accused first: a verdict belongs to a person.
        </Trans>
      </p>
    );
  }
  return (
    <section className="stack">
      <h2>
        <Trans comment="Heading: what the court decided, in its own words">The court's verdict</Trans>
      </h2>
      <div className="row">
        <Button onClick={() => onChange(allVerdicts(accused, charges, 'guilty'))}>
          {t({ message: 'All guilty on all counts', comment: "Button: the court's verdict for all accused" })}
        </Button>
        <Button onClick={() => onChange(allVerdicts(accused, charges, 'acquitted'))}>
          {t({ message: 'All acquitted', comment: "Button: the court's verdict for all accused" })}
        </Button>
      </div>
      {accused.map((person) => {
        const own = charges.filter((charge) => (valueOf(charge, 'accused') ?? []).includes(person.id));
        return (
          <fieldset key={person.id} className="stack form-part">
            <legend>{words.person(person)}</legend>
            {own.length === 0 ? (
              <Chips
                legend={t({ message: 'Verdict', comment: "The court's decision on an accused" })}
                options={optionsOf(i18n, 'verdict')}
                value={find(person.id, undefined)}
                onChange={(outcome) => set(person.id, undefined, outcome)}
              />
            ) : null}
            {own.map((charge) => {
              const count = valueOf(charge, 'count');
              const text = valueOf(charge, 'words');
              return (
                <Chips
                  key={charge.id}
                  legend={words.listed([
                    count !== undefined && t({ message: `Count ${count}`, comment: 'Number of a charge' }),
                    text && dates.text(text),
                  ])}
                  options={optionsOf(i18n, 'verdict')}
                  value={find(person.id, charge.id)}
                  onChange={(outcome) => set(person.id, charge.id, outcome)}
                />
              );
            })}
          </fieldset>
        );
      })}
    </section>
  );
}
