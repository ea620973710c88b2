import { useLingui } from '@lingui/react/macro';
import { instances, itemOf, judgments, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useInstanceWords } from '../case/useInstanceWords.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { DateIn } from './controls/ApproxIn.tsx';
import { OneIn } from './controls/CodeIn.tsx';
import { EntryIn } from './controls/PersonIn.tsx';
import { SourceIn } from './controls/SourceIn.tsx';
import { WordsIn } from './controls/TextIn.tsx';
import { ActorField } from './fields/ActorField.tsx';
import { InstanceIn } from './fields/InstanceIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** Who asked a higher court to look at which judgment, and when. */
export function AppealForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  const court = useInstanceWords();
  const { state } = useOpenCase();
  const about = (place.about ?? undefined) as RecordId | undefined;
  const { field, frame } = useKindForm('appeal', place, about ? { judgment: about } : undefined);
  return (
    <FormScreen
      title={t({ message: 'Appeal filed', comment: 'Kind of entry: somebody appeals against a judgment' })}
      {...frame}
    >
      <EntryIn
        of={field('judgment', t({ message: 'Against which judgment', comment: 'Field of an appeal' }))}
        entries={judgments(state)}
        words={(judgment) => {
          const date = valueOf(judgment, 'date');
          const at = itemOf(state, 'instance', valueOf(judgment, 'instance'));
          return words.listed([
            date ? dates.approxDate(date) : words.label('kind', 'judgment'),
            at && court(at),
          ]);
        }}
      />
      <OneIn of={field('side')} from="side" />
      <ActorField of={field('actor')} people={persons(state)} />
      <DateIn of={field('filedOn')} />
      <InstanceIn of={field('instance')} instances={instances(state)} optional />
      <WordsIn of={field('grounds')} optional />
      <SourceIn of={field('source')} />
    </FormScreen>
  );
}
