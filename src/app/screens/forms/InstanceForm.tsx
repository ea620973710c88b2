import { useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { ApproxDateField } from '../../ui/ApproxDateField.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { FormScreen } from './FormScreen.tsx';
import { howNow, useHow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { useEntryForm } from './useEntryForm.ts';

/** The case at one court: first instance, appeal, cassation. */
export function InstanceForm({ place }: { place: Extract<Place, { at: 'instance-form' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, 'instance', (place.id ?? undefined) as RecordId | undefined);
  const how = useHow(place.key);
  const form = useEntryForm({
    kind: 'instance',
    item,
    draftPlace: `form:instance:${place.key}:${place.id ?? 'new'}`,
  });
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, 'instance', item, fields, why, howNow(desk));
      if (kept !== null) nav.back();
      return kept !== null;
    });

  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Instance', comment: 'Kind of entry: the case at one court' })
          : t({ message: 'New instance', comment: 'Title of the form: the case comes to another court' })
      }
      form={form}
      how={how}
      onKeep={() => void keep()}
    >
      <Chips
        legend={t({ message: 'Level', comment: 'Field of an instance: first, appeal' })}
        options={optionsOf(i18n, 'level')}
        value={form.value('level')}
        onChange={(value) => form.set('level', value)}
      />
      <TextOrNotKnown
        id={form.idOf('court')}
        label={t({ message: 'Court', comment: 'Field: name of the court' })}
        error={form.error('court')}
        value={form.value('court')}
        onChange={(value, problem) => form.set('court', value, problem)}
      />
      <TextOrNotKnown
        id={form.idOf('town')}
        label={t({ message: 'Town', comment: 'Field' })}
        optional
        error={form.error('town')}
        value={form.value('town')}
        onChange={(value, problem) => form.set('town', value, problem)}
      />
      <ApproxDateField
        id={form.idOf('from')}
        label={t({ message: 'First day', comment: 'Field of an instance' })}
        optional
        error={form.error('from')}
        value={form.value('from')}
        onChange={(value, problem) => form.set('from', value, problem)}
      />
      <ApproxDateField
        id={form.idOf('to')}
        label={t({ message: 'Last day', comment: 'Field of an instance' })}
        optional
        error={form.error('to')}
        value={form.value('to')}
        onChange={(value, problem) => form.set('to', value, problem)}
      />
    </FormScreen>
  );
}
