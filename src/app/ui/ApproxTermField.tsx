import { useLingui } from '@lingui/react/macro';
import type { ApproxTerm } from '#domain/values.ts';
import { useDates } from '../i18n/dates.ts';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { readTerm } from './readTerm.ts';
import { below, read, termOf, toTyped, type How, type Typed, type Unit } from './typedTerm.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

/** A length of time: number and unit, or two of them; exact, "about", "at least", "several", or not known. */
export function ApproxTermField({
  label,
  hint,
  optional,
  id,
  value,
  onChange,
  error,
}: ApproxProps<ApproxTerm>) {
  const { t } = useLingui();
  const wrong = t({
    message:
      'Write a whole number, like 5, and choose hours, days, weeks, months or years, or write the units too: 2 years 6 months. What you typed is still here.',
    comment: 'Error beside a field for a length of time',
  });
  const dates = useDates();
  const { typed, problem, type, leave } = useTyped<ApproxTerm, Typed>({
    id,
    value,
    onChange,
    toTyped: (given) => toTyped(given, dates.term),
    read: (now) => read(now, wrong),
  });
  const written = typed.how === 'several' ? null : readTerm(typed.text);
  const readAs = written && dates.term(termOf('exact', written));
  const smaller = typed.how === 'several' || !typed.unit ? undefined : below[typed.unit];
  const andLabel = {
    months: t({ message: 'and months', comment: 'Field: months of a term of years and months' }),
    days: t({ message: 'and days', comment: 'Field: days of a term of months and days' }),
  };
  return (
    <Group label={label} optional={optional} hint={hint} error={problem ?? error} onLeave={leave}>
      {typed.how !== 'not-known' ? (
        <div className="stack-tight">
          {typed.how === 'several' ? null : (
            <Field
              kind="number"
              id={id}
              label={label}
              hideLabel
              value={typed.text}
              onText={(text) => type({ ...typed, text })}
            />
          )}
          {readAs === null ? (
            <Chips<Unit>
              legend={t({ message: 'Unit', comment: 'Chips: hours, days, weeks, months, years' })}
              hideLegend
              value={typed.unit}
              // What stood beside it was of a smaller unit than the one before.
              onChange={(unit) => type({ ...typed, unit, and: '' })}
              options={[
                { value: 'hours', label: t({ message: 'hours', comment: 'Chip: unit of a term' }) },
                { value: 'days', label: t({ message: 'days', comment: 'Chip: unit of a term' }) },
                { value: 'weeks', label: t({ message: 'weeks', comment: 'Chip: unit of a term' }) },
                { value: 'months', label: t({ message: 'months', comment: 'Chip: unit of a term' }) },
                { value: 'years', label: t({ message: 'years', comment: 'Chip: unit of a term' }) },
              ]}
            />
          ) : (
            <p className="field-hint" role="status">
              {t({
                message: `Read as ${readAs}`,
                comment: 'Beside a date or money field: how what was typed is understood',
              })}
            </p>
          )}
          {readAs === null && (smaller === 'months' || smaller === 'days') ? (
            <Field
              kind="number"
              label={andLabel[smaller]}
              optional
              value={typed.and}
              onText={(and) => type({ ...typed, and })}
            />
          ) : null}
        </div>
      ) : null}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          { value: 'at-least', label: t({ message: 'at least', comment: 'Chip: this many or more' }) },
          { value: 'several', label: t({ message: 'several', comment: 'Chip: more than one, not counted' }) },
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}
