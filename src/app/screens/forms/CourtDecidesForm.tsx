import { useLingui } from '@lingui/react/macro';
import { hearings, itemOf } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { dayForClock } from '../hearing/hearingDay.ts';
import { DateIn } from './controls/ApproxIn.tsx';
import { EntryIn } from './controls/PersonIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { HappenedField } from './fields/HappenedField.tsx';
import { RulingFields } from './fields/RulingFields.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** What the court decided without being asked: in a hearing, or on a day outside one. */
export function CourtDecidesForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const about = (place.about ?? undefined) as RecordId | undefined;
  const { form, field, frame } = useKindForm('ruling', place, about ? { hearing: about } : undefined);
  const hearing = field('hearing');
  const happened = field('happenedAt');
  const exact = field('exact');
  return (
    <FormScreen
      title={t({ message: 'Court decides', comment: 'Button: a ruling that answers no motion' })}
      {...frame}
    >
      <EntryIn
        of={hearing}
        entries={hearings(state)}
        words={(one) => hearingWords(one)}
        hint={t({
          message: 'Leave empty for a ruling made outside a hearing.',
          comment: 'Hint beside the hearing of a ruling',
        })}
      />
      {hearing.value === undefined ? (
        <DateIn of={field('date')} />
      ) : (
        <HappenedField
          id={happened.id}
          day={dayForClock(itemOf(state, 'hearing', hearing.value))}
          zone={desk.clock.zone()}
          value={happened.value}
          error={happened.error()}
          onChange={(value, problem) => happened.set(value, problem)}
        />
      )}
      <RulingFields form={form} recusal={false} alone />
      <WordsIn of={field('words')} optional />
      <SourceIn of={field('source')} />
      <ExactWordsField of={exact} />
    </FormScreen>
  );
}
