import { useLingui } from '@lingui/react/macro';
import { hearings, itemsOf, persons } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { OneIn } from './controls/CodeIn.tsx';
import { EntryIn } from './controls/PersonIn.tsx';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { PartIn } from './fields/PartIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** Which hearing a monitor followed, which part of it, and from where. */
export function AttendanceForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const hearingWords = useHearingWords(state);
  const words = useEntryWords(state);
  const missions = itemsOf(state, 'mission');
  const hearing = (place.about ?? undefined) as RecordId | undefined;
  const only = missions.length === 1 ? missions[0]?.id : undefined;
  const { field, frame } = useKindForm('attendance', place, {
    ...(hearing ? { hearing } : {}),
    ...(only ? { mission: only } : {}),
  });
  const where = field('where');
  return (
    <FormScreen
      title={t({ message: 'Attendance', comment: 'Kind of entry: which hearing a monitor followed' })}
      {...frame}
    >
      <EntryIn
        of={field('mission')}
        entries={missions}
        words={(mission) => words.line(mission, persons(state))}
      />
      <EntryIn of={field('hearing')} entries={hearings(state)} words={(one) => hearingWords(one)} />
      <PartIn of={field('part')} />
      {field('part').value?.is === 'not-attended' ? null : <OneIn of={where} from="attendedFrom" />}
      <WordsIn of={field('words')} optional />
      <SourceFolded of={field('source')} />
    </FormScreen>
  );
}
