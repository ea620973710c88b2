import { Trans, useLingui } from '@lingui/react/macro';
import { instances, persons, rolesOf } from '#domain/casebook.ts';
import type { Role } from '#domain/codes.ts';
import type { Fields } from '#domain/entry.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { allRoles } from '../../i18n/labels/roles.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { DateIn, NumberOfOneIn } from './controls/ApproxIn.tsx';
import { ManyIn, OneIn } from './controls/CodeIn.tsx';
import { Folded } from './controls/Folded.tsx';
import { PeopleIn } from './controls/PersonIn.tsx';
import { partOf, type Slot } from './controls/slot.ts';
import { SourceFolded } from './controls/SourceFolded.tsx';
import { SourcedIn } from './controls/SourcedIn.tsx';
import { LineIn, LinesIn, TextIn, WordsIn } from './controls/TextIn.tsx';
import { ConsentPart } from './fields/ConsentPart.tsx';
import { OfficesPart } from './fields/OfficesPart.tsx';
import { RolesInPart } from './fields/RolesInPart.tsx';
import { FormScreen } from './FormScreen.tsx';
import { howNow } from './howWritten.ts';
import { useKindForm } from './useKindForm.ts';
import { enterOne } from './writing.ts';

const quickRoles = ['judge', 'prosecutor', 'defence-counsel', 'clerk'] as const satisfies readonly Role[];

/** A person, or only a role whose name nobody knows: that in one tap. Nothing is required. */
export function PersonForm({ place }: { place: Extract<Place, { at: 'person-form' }> }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const { item, field, frame } = useKindForm('person', place);
  const roles = field('roles').value ?? [];
  const represents = roles.some((role) => role === 'defence-counsel' || role === 'legal-representative');
  const others = persons(state).filter(
    (person) =>
      person.id !== item?.id && rolesOf(person).some((role) => role === 'accused' || role === 'victim'),
  );
  const age = t({ message: 'Age', comment: 'Field of a person' });
  const names = [field('nameInScript'), field('aliases'), field('pseudonym'), field('mark')] as const;
  const [nameInScript, aliases, pseudonym, mark] = names;
  return (
    <FormScreen
      title={
        item
          ? t({ message: 'Person', comment: 'Kind of entry' })
          : t({ message: 'New person', comment: 'Title of the form of a new person' })
      }
      {...frame}
    >
      {item ? null : (
        <RoleOnly
          named={field('name').value?.is === 'text'}
          onNamed={(role) => {
            field('roles').set([...new Set([...roles, role])], null);
            frame.onKeep();
          }}
        />
      )}
      <TextIn of={field('name')} />
      <ManyIn
        of={field('roles')}
        from="role"
        codes={allRoles}
        words={(role) => words.called(role, item?.id)}
      />
      {represents ? <PeopleIn of={field('represents')} people={others} /> : null}
      {represents ? <OneIn of={field('counsel')} from="counsel" optional /> : null}
      <OneIn of={field('sex')} from="sex" optional />
      <SourcedIn of={field('ages', age)} whole={(value) => value.age !== undefined}>
        {(slot) => <AgeFields of={slot} />}
      </SourcedIn>
      <SourcedIn of={field('occupations', t({ message: 'Occupation', comment: 'Field of a person' }))}>
        {(slot) => <TextIn of={slot} optional />}
      </SourcedIn>
      <Folded
        title={t({ message: 'Other names, and how to tell them apart', comment: 'Folded part of a form' })}
        said={names.some(({ value }) => value !== undefined)}
      >
        <TextIn of={nameInScript} optional />
        <LinesIn
          of={aliases}
          hint={t({ message: 'One on each line.', comment: 'Hint beside a field that holds several names' })}
          optional
        />
        <LineIn
          of={pseudonym}
          hint={t({
            message: 'Stands in reports in the place of the name.',
            comment: 'Hint beside the pseudonym of a person',
          })}
          optional
        />
        <LineIn
          of={mark}
          hint={t({
            message: 'A number, letter or seat, where many are accused.',
            comment: 'Hint beside the mark of a person',
          })}
          optional
        />
      </Folded>
      <OfficesPart of={field('offices')} />
      <RolesInPart of={field('rolesIn')} instances={instances(state)} />
      <ConsentPart of={field('consent')} />
      <WordsIn of={field('words')} optional />
      <SourceFolded of={field('source')} />
    </FormScreen>
  );
}

interface RoleOnlyProps {
  /** A name is typed already: it is taken. */
  named: boolean;
  onNamed(role: Role): void;
}

function RoleOnly({ named, onNamed }: RoleOnlyProps) {
  const words = useEntryWords(useOpenCase().state);
  const desk = useDesk();
  const nav = useNav();
  const keep = async (role: Role) => {
    if (named) return onNamed(role);
    const fields = { roles: [role], name: { is: 'not-known' as const } };
    if ((await enterOne(desk, 'person', fields, howNow(desk))) !== null) nav.back();
  };
  return (
    <section className="stack-tight">
      <h2>
        {named ? (
          <Trans comment="Heading above buttons with roles: one of them keeps the person whose name is typed">
            Keep with this role: one tap
          </Trans>
        ) : (
          <Trans comment="Heading above buttons that add a person of whom only the role is known">
            Name not known: one tap
          </Trans>
        )}
      </h2>
      <div className="row">
        {quickRoles.map((role) => (
          <Button key={role} onClick={() => void keep(role)}>
            {words.label('role', role)}
          </Button>
        ))}
      </div>
    </section>
  );
}

type Age = NonNullable<Fields<'person'>['ages']>[number]['value'];

/** How old, and on which day that was so. */
function AgeFields({ of }: { of: Slot<Age> }) {
  const { t } = useLingui();
  const name = of.label;
  const when = t({
    message: `${name}: on which day?`,
    comment: 'Field of a person: the day on which the age was so; the word Age comes first',
  });
  return (
    <>
      <NumberOfOneIn of={partOf(of, 'age', name)} optional />
      {of.value?.age ? <DateIn of={partOf(of, 'on', when)} optional /> : null}
    </>
  );
}
