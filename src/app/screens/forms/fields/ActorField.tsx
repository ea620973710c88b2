import { useLingui } from '@lingui/react/macro';
import type { Fields, Role } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { labelOf } from '../../../i18n/labels/labels.ts';
import { allRoles } from '../../../i18n/labels/roles.ts';
import { Select } from '../../../ui/Field.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';

type Actor = NonNullable<Fields<'observation'>['actor']>;

interface Props {
  label: string;
  people: readonly Item<'person'>[];
  value: Actor | undefined;
  onChange(value: Actor | undefined): void;
}

/** A known person, or only a role. */
export function ActorField({ label, people, value, onChange }: Props) {
  const { t, i18n } = useLingui();
  const words = useEntryWords();
  const chosen = value?.person ? `person:${value.person}` : value?.role ? `role:${value.role}` : '';
  return (
    <Select
      label={label}
      optional
      value={chosen}
      onValue={(picked) => {
        const [is, code] = picked.split(':');
        if (is === 'person') onChange({ person: code as RecordId });
        else if (is === 'role') onChange({ role: code as Role });
        else onChange(undefined);
      }}
      options={[
        { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
        ...people.map((person) => ({ value: `person:${person.id}`, label: words.person(person) })),
        ...allRoles.map((role) => ({ value: `role:${role}`, label: labelOf(i18n, 'role', role) })),
      ]}
    />
  );
}
