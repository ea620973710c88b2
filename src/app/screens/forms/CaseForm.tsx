import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import type { Fields } from '#domain/entry.ts';
import { enter } from '#domain/write.ts';
import { NotKept } from '../../desk/Desk.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { optionsOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useSettings } from '../../settingsContext.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field, Select } from '../../ui/Field.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { freeCode } from '../today/caseName.ts';
import { countries } from './countries.ts';
import { FormScreen } from './FormScreen.tsx';
import { howNow, rememberHow, useHow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { useEntryForm } from './useEntryForm.ts';

/** Title, country, town, court, stage. Nothing is required; the code keeps names out of lists. */
export function CaseForm({ place }: { place: Extract<Place, { at: 'case-form' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const view = useDeskView();
  const isNew = place.key === null;
  const item = isNew || !view.open ? undefined : caseOf(view.open.state);
  const { settings } = useSettings();
  const code = freeCode((view.summaries ?? []).map((summary) => summary.code));
  const how = useHow(place.key);
  const form = useEntryForm({
    kind: 'case',
    item,
    start: isNew ? { code, country: settings.country } : undefined,
    draftPlace: `form:case:${place.key ?? 'new'}`,
  });
  const [court, setCourt] = useState<Fields<'instance'>['court']>();

  const keep = () =>
    form.submit(async (fields, why) => {
      if (!isNew) {
        const kept = await keepEntry(desk, 'case', item, fields, why, howNow(desk));
        if (kept !== null) nav.back();
        return kept !== null;
      }
      const town = fields.town;
      const instance = { level: 'first' as const, ...(court ? { court } : {}), ...(town ? { town } : {}) };
      try {
        const key = await desk.createCase(
          [enter('case', fields), ...(court ? [enter('instance', instance)] : [])],
          how.how ?? 'from-memory',
        );
        rememberHow(desk, key, how.how);
        rememberHow(desk, null, undefined);
        nav.replace({ at: 'case', key, tab: 'people' });
        return true;
      } catch (problem) {
        if (problem instanceof NotKept) return false;
        throw problem;
      }
    });

  return (
    <FormScreen
      title={
        isNew
          ? t({ message: 'New case', comment: 'Title of the form of a new case' })
          : t({ message: 'The case', comment: 'Title of the form of a case' })
      }
      form={form}
      // What a case is called comes first; the question stands last here.
      how={{ ...how, known: true }}
      onKeep={() => void keep()}
    >
      <Field
        id={form.idOf('code')}
        label={t({ message: 'Code', comment: 'Field of a case: short, without names, for example A-14' })}
        hint={t({
          message: 'Short and without names: lists show it.',
          comment: 'Hint beside the code of a case',
        })}
        error={form.error('code')}
        value={form.value('code') ?? ''}
        onText={(text) => form.set('code', text || undefined)}
      />
      <TextOrNotKnown
        id={form.idOf('title')}
        label={t({ message: 'Title', comment: 'Field of a case: short and neutral' })}
        optional
        error={form.error('title')}
        value={form.value('title')}
        onChange={(value, problem) => form.set('title', value, problem)}
      />
      <Select
        id={form.idOf('country')}
        label={t({ message: 'Country', comment: 'Field of a case' })}
        hint={t({
          message: 'Decides which law is shown with a possible violation.',
          comment: 'Hint beside the country of a case',
        })}
        error={form.error('country')}
        value={form.value('country') ?? ''}
        onValue={(value) => form.set('country', value || undefined)}
        options={[
          { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
          ...countries(i18n),
        ]}
      />
      <TextOrNotKnown
        id={form.idOf('town')}
        label={t({ message: 'Town', comment: 'Field' })}
        optional
        error={form.error('town')}
        value={form.value('town')}
        onChange={(value, problem) => form.set('town', value, problem)}
      />
      {isNew ? (
        <TextOrNotKnown
          label={t({ message: 'Court of first instance', comment: 'Field of a new case: name of the court' })}
          optional
          value={court}
          onChange={setCourt}
        />
      ) : null}
      <Chips
        legend={t({ message: 'Stage', comment: 'Field of a case or hearing' })}
        optional
        options={optionsOf(i18n, 'caseStage')}
        value={form.value('stage')}
        onChange={(value) => form.set('stage', value)}
      />
      <Field
        id={form.idOf('background')}
        kind="words"
        label={t({ message: 'Background', comment: 'Field of a case: what happened before, in a few lines' })}
        optional
        error={form.error('background')}
        value={form.value('background') ?? ''}
        onText={(text) => form.set('background', text || undefined)}
      />
    </FormScreen>
  );
}
