import { useLingui } from '@lingui/react/macro';
import type { Role } from '#domain/codes.ts';
import type { Fields } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { allRoles } from '../../../i18n/labels/roles.ts';
import { Select } from '../../../ui/Field.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { usePersonNames } from '../../hearing/usePersonNames.ts';
import type { Asked } from '../controls/TextIn.tsx';

type Actor = NonNullable<Fields<'observation'>['actor']>;

/** A known person, or only a role. */
export function ActorField({ of, people }: Asked<Actor> & { people: readonly Item<'person'>[] }) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const name = usePersonNames(state, people);
  const { value } = of;
  const chosen = value?.person ? `person:${value.person}` : value?.role ? `role:${value.role}` : '';
  return (
    <Select
      id={of.id}
      label={of.label}
      optional
      value={chosen}
      onValue={(picked) => {
        const [is, code] = picked.split(':');
        if (is === 'person') of.set({ person: code as RecordId });
        else if (is === 'role') of.set({ role: code as Role });
        else of.set(undefined);
      }}
      options={[
        { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
        ...people.map((person) => ({ value: `person:${person.id}`, label: name(person) })),
        ...allRoles.map((role) => ({ value: `role:${role}`, label: words.label('role', role) })),
      ]}
    />
  );
}
