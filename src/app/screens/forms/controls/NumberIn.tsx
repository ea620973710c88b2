import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Field } from '../../../ui/Field.tsx';
import { readCount } from '../../../ui/readTyped.ts';
import type { Asked } from './TextIn.tsx';

interface Props extends Asked<number> {
  least: number;
  most: number;
}

/** A plain whole number. What is typed stays, also when it is no number. */
export function NumberIn({ of, optional, hint, least, most }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(() => textOf(of.value));
  const [given, setGiven] = useState(of.value);
  if (of.value !== given) {
    setGiven(of.value);
    setTyped(textOf(of.value));
  }
  const wrong = t({
    message: `Write a whole number from ${least}, like 2. What you typed is still here.`,
    comment: 'Error beside a field for a plain number',
  });
  return (
    <Field
      id={of.id}
      kind="number"
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={typed}
      onText={(text) => {
        const n = read(text);
        const good = n !== null && n >= least && n <= most;
        setTyped(text);
        setGiven(good ? n : undefined);
        of.set(good ? n : undefined, text.trim() !== '' && !good ? wrong : null);
      }}
    />
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

function read(text: string): number | null {
  const signed = /^\s*[-−–](.*)$/.exec(text);
  const n = readCount(signed?.[1] ?? text);
  return n === null || !signed ? n : -n;
}
