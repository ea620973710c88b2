import { useLingui } from '@lingui/react/macro';
import type { RecordId } from '#domain/values.ts';
import { SourceIn } from './controls/SourceIn.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { MotionFields } from './fields/MotionFields.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** A motion or complaint filed outside a hearing: open until the court rules on it. */
export function FiledMotionForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const about = (place.about ?? undefined) as RecordId | undefined;
  const { form, field, frame } = useKindForm('motion', place, about ? { complainsOf: about } : undefined);
  const exact = field('exact');
  return (
    <FormScreen
      title={t({
        message: 'Motion or complaint filed outside a hearing',
        comment: 'Title of a form',
      })}
      {...frame}
    >
      <MotionFields form={form} outside />
      <WordsIn of={field('words')} optional />
      <SourceIn of={field('source')} />
      <ExactWordsField of={exact} />
    </FormScreen>
  );
}
