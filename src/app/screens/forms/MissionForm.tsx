import { useLingui } from '@lingui/react/macro';
import { DateIn } from './controls/ApproxIn.tsx';
import { OneIn } from './controls/CodeIn.tsx';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { LineIn, TextIn, WordsIn } from './controls/TextIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import type { FormPlace } from '../../places.ts';
import { useKindForm } from './useKindForm.ts';

/** Who watches, for which organisation, and how that is shown to others. */
export function MissionForm({ place }: { place: FormPlace }) {
  const { t } = useLingui();
  const { field, frame } = useKindForm('mission', place);
  return (
    <FormScreen
      title={t({
        message: 'Who monitors',
        comment: 'Title of the form of a mission: monitor and organisation',
      })}
      {...frame}
    >
      <TextIn
        of={field('name', t({ message: 'Name of the monitor', comment: 'Field of a mission' }))}
        optional
      />
      <LineIn
        of={field(
          'code',
          t({
            message: 'Code of the monitor',
            comment: 'Field of a mission: stands in reports in the place of the name',
          }),
        )}
        optional
      />
      <TextIn of={field('organisation')} optional />
      <OneIn
        of={field('shownAs')}
        from="shownAs"
        hint={t({
          message: 'In whatever leaves this phone, reports included. A blank never shows the name.',
          comment: 'Hint beside how a monitor is shown: by name, by code, organisation only',
        })}
      />
      <DateIn
        of={field('from', t({ message: 'Since', comment: 'Field of a mission: first day' }))}
        optional
      />
      <DateIn of={field('to', t({ message: 'Until', comment: 'Field of a mission: last day' }))} optional />
      <WordsIn of={field('words')} optional />
      <SourceFolded of={field('source')} />
    </FormScreen>
  );
}
