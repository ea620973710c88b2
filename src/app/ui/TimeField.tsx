import { useLingui } from '@lingui/react/macro';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { readClock } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

/** A reading of the court's clock, `HH:MM`; the day and the zone are the hearing's. */
export type ClockAnswer =
  | { is: 'exact'; clock: string }
  | { is: 'about'; clock: string }
  | { is: 'between'; clock: string; to: string }
  | { is: 'not-known' };

type How = 'about' | 'between' | 'not-known';
interface Typed {
  text: string;
  to: string;
  how: How | undefined;
}

interface Props extends ApproxProps<ClockAnswer> {
  /** False where only a clock reading makes sense (the next date's time): no chips. */
  approx?: boolean | undefined;
}

/** A time of day: exact, "about", between two, or not known. */
export function TimeField({ label, hint, optional, id, value, onChange, error, approx = true }: Props) {
  const { t } = useLingui();
  const wrong = t({
    message: 'Write a time like 10:38. What you typed is still here.',
    comment: 'Error beside a time field',
  });
  const backwards = t({
    message: 'The second time is before the first.',
    comment: 'Error beside a time field',
  });
  const { typed, problem, type, leave } = useTyped<ClockAnswer, Typed>({
    id,
    value,
    onChange,
    toTyped,
    read: (now) => read(now, { wrong, backwards }),
  });
  const told = problem ?? error;
  const between = typed.how === 'between';
  const field = (
    <Field
      kind="time"
      id={id}
      label={between ? t({ message: 'From', comment: 'First of two times' }) : label}
      hideLabel={approx && !between}
      optional={approx ? false : optional}
      hint={approx ? undefined : hint}
      error={approx ? undefined : told}
      value={typed.text}
      onText={(text) => type({ ...typed, text })}
      onBlur={approx ? undefined : leave}
    />
  );
  if (!approx) return field;
  return (
    <Group label={label} optional={optional} hint={hint} error={told} onLeave={leave}>
      {typed.how === 'not-known' ? null : between ? (
        <div className="row">
          {field}
          <Field
            kind="time"
            label={t({ message: 'To', comment: 'Second of two times' })}
            value={typed.to}
            onText={(to) => type({ ...typed, to })}
          />
        </div>
      ) : (
        field
      )}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          { value: 'between', label: t({ message: 'between', comment: 'Chip: between two times' }) },
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
  const blank: Typed = { text: '', to: '', how: undefined };
  switch (value?.is) {
    case undefined:
      return blank;
    case 'not-known':
      return { ...blank, how: 'not-known' };
    case 'exact':
      return { ...blank, text: value.clock };
    case 'about':
      return { ...blank, text: value.clock, how: 'about' };
    case 'between':
      return { text: value.clock, to: value.to, how: 'between' };
  }
}

interface Said {
  wrong: string;
  backwards: string;
}

function read(typed: Typed, said: Said): { value: ClockAnswer | undefined; problem: string | null } {
  const good = (value: ClockAnswer) => ({ value, problem: null });
  const bad = (problem: string | null) => ({ value: undefined, problem });
  if (typed.how === 'not-known') return good({ is: 'not-known' });
  if (typed.text.trim() === '') return bad(null);
  const clock = readClock(typed.text);
  if (clock === null) return bad(said.wrong);
  if (typed.how !== 'between') return good({ is: typed.how ?? 'exact', clock });
  if (typed.to.trim() === '') return bad(null);
  const to = readClock(typed.to);
  if (to === null) return bad(said.wrong);
  return to < clock ? bad(said.backwards) : good({ is: 'between', clock, to });
}
