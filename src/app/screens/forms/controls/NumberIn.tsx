import { useLingui } from '@lingui/react/macro';
import { Field } from '../../../ui/Field.tsx';
import { readCount } from '../../../ui/readTyped.ts';
import { useTyped } from '../../../ui/useTyped.ts';
import type { Asked } from './TextIn.tsx';

interface Props extends Asked<number> {
  least: number;
  most: number;
}

/** A plain whole number. What is typed stays, also when it is no number. */
export function NumberIn({ of, optional, hint, least, most }: Props) {
  const { t } = useLingui();
  const wrong = t({
    message: `Write a whole number from ${least}, like 2. What you typed is still here.`,
    comment: 'Error beside a field for a plain number',
  });
  const { typed, type } = useTyped<number, { text: string }>({
    id: of.id,
    value: of.value,
    onChange: (value, problem) => of.set(value, problem),
    toTyped: (value) => ({ text: value === undefined ? '' : String(value) }),
    read: ({ text }) => {
      const n = read(text);
      const good = n !== null && n >= least && n <= most;
      return { value: good ? n : undefined, problem: text.trim() !== '' && !good ? wrong : null };
    },
  });
  return (
    <Field
      id={of.id}
      kind="number"
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={typed.text}
      onText={(text) => type({ text })}
    />
  );
}

function read(text: string): number | null {
  const signed = /^\s*[-−–](.*)$/.exec(text);
  const n = readCount(signed?.[1] ?? text);
  return n === null || !signed ? n : -n;
}
