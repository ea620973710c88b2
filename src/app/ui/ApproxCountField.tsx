import { useLingui } from '@lingui/react/macro';
import type { ApproxCount } from '#domain/values.ts';
import { Chips } from './Chips.tsx';
import { Field } from './Field.tsx';
import { Group } from './Group.tsx';
import { readCount } from './readTyped.ts';
import { useTyped, type ApproxProps } from './useTyped.ts';

type How = 'about' | 'at-least' | 'several' | 'not-known';
interface Typed {
  text: string;
  how: How | undefined;
}

interface Props extends ApproxProps<ApproxCount> {
  /** A number of one thing, as an age or the third hearing: "several" is no answer then. */
  single?: boolean;
}

/** How many: a number, "about", "at least", "several", or not known. */
export function ApproxCountField({
  label,
  hint,
  optional,
  id,
  value,
  onChange,
  error,
  single = false,
}: Props) {
  const { t } = useLingui();
  const wrong = t({
    message: 'Write a whole number, like 12. What you typed is still here.',
    comment: 'Error beside a number field',
  });
  const { typed, problem, type, leave } = useTyped<ApproxCount, Typed>({
    id,
    value,
    onChange,
    toTyped,
    read: (now) => read(now, wrong),
  });
  // What was kept as "several" by an earlier version stays to be seen.
  const several =
    single && typed.how !== 'several'
      ? []
      : [
          {
            value: 'several' as const,
            label: t({ message: 'several', comment: 'Chip: more than one, not counted' }),
          },
        ];
  const counted = typed.how !== 'not-known' && typed.how !== 'several';
  return (
    <Group label={label} optional={optional} hint={hint} error={problem ?? error} onLeave={leave}>
      {counted ? (
        <Field
          kind="number"
          id={id}
          label={label}
          hideLabel
          value={typed.text}
          onText={(text) => type({ ...typed, text })}
        />
      ) : null}
      <Chips<How>
        legend={t({ message: 'How sure', comment: 'Chips: about, at least, not known …' })}
        hideLegend
        value={typed.how}
        onChange={(how) => type({ ...typed, how })}
        options={[
          { value: 'about', label: t({ message: 'about', comment: 'Chip: approximate value' }) },
          { value: 'at-least', label: t({ message: 'at least', comment: 'Chip: this many or more' }) },
          ...several,
          {
            value: 'not-known',
            label: t({ message: 'Not known', comment: 'Chip: asked, and nobody could say' }),
          },
        ]}
      />
    </Group>
  );
}

function toTyped(value: ApproxCount | undefined): Typed {
  if (!value) return { text: '', how: undefined };
  if (value.is === 'not-known' || value.is === 'several') return { text: '', how: value.is };
  return { text: String(value.n), how: value.is === 'exact' ? undefined : value.is };
}

function read(typed: Typed, wrong: string): { value: ApproxCount | undefined; problem: string | null } {
  if (typed.how === 'not-known' || typed.how === 'several')
    return { value: { is: typed.how }, problem: null };
  if (typed.text.trim() === '') return { value: undefined, problem: null };
  const n = readCount(typed.text);
  if (n === null) return { value: undefined, problem: wrong };
  return { value: { is: typed.how ?? 'exact', n }, problem: null };
}
