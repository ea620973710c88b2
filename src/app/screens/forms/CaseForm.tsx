import { useLingui } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import { textSchema } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { NotKept } from '../../desk/Desk.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useSettings } from '../../settingsContext.ts';
import { Select } from '../../ui/Field.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { freeCode } from '../today/caseName.ts';
import { OneIn } from './controls/CodeIn.tsx';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { LineIn, TextIn, WordsIn } from './controls/TextIn.tsx';
import { useFieldSlots } from './controls/useFieldSlots.ts';
import { countries } from './countries.ts';
import { FormScreen } from './FormScreen.tsx';
import { rememberHow, useHow } from './howWritten.ts';
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
  const how = useHow(place.key, place.key === null ? 'beside' : 'change');
  const form = useEntryForm({
    kind: 'case',
    item,
    start: isNew ? { code, country: settings.country } : undefined,
    draftPlace: `form:case:${place.key ?? 'new'}`,
  });
  const field = useFieldSlots('case', form);
  const court = textSchema.safeParse(form.beside.court).data;

  const keep = () =>
    form.submit(async (fields, why) => {
      if (!isNew) {
        const kept = await keepEntry(desk, 'case', item, fields, why, how.kept);
        if (kept !== null) nav.back();
        return kept !== null;
      }
      const town = fields.town;
      const instance = { level: 'first' as const, ...(court ? { court } : {}), ...(town ? { town } : {}) };
      try {
        const key = await desk.createCase(
          [enter('case', { code, ...fields }), ...(court ? [enter('instance', instance)] : [])],
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
      how={{ ...how, presumed: true }}
      onKeep={() => void keep()}
    >
      <LineIn
        of={field('code')}
        hint={t({
          message: 'Short and without names: lists show it.',
          comment: 'Hint beside the code of a case',
        })}
      />
      <TextIn of={field('title')} optional />
      <Select
        id={form.idOf('country')}
        label={field('country').label}
        hint={t({
          message: 'Decides which law is shown with a possible violation.',
          comment: 'Hint beside the country of a case',
        })}
        error={form.error('country')}
        value={form.value('country') ?? ''}
        onValue={(value) => form.set('country', value || undefined)}
        options={[
          { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
          ...countries(i18n, form.value('country')),
        ]}
      />
      <TextIn of={field('town')} optional />
      {isNew ? (
        <TextOrNotKnown
          id="case-court"
          label={t({ message: 'Court of first instance', comment: 'Field of a new case: name of the court' })}
          optional
          value={court}
          onChange={(value) => form.setBeside('court', value)}
        />
      ) : null}
      <OneIn of={field('stage')} from="caseStage" optional />
      <TextIn of={field('courtFile')} optional />
      <TextIn of={field('language')} optional />
      <WordsIn of={field('background')} optional />
      <SourceFolded of={field('source')} newCase={isNew} />
    </FormScreen>
  );
}
