import { Field } from '../../../ui/Field.tsx';
import { TextOrNotKnown } from '../../../ui/TextOrNotKnown.tsx';
import type { Text } from '#domain/values.ts';
import type { Slot } from './slot.ts';

export interface Asked<Value> {
  of: Slot<Value>;
  optional?: boolean | undefined;
  hint?: string | undefined;
}

/** Words or "not known". */
export function TextIn({ of, optional, hint, long }: Asked<Text> & { long?: boolean | undefined }) {
  return (
    <TextOrNotKnown
      id={of.id}
      label={of.label}
      optional={optional}
      hint={hint}
      long={long}
      error={of.error()}
      value={of.value}
      onChange={(value, problem) => of.set(value, problem)}
    />
  );
}

/** Several lines in the monitor's own words. */
export function WordsIn(asked: Asked<string>) {
  return <Typed {...asked} kind="words" />;
}

/** One line. */
export function LineIn(asked: Asked<string>) {
  return <Typed {...asked} kind="text" />;
}

function Typed({ of, optional, hint, kind }: Asked<string> & { kind: 'words' | 'text' }) {
  return (
    <Field
      id={of.id}
      kind={kind}
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={of.value ?? ''}
      onText={(text) => of.set(text.trim() === '' ? undefined : text)}
    />
  );
}

/** A list of short texts, one on each line. */
export function LinesIn({ of, optional, hint }: Asked<string[]>) {
  return (
    <Field
      id={of.id}
      kind="words"
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={(of.value ?? []).join('\n')}
      onText={(text) => of.set(text === '' ? [] : text.split('\n'))}
    />
  );
}
