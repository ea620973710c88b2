import { useLingui } from '@lingui/react/macro';
import type { Place } from '../../places.ts';
import { CountIn, DateIn, TermIn } from './controls/ApproxIn.tsx';
import { OneIn } from './controls/CodeIn.tsx';
import { TextIn } from './controls/TextIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import { useKindForm } from './useKindForm.ts';

/** The case at one court: first instance, appeal, cassation. */
export function InstanceForm({ place }: { place: Extract<Place, { at: 'instance-form' }> }) {
  const { t } = useLingui();
  const { item, field, frame } = useKindForm('instance', place);
  const title = item
    ? t({ message: 'Instance', comment: 'Kind of entry: the case at one court' })
    : t({ message: 'New instance', comment: 'Title of the form: the case comes to another court' });
  return (
    <FormScreen title={title} {...frame}>
      <OneIn of={field('level')} from="level" />
      <TextIn of={field('court')} />
      <TextIn of={field('town')} optional />
      <DateIn of={field('from', t({ message: 'First day', comment: 'Field of an instance' }))} optional />
      <DateIn of={field('to', t({ message: 'Last day', comment: 'Field of an instance' }))} optional />
      <CountIn
        of={field('hearingsHeld')}
        hint={t({
          message: 'Where not all of them are logged here.',
          comment: 'Hint beside the number of hearings of an instance',
        })}
        optional
      />
      <TermIn of={field('lasted')} optional />
    </FormScreen>
  );
}
