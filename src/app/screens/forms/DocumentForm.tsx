import { useLingui } from '@lingui/react/macro';
import { hearings, persons } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { DateIn } from './controls/ApproxIn.tsx';
import { PickIn, YesNoIn } from './controls/CodeIn.tsx';
import { Folded } from './controls/Folded.tsx';
import { EntryIn, PeopleIn } from './controls/PersonIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { LineIn, TextIn, WordsIn } from './controls/TextIn.tsx';
import { AttachedFiles } from '../files/AttachedFiles.tsx';
import { ExactWordsField } from './fields/ExactWordsField.tsx';
import { FileSaidFields } from './fields/FileSaidFields.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** A paper, a picture, a publication of the case: what it is, whose, and whether it may be shown. */
export function DocumentForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const { key, state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const about = (place.about ?? undefined) as RecordId | undefined;
  const { item, field, frame } = useKindForm('document', place, about ? { hearing: about } : undefined);
  const exact = field('exact');
  const files = field('files');
  const shown = [field('credit'), field('mayPublish'), field('shows')] as const;
  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Document', comment: 'Kind of entry' })
          : t({ message: 'New document', comment: 'Title of a form' })
      }
      {...frame}
    >
      <PickIn
        of={field('what', t({ message: 'Kind of document', comment: 'Field of a document' }))}
        from="documentKind"
      />
      <TextIn of={field('title')} optional />
      <DateIn of={field('date')} optional />
      <TextIn of={field('number')} optional />
      <TextIn of={field('from')} optional />
      <TextIn of={field('language')} optional />
      <WordsIn of={field('words')} optional />
      <ExactWordsField of={exact} />
      <AttachedFiles
        caseKey={key}
        files={files.value}
        onChange={(value) => files.set(value)}
        said={(file, name) => <FileSaidFields files={files} file={file} name={name} />}
      />
      <Folded
        title={t({ message: 'May it be shown, and who is in it', comment: 'Folded part of a form' })}
        said={shown.some(({ value }) => value !== undefined)}
      >
        <LineIn of={shown[0]} optional />
        <YesNoIn of={shown[1]} />
        <PeopleIn of={shown[2]} people={persons(state)} />
      </Folded>
      <EntryIn of={field('hearing')} entries={hearings(state)} words={(one) => hearingWords(one)} optional />
      <PeopleIn
        of={field('about', t({ message: 'Whom it is about', comment: 'Field of a document' }))}
        people={persons(state)}
      />
      <SourceIn of={field('source')} />
    </FormScreen>
  );
}
