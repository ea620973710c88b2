import { useLingui } from '@lingui/react/macro';
import type { ApproxTerm } from '#domain/values.ts';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { readCount } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

type How = 'about' | 'at-least' | 'several' | 'not-known';
type Unit = Extract<ApproxTerm, { unit: string }>['unit'];
interface Typed {
  text: string;
  unit: Unit | undefined;
  how: How | undefined;
}

/** A length of time: number and unit; exact, "about", "at least", "several", or not known. */
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
      'Write a whole number, like 5, and choose hours, days, weeks, months or years. What you typed is still here.',
    comment: 'Error beside a field for a length of time',
  });
  const { typed, problem, type, leave } = useTyped<ApproxTerm, Typed>({
    id,
    value,
    onChange,
    toTyped,
    read: (now) => read(now, wrong),
  });
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
          <Chips<Unit>
            legend={t({ message: 'Unit', comment: 'Chips: hours, days, weeks, months, years' })}
            hideLegend
            value={typed.unit}
            onChange={(unit) => type({ ...typed, unit })}
            options={[
              { value: 'hours', label: t({ message: 'hours', comment: 'Chip: unit of a term' }) },
              { value: 'days', label: t({ message: 'days', comment: 'Chip: unit of a term' }) },
              { value: 'weeks', label: t({ message: 'weeks', comment: 'Chip: unit of a term' }) },
              { value: 'months', label: t({ message: 'months', comment: 'Chip: unit of a term' }) },
              { value: 'years', label: t({ message: 'years', comment: 'Chip: unit of a term' }) },
            ]}
          />
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

function toTyped(value: ApproxTerm | undefined): Typed {
  if (!value) return { text: '', unit: undefined, how: undefined };
  if (value.is === 'not-known') return { text: '', unit: undefined, how: 'not-known' };
  if (value.is === 'several') return { text: '', unit: value.unit, how: 'several' };
  return { text: String(value.n), unit: value.unit, how: value.is === 'exact' ? undefined : value.is };
}

function read(typed: Typed, wrong: string): { value: ApproxTerm | undefined; problem: string | null } {
  if (typed.how === 'not-known') return { value: { is: 'not-known' }, problem: null };
  if (typed.how === 'several')
    return typed.unit
      ? { value: { is: 'several', unit: typed.unit }, problem: null }
      : { value: undefined, problem: wrong };
  if (typed.text.trim() === '') return { value: undefined, problem: null };
  const n = readCount(typed.text);
  if (n === null || !typed.unit) return { value: undefined, problem: wrong };
  return { value: { is: typed.how ?? 'exact', n, unit: typed.unit }, problem: null };
}
