import { useLingui } from '@lingui/react/macro';
import { charges, itemOf, personsByRole } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Field } from '../../ui/Field.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { readCount } from '../../ui/readTyped.ts';
import { PeoplePick } from './fields/PeoplePick.tsx';
import { SourceField } from './fields/SourceField.tsx';
import { FormScreen } from './FormScreen.tsx';
import { howNow, useHow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { useEntryForm } from './useEntryForm.ts';

/** One count of the indictment, against one or more of the accused. */
export function ChargeForm({ place }: { place: Extract<Place, { at: 'charge-form' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, 'charge', (place.id ?? undefined) as RecordId | undefined);
  const how = useHow(place.key);
  const form = useEntryForm({
    kind: 'charge',
    item,
    start: item ? undefined : { count: charges(state).length + 1 },
    draftPlace: `form:charge:${place.key}:${place.id ?? 'new'}`,
  });
  const wrongCount = t({
    message: 'Write a whole number from 1, like 2. What you typed is still here.',
    comment: 'Error beside the number of a count',
  });
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, 'charge', item, fields, why, howNow(desk));
      if (kept !== null) nav.back();
      return kept !== null;
    });

  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Charge', comment: 'Kind of entry' })
          : t({ message: 'New charge', comment: 'Title of the form of a new charge' })
      }
      form={form}
      how={how}
      onKeep={() => void keep()}
    >
      <PeoplePick
        legend={t({ message: 'Against whom', comment: 'Field of a charge: the accused' })}
        people={personsByRole(state).get('accused') ?? []}
        value={form.value('accused') ?? []}
        onChange={(value) => form.set('accused', value)}
      />
      <CountField
        id={form.idOf('count')}
        error={form.error('count')}
        start={form.value('count')}
        onCount={(count, bad) => form.set('count', count, bad ? wrongCount : null)}
      />
      <TextOrNotKnown
        id={form.idOf('words')}
        label={t({ message: 'Charge in plain words', comment: 'Field of a charge: what one is accused of' })}
        long
        error={form.error('words')}
        value={form.value('words')}
        onChange={(value, problem) => form.set('words', value, problem)}
      />
      <TextOrNotKnown
        id={form.idOf('article')}
        label={t({ message: 'Article', comment: 'Field of a charge: article of the code' })}
        optional
        error={form.error('article')}
        value={form.value('article')}
        onChange={(value, problem) => form.set('article', value, problem)}
      />
      <SourceField
        value={form.value('source')}
        error={form.error('source')}
        onChange={(value) => form.set('source', value)}
      />
    </FormScreen>
  );
}

interface CountProps {
  id: string;
  error: string | null;
  start: number | undefined;
  onCount(count: number | undefined, bad: boolean): void;
}

/** What is typed stays, also when it is no number. */
function CountField({ id, error, start, onCount }: CountProps) {
  const { t } = useLingui();
  return (
    <Field
      id={id}
      kind="number"
      label={t({
        message: 'Count number',
        comment: 'Field of a charge: which count of the indictment, 1, 2, 3',
      })}
      optional
      error={error}
      defaultValue={start === undefined ? '' : String(start)}
      onText={(text) => {
        const n = readCount(text);
        const good = n !== null && n >= 1 && n <= 999;
        onCount(good ? n : undefined, text.trim() !== '' && !good);
      }}
    />
  );
}
