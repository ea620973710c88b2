import { Trans, useLingui } from '@lingui/react/macro';
import { persons, personsByRole, rolesOf } from '#domain/casebook.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { allRoles } from '../../i18n/labels/roles.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { Missions } from './Missions.tsx';

/** Persons under their roles, one with two roles under both; then who monitors. */
export function PeopleTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const more = usePersonMore();
  const everyone = persons(state);
  const groups = [
    ...allRoles.map((role) => ({
      title: words.label('role', role),
      people: personsByRole(state).get(role) ?? [],
    })),
    {
      title: t({ message: 'Role not said yet', comment: 'Heading above persons without a role' }),
      people: everyone.filter((person) => rolesOf(person).length === 0),
    },
  ].filter(({ people }) => people.length > 0);
  return (
    <section className="stack">
      {everyone.length === 0 ? (
        <Empty>
          <Trans comment="The list of persons is empty">
            Nobody yet. A role is enough: “judge, name not known” is one tap.
          </Trans>
        </Empty>
      ) : null}
      {groups.map(({ title, people }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul className="rows">
            {people.map((person) => (
              <li key={person.id}>
                <RowButton
                  main={words.person(person)}
                  more={more(person)}
                  onOpen={() => nav.go({ at: 'entry', key, id: person.id })}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Button onClick={() => nav.go({ at: 'person-form', key, id: null })}>
        {t({ message: 'Add a person', comment: 'Button: opens the form of a new person' })}
      </Button>
      <Missions />
    </section>
  );
}

/** What tells a person from others: mark, age, occupation, offices, lawyer's appointment. */
function usePersonMore(): (person: Item<'person'>) => string {
  const dates = useDates();
  const words = useEntryWords();
  return (person) => {
    return words.listed([
      words.said(person, 'mark', (mark) => mark),
      ...(valueOf(person, 'ages') ?? []).map(({ value }) => dates.count(value.age)),
      ...(valueOf(person, 'occupations') ?? []).map(({ value }) => dates.text(value)),
      ...(valueOf(person, 'offices') ?? []).map(({ organisation, office }) =>
        [office, organisation].filter(Boolean).join(', '),
      ),
      words.said(person, 'counsel', (counsel) => words.label('counsel', counsel)),
      words.said(person, 'sex', (sex) => words.label('sex', sex)),
      words.known(person),
      words.corrected(person),
    ]);
  };
}
