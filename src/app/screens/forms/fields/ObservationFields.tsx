import { useLingui } from '@lingui/react/macro';
import type { ObservationKind } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Select } from '../../../ui/Field.tsx';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'observation'>;
  people: readonly Item<'person'>[];
}

export function ObservationFields({ form, people }: Props) {
  const { t, i18n } = useLingui();
  return (
    <>
      <Select
        id={form.idOf('what')}
        label={t({ message: 'What', comment: 'Field: kind of observation or motion' })}
        value={form.value('what') ?? ''}
        onValue={(value) => form.set('what', (value || undefined) as ObservationKind | undefined)}
        options={[
          { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
          ...optionsOf(i18n, 'observation'),
        ]}
      />
      <ActorField
        label={t({ message: 'Who', comment: 'Field: the person who acted' })}
        people={people}
        value={form.value('actor')}
        onChange={(value) => form.set('actor', value)}
      />
    </>
  );
}
