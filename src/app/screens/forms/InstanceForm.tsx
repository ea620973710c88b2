import { Trans, useLingui } from '@lingui/react/macro';
import { instances } from '#domain/casebook.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import { carriedInto } from '#domain/instanceRoles.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import type { Place } from '../../places.ts';
import { CountIn, DateIn, TermIn } from './controls/ApproxIn.tsx';
import { OneIn } from './controls/CodeIn.tsx';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { TextIn } from './controls/TextIn.tsx';
import { FormScreen } from './FormScreen.tsx';
import { useKindForm } from './useKindForm.ts';
import { say } from './writing.ts';

/** The case at one court: first instance, appeal, cassation. */
export function InstanceForm({ place }: { place: Extract<Place, { at: 'instance-form' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const { state } = useOpenCase();
  const further = instances(state).length > 0;
  const takeOver = async (id: RecordId) => {
    const open = desk.view().open;
    if (further && open) await say(desk, carriedInto(open.state, id, desk.device), HOW_UNASKED);
  };
  const { item, field, frame } = useKindForm('instance', place, undefined, takeOver);
  const title = item
    ? t({ message: 'Instance', comment: 'Kind of entry: the case at one court' })
    : t({ message: 'New instance', comment: 'Title of the form: the case comes to another court' });
  return (
    <FormScreen title={title} {...frame}>
      {further && !item ? (
        <p className="quiet">
          <Trans comment="Above the form of a further instance of a case">
            The accused and their counsel are taken over; judge, prosecutor and all others are new there.
          </Trans>
        </p>
      ) : null}
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
      <SourceFolded of={field('source')} />
    </FormScreen>
  );
}
