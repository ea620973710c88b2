import { useLingui } from '@lingui/react/macro';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { readClock } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

/** A reading of the court's clock, `HH:MM`; the day and the zone are the hearing's. */
export type ClockAnswer =
  { is: 'exact'; clock: string } | { is: 'about'; clock: string } | { is: 'not-known' };

type How = 'about' | 'not-known';
interface Typed {
  text: string;
  how: How | undefined;
}

interface Props extends ApproxProps<ClockAnswer> {
  /** False where only a clock reading makes sense (the next date's time): no chips. */
  approx?: boolean | undefined;
}

/** A time of day: exact, "about", or not known. */
export function TimeField({ label, hint, optional, id, value, onChange, error, approx = true }: Props) {
  const { t } = useLingui();
  const wrong = t({
    message: 'Write a time like 10:38. What you typed is still here.',
    comment: 'Error beside a time field',
  });
  const { typed, problem, type, leave } = useTyped<ClockAnswer, Typed>({
    id,
    value,
    onChange,
    toTyped,
    read: (now) => read(now, wrong),
  });
  const told = problem ?? error;
  const field = (
    <Field
      kind="time"
      id={id}
      label={label}
      hideLabel={approx}
      optional={approx ? false : optional}
      hint={approx ? undefined : hint}
      error={approx ? undefined : told}
      value={typed.text}
      onText={(text) => type({ ...typed, text })}
      onBlur={leave}
    />
  );
  if (!approx) return field;
  return (
    <Group label={label} optional={optional} hint={hint} error={told}>
      {typed.how !== 'not-known' ? field : null}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}

function toTyped(value: ClockAnswer | undefined): Typed {
  if (!value) return { text: '', how: undefined };
  if (value.is === 'not-known') return { text: '', how: 'not-known' };
  return { text: value.clock, how: value.is === 'about' ? 'about' : undefined };
}

function read(typed: Typed, wrong: string): { value: ClockAnswer | undefined; problem: string | null } {
  if (typed.how === 'not-known') return { value: { is: 'not-known' }, problem: null };
  if (typed.text.trim() === '') return { value: undefined, problem: null };
  const clock = readClock(typed.text);
  if (clock === null) return { value: undefined, problem: wrong };
  return { value: { is: typed.how ?? 'exact', clock }, problem: null };
}
