import { useLingui } from '@lingui/react/macro';
import { hearings, itemOf, itemsOf, persons } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { dayForClock } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { DateIn } from './controls/ApproxIn.tsx';
import { OneIn, PickIn, YesNoIn } from './controls/CodeIn.tsx';
import { Folded } from './controls/Folded.tsx';
import { EntryIn, PersonIn } from './controls/PersonIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { TextIn, WordsIn } from './controls/TextIn.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { HappenedField } from './fields/HappenedField.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** One item of evidence: whose, what, what became of it in court. */
export function EvidenceForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const words = useEntryWords(state);
  const about = (place.about ?? undefined) as RecordId | undefined;
  const { item, field, frame } = useKindForm('evidence', place, about ? { hearing: about } : undefined);
  const hearing = field('hearing');
  const happened = field('happenedAt');
  const exact = field('exact');
  const inCourt = [hearing, happened, field('objectedBy'), field('ruling')] as const;
  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Item of evidence', comment: 'Kind of entry' })
          : t({ message: 'New item of evidence', comment: 'Title of a form' })
      }
      {...frame}
    >
      <OneIn of={field('side')} from="side" />
      <PickIn
        of={field(
          'what',
          t({ message: 'What it is', comment: 'Field of an item of evidence: testimony, document' }),
        )}
        from="evidenceKind"
      />
      <WordsIn
        of={field('words')}
        hint={t({ message: 'What it shows, and about whom.', comment: 'Hint beside an item of evidence' })}
      />
      <PersonIn of={field('person')} people={persons(state)} optional />
      <TextIn of={field('author')} optional />
      <TextIn of={field('orderedBy')} optional />
      <DateIn of={field('date')} optional />
      <EntryIn
        of={field('document')}
        entries={itemsOf(state, 'document')}
        words={(document) => words.line(document, persons(state))}
        optional
      />
      <YesNoIn of={field('shown')} />
      <YesNoIn of={field('read')} />
      <OneIn of={field('admitted')} from="evidenceAdmitted" />
      <Folded
        title={t({ message: 'In which hearing, who objected', comment: 'Folded part of a form' })}
        said={inCourt.some(({ value }) => value !== undefined)}
      >
        <EntryIn of={hearing} entries={hearings(state)} words={(one) => hearingWords(one)} optional />
        {hearing.value !== undefined ? (
          <HappenedField
            id={happened.id}
            day={dayForClock(itemOf(state, 'hearing', hearing.value))}
            zone={desk.clock.zone()}
            value={happened.value}
            error={happened.error()}
            onChange={(value, problem) => happened.set(value, problem)}
          />
        ) : null}
        <OneIn of={inCourt[2]} from="side" optional />
        <EntryIn
          of={inCourt[3]}
          entries={itemsOf(state, 'ruling')}
          words={(ruling) => words.line(ruling, persons(state), null, words.answered(state, ruling))}
          optional
        />
      </Folded>
      <SourceIn of={field('source')} />
      <ExactWordsField of={exact} />
    </FormScreen>
  );
}
