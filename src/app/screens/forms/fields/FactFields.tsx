import { DoubtBeside } from '../controls/DoubtBeside.tsx';
import { SourceIn } from '../controls/SourceIn.tsx';
import { WordsIn } from '../controls/TextIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ExactWordsField } from './ExactWordsField.tsx';
import { HappenedField } from './HappenedField.tsx';

interface Props {
  form: EntryForm<'observation'>;
  day: string | null;
  zone: string;
}

/** When, in whose words, and how the monitor knows. */
export function FactFields({ form, day, zone }: Props) {
  const field = useFieldSlots('observation', form);
  return (
    <>
      <HappenedField
        id={form.idOf('happenedAt')}
        day={day}
        zone={zone}
        value={form.value('happenedAt')}
        error={form.error('happenedAt')}
        onChange={(value, problem) => form.set('happenedAt', value, problem)}
      />
      <DoubtBeside of={field('happenedAt')} />
      <WordsIn of={field('words')} optional />
      <SourceIn of={field('source')} />
      <ExactWordsField of={field('exact')} />
    </>
  );
}

/** The shared part of another kind's form: the fields have the same names and schemas in every kind of fact. */
export function factPart(form: EntryForm<'motion'> | EntryForm<'ruling'> | EntryForm<'observation'>) {
  return form as unknown as EntryForm<'observation'>;
}
