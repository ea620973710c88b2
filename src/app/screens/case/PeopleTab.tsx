import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, persons, personsByRole, rolesOf } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { allRoles } from '../../i18n/labels/roles.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** Persons under their roles; one with two roles stands under both. */
export function PeopleTab() {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const theCase = caseOf(state);
  const words = useEntryWords(theCase && valueOf(theCase, 'stage'));
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
          <h2>{title}</h2>
          <ul className="rows">
            {people.map((person) => {
              const [age, occupation, sex] = [
                valueOf(person, 'age'),
                valueOf(person, 'occupation'),
                valueOf(person, 'sex'),
              ];
              return (
                <li key={person.id}>
                  <RowButton
                    main={words.person(person)}
                    more={words.listed([
                      age && dates.count(age),
                      occupation && dates.text(occupation),
                      sex && words.label('sex', sex),
                    ])}
                    onOpen={() => nav.go({ at: 'entry', key, id: person.id })}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
      <Button onClick={() => nav.go({ at: 'person-form', key, id: null })}>
        {t({ message: 'Add a person', comment: 'Button: opens the form of a new person' })}
      </Button>
    </section>
  );
}
