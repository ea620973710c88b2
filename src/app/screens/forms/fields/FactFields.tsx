import { useLingui } from '@lingui/react/macro';
import { Field } from '../../../ui/Field.tsx';
import type { EntryForm } from '../useEntryForm.ts';
import { ExactWordsField } from './ExactWordsField.tsx';
import { HappenedField } from './HappenedField.tsx';
import { SourceField } from './SourceField.tsx';

interface Props {
  form: EntryForm<'observation'>;
  day: string | null;
  zone: string;
}

/** When, in whose words, and how the monitor knows. */
export function FactFields({ form, day, zone }: Props) {
  const { t } = useLingui();
  return (
    <>
      <HappenedField
        day={day}
        zone={zone}
        value={form.value('happenedAt')}
        error={form.error('happenedAt')}
        onChange={(value, problem) => form.set('happenedAt', value, problem)}
      />
      <Field
        id={form.idOf('words')}
        kind="words"
        label={t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' })}
        optional
        error={form.error('words')}
        value={form.value('words') ?? ''}
        onText={(text) => form.set('words', text || undefined)}
      />
      <SourceField
        value={form.value('source')}
        error={form.error('source')}
        onChange={(value) => form.set('source', value)}
      />
      <ExactWordsField value={form.value('exact')} onChange={(value) => form.set('exact', value)} />
    </>
  );
}

/** The shared part of another kind's form: the fields have the same names and schemas in every kind of fact. */
export function factPart(form: EntryForm<'motion'> | EntryForm<'ruling'> | EntryForm<'observation'>) {
  return form as unknown as EntryForm<'observation'>;
}
