import { useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { CountIn, DateIn } from './controls/ApproxIn.tsx';
import { PickIn } from './controls/CodeIn.tsx';
import { PeopleIn } from './controls/PersonIn.tsx';
import { SourcedIn } from './controls/SourcedIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { TextIn, WordsIn } from './controls/TextIn.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** What happened outside court and belongs to the case: when and how many, by each source. */
export function EventForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const { item, field, frame } = useKindForm('event', place);
  const exact = field('exact');
  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Event outside court', comment: 'Kind of entry' })
          : t({ message: 'New event outside court', comment: 'Title of a form' })
      }
      {...frame}
    >
      <PickIn of={field('what')} from="eventKind" />
      <SourcedIn of={field('dates')}>{(slot) => <DateIn of={slot} />}</SourcedIn>
      <TextIn of={field('place')} optional />
      <WordsIn of={field('words')} />
      <PeopleIn
        of={field('persons', t({ message: 'Persons of this case', comment: 'Field of an event' }))}
        people={persons(state)}
      />
      <SourcedIn
        of={field(
          'howMany',
          t({ message: 'How many people', comment: 'Field of an event: people who came or were held' }),
        )}
      >
        {(slot) => <CountIn of={slot} optional />}
      </SourcedIn>
      <SourceIn of={field('source')} />
      <ExactWordsField of={exact} />
    </FormScreen>
  );
}
