import { Trans } from '@lingui/react/macro';
import { rolesAt, personsAt } from '#domain/instanceRoles.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { allRoles } from '../../i18n/labels/roles.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { usePersonNames } from '../hearing/usePersonNames.ts';

/** Whom one will see at the next hearing: who takes part at the instance that goes on, by role. */
export function PeopleAhead({ instance }: { instance: RecordId | undefined }) {
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const people = personsAt(state, instance);
  const name = usePersonNames(state, people);
  const place = (person: Item<'person'>) => {
    const places = rolesAt(state, person, instance).map((role) => allRoles.indexOf(role));
    return Math.min(allRoles.length, ...places);
  };
  if (people.length === 0) return null;
  return (
    <section className="part">
      <h2>
        <Trans comment="Heading on Prepare: the people of the next hearing">Who takes part</Trans>
      </h2>
      <ul className="rows">
        {people
          .toSorted((a, b) => place(a) - place(b))
          .map((person) => (
            <li key={person.id}>
              <RowButton
                main={name(person)}
                more={rolesAt(state, person, instance)
                  .map((role) => words.label('role', role))
                  .join(', ')}
                onOpen={() => nav.go({ at: 'entry', key, id: person.id })}
              />
            </li>
          ))}
      </ul>
    </section>
  );
}
