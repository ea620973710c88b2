/** Links to persons and other entries of the case. */
import { useLingui } from '@lingui/react/macro';
import type { AnyItem, Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChipsMany } from '../../../ui/Chips.tsx';
import { Select } from '../../../ui/Field.tsx';
import { usePersonNames } from '../../hearing/usePersonNames.ts';
import type { Asked } from './TextIn.tsx';

type People = readonly Item<'person'>[];

/** Any number of persons, all of them in one tap; nothing is drawn where there is nobody to choose. */
export function PeopleIn({ of, people }: Asked<RecordId[]> & { people: People }) {
  const { t } = useLingui();
  const name = usePersonNames(useOpenCase().state, people);
  const value = of.value ?? [];
  const none = people.every(({ id }) => !value.includes(id));
  if (people.length === 0) return null;
  return (
    <div className="stack-tight">
      <ChipsMany
        legend={of.label}
        error={of.error()}
        options={people.map((person) => ({ value: person.id as string, label: name(person) }))}
        value={value}
        onChange={(ids) => of.set(ids as RecordId[])}
      />
      {people.length > 1 && none ? (
        <Button onClick={() => of.set(people.map(({ id }) => id))}>
          {t({ message: 'All of them', comment: 'Button: chooses all persons of the list' })}
        </Button>
      ) : null}
    </div>
  );
}

export function PersonIn({ people, ...asked }: Asked<RecordId> & { people: People }) {
  const name = usePersonNames(useOpenCase().state, people);
  return <EntryIn {...asked} entries={people} words={name} />;
}

interface EntryProps<I extends { readonly id: RecordId }> extends Asked<RecordId> {
  entries: readonly I[];
  words(entry: I): string;
}

/** One entry of several, as a list that opens. */
export function EntryIn<I extends { readonly id: RecordId } = AnyItem>(props: EntryProps<I>) {
  const { of, entries, words, optional, hint } = props;
  const { t } = useLingui();
  if (entries.length === 0) return null;
  return (
    <Select
      id={of.id}
      label={of.label}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={of.value ?? ''}
      onValue={(value) => of.set((value || undefined) as RecordId | undefined)}
      options={[
        { value: '', label: t({ message: 'not said yet', comment: 'Empty choice in a list' }) },
        ...entries.map((entry) => ({ value: entry.id as string, label: words(entry) })),
      ]}
    />
  );
}
