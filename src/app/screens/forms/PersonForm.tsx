import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf, persons, rolesOf } from '#domain/casebook.ts';
import type { Role } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { labelOf, optionsOf } from '../../i18n/labels/labels.ts';
import { allRoles } from '../../i18n/labels/roles.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { ApproxCountField } from '../../ui/ApproxCountField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips, ChipsMany } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextOrNotKnown } from '../../ui/TextOrNotKnown.tsx';
import { FormScreen } from './FormScreen.tsx';
import { PeoplePick } from './fields/PeoplePick.tsx';
import { howNow, useHow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { useEntryForm } from './useEntryForm.ts';
import { enterOne } from './writing.ts';

const quickRoles = ['judge', 'prosecutor', 'defence-counsel', 'clerk'] as const satisfies readonly Role[];

/** A person, or only a role whose name nobody knows: that in one tap. */
export function PersonForm({ place }: { place: Extract<Place, { at: 'person-form' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, 'person', (place.id ?? undefined) as RecordId | undefined);
  const how = useHow(place.key);
  const form = useEntryForm({
    kind: 'person',
    item,
    draftPlace: `form:person:${place.key}:${place.id ?? 'new'}`,
  });
  const roles = form.value('roles') ?? [];
  const represents = roles.some((role) => role === 'defence-counsel' || role === 'legal-representative');
  const others = persons(state).filter(
    (person) =>
      person.id !== item?.id && rolesOf(person).some((role) => role === 'accused' || role === 'victim'),
  );

  const roleOnly = async (role: Role) => {
    const fields = { roles: [role], name: { is: 'not-known' as const } };
    if ((await enterOne(desk, 'person', fields, howNow(desk))) !== null) nav.back();
  };
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, 'person', item, fields, why, howNow(desk));
      if (kept !== null) nav.back();
      return kept !== null;
    });

  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Person', comment: 'Kind of entry' })
          : t({ message: 'New person', comment: 'Title of the form of a new person' })
      }
      form={form}
      how={how}
      onKeep={() => void keep()}
    >
      {item ? null : (
        <section className="stack-tight">
          <h2>
            <Trans comment="Heading above buttons that add a person of whom only the role is known">
              Name not known: one tap
            </Trans>
          </h2>
          <div className="row">
            {quickRoles.map((role) => (
              <Button key={role} onClick={() => void roleOnly(role)}>
                {labelOf(i18n, 'role', role)}
              </Button>
            ))}
          </div>
        </section>
      )}
      <TextOrNotKnown
        id={form.idOf('name')}
        label={t({ message: 'Name', comment: 'Field of a person' })}
        error={form.error('name')}
        value={form.value('name')}
        onChange={(value, problem) => form.set('name', value, problem)}
      />
      <ChipsMany
        legend={t({ message: 'Role in the trial', comment: 'Field of a person' })}
        options={allRoles.map((role) => ({ value: role, label: labelOf(i18n, 'role', role) }))}
        value={roles}
        error={form.error('roles')}
        onChange={(value) => form.set('roles', value)}
      />
      {represents && others.length > 0 ? (
        <PeoplePick
          legend={t({ message: 'Represents', comment: 'Field of a person: whose counsel or representative' })}
          people={others}
          value={form.value('represents') ?? []}
          onChange={(value) => form.set('represents', value)}
        />
      ) : null}
      <Chips
        legend={t({ message: 'Sex', comment: 'Field of a person' })}
        optional
        options={optionsOf(i18n, 'sex')}
        value={form.value('sex')}
        onChange={(value) => form.set('sex', value)}
      />
      <ApproxCountField
        single
        id={form.idOf('age')}
        label={t({ message: 'Age', comment: 'Field of a person' })}
        optional
        error={form.error('age')}
        value={form.value('age')}
        onChange={(value, problem) => form.set('age', value, problem)}
      />
      <TextOrNotKnown
        id={form.idOf('occupation')}
        label={t({ message: 'Occupation', comment: 'Field of a person' })}
        optional
        error={form.error('occupation')}
        value={form.value('occupation')}
        onChange={(value, problem) => form.set('occupation', value, problem)}
      />
      <TextOrNotKnown
        id={form.idOf('nameInScript')}
        label={t({ message: 'Name in its own script', comment: 'Field of a person' })}
        optional
        error={form.error('nameInScript')}
        value={form.value('nameInScript')}
        onChange={(value, problem) => form.set('nameInScript', value, problem)}
      />
      <Field
        id={form.idOf('aliases')}
        kind="words"
        label={t({ message: 'Other spellings and names', comment: 'Field of a person' })}
        hint={t({ message: 'One on each line.', comment: 'Hint beside a field that holds several names' })}
        optional
        error={form.error('aliases')}
        value={(form.value('aliases') ?? []).join('\n')}
        onText={(text) => form.set('aliases', text === '' ? [] : text.split('\n'))}
      />
      <Field
        id={form.idOf('words')}
        kind="words"
        label={t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' })}
        optional
        error={form.error('words')}
        value={form.value('words') ?? ''}
        onText={(text) => form.set('words', text || undefined)}
      />
    </FormScreen>
  );
}
