import { Trans, useLingui } from '@lingui/react/macro';
import { hearings, instances, itemOf } from '#domain/casebook.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { ApproxCountField } from '../../ui/ApproxCountField.tsx';
import { ApproxDateField } from '../../ui/ApproxDateField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { clockAnswer, HappenedField, momentOn } from './fields/HappenedField.tsx';
import { FormScreen } from './FormScreen.tsx';
import { howNow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { nextHearing, startHearing } from './startHearing.ts';
import { useEntryForm } from './useEntryForm.ts';

const afterwards = ['from-paper', 'from-memory', 'from-document'] as const satisfies readonly HowRecorded[];

const times = ['announcedStart', 'start', 'end'] as const;

/** A hearing that begins now, or one that was: its entries then say how they came to be written. */
export function HearingForm({ place }: { place: Extract<Place, { at: 'hearing-form' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const item = itemOf(state, 'hearing', (place.id ?? undefined) as RecordId | undefined);
  const form = useEntryForm({
    kind: 'hearing',
    item,
    start: item ? undefined : nextHearing(state),
    draftPlace: `form:hearing:${place.key}:${place.id ?? 'new'}`,
  });
  const date = form.value('date');
  const day = date?.is === 'exact' || date?.is === 'about' ? date.on : null;
  const zone = desk.clock.zone();

  const startNow = async () => {
    const id = await startHearing(desk);
    if (id !== null) nav.replace({ at: 'live', key, hearing: id });
  };
  const keep = () =>
    form.submit(async (fields, why) => {
      const how = item ? howNow(desk) : (fields.howRecorded ?? 'from-memory');
      const kept = await keepEntry(desk, 'hearing', item, fields, why, how);
      if (kept === null) return false;
      if (item) nav.back();
      else nav.replace({ at: 'hearing', key, hearing: kept });
      return true;
    });

  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' })
          : t({ message: 'New hearing', comment: 'Title of the form of a new hearing' })
      }
      form={form}
      onKeep={() => void keep()}
    >
      {item ? null : (
        <section className="stack-tight">
          <Button look="primary" wide onClick={() => void startNow()}>
            {t({ message: 'It begins now', comment: 'Button: open a live hearing' })}
          </Button>
          <h2>
            <Trans comment="Heading of a form: a hearing in the past is entered afterwards">
              Or a hearing that was
            </Trans>
          </h2>
        </section>
      )}
      <ApproxDateField
        id={form.idOf('date')}
        label={t({ message: 'Date', comment: 'Field' })}
        error={form.error('date')}
        value={date}
        onChange={(value, problem) => {
          form.set('date', value, problem);
          const on = value?.is === 'exact' || value?.is === 'about' ? value.on : null;
          for (const name of times) {
            const answer = clockAnswer(form.value(name));
            if (on !== null && answer) form.set(name, momentOn(on, zone, answer));
          }
        }}
      />
      {item ? null : (
        <Chips
          legend={t({
            message: 'From what do you write?',
            comment: 'Field: paper notes, memory, a document',
          })}
          options={afterwards.map((value) => ({ value, label: labelOf(i18n, 'howRecorded', value) }))}
          value={form.value('howRecorded') as (typeof afterwards)[number] | undefined}
          onChange={(value) => form.set('howRecorded', value)}
        />
      )}
      <ApproxCountField
        single
        id={form.idOf('number')}
        label={t({ message: 'Hearing number', comment: 'Field of a hearing: 1, 2, 3' })}
        optional
        error={form.error('number')}
        value={form.value('number')}
        onChange={(value, problem) => form.set('number', value, problem)}
      />
      {instances(state).length > 0 ? (
        <Chips
          legend={t({ message: 'Instance', comment: 'Kind of entry: the case at one court' })}
          options={instances(state).map((one) => ({
            value: one.id as string,
            label: labelOf(i18n, 'level', one.fields.level?.now[0].value ?? 'not-known'),
          }))}
          value={form.value('instance')}
          onChange={(value) => form.set('instance', value as RecordId | undefined)}
        />
      ) : null}
      <TextOrNotKnown
        id={form.idOf('room')}
        label={t({ message: 'Room', comment: 'Field of a hearing' })}
        optional
        error={form.error('room')}
        value={form.value('room')}
        onChange={(value, problem) => form.set('room', value, problem)}
      />
      {times.map((name) =>
        day === null && form.value(name) === undefined ? null : (
          <HappenedField
            key={name}
            label={
              {
                announcedStart: t({
                  message: 'Announced time',
                  comment: 'Field of a hearing: when it was to begin',
                }),
                start: t({ message: 'Began', comment: 'Field of a hearing: when it began' }),
                end: t({ message: 'End', comment: 'Field of a hearing: when it ended' }),
              }[name]
            }
            day={day}
            zone={zone}
            value={form.value(name)}
            error={form.error(name)}
            onChange={(value, problem) => form.set(name, value, problem)}
          />
        ),
      )}
      {!item && hearings(state).length > 0 ? (
        <p className="quiet small">
          {t({
            message: `Hearings of this case so far: ${dates.number(hearings(state).length)}`,
            comment: 'How many hearings the case has',
          })}
        </p>
      ) : null}
    </FormScreen>
  );
}
