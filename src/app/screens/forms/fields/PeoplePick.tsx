import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../../ui/Button.tsx';
import { ChipsMany } from '../../../ui/Chips.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';

interface Props {
  legend: string;
  people: readonly Item<'person'>[];
  value: readonly RecordId[];
  onChange(value: RecordId[]): void;
}

/** Any number of persons; all of them in one tap. */
export function PeoplePick({ legend, people, value, onChange }: Props) {
  const { t } = useLingui();
  const words = useEntryWords();
  const none = people.every(({ id }) => !value.includes(id));
  return (
    <div className="stack-tight">
      <ChipsMany
        legend={legend}
        options={people.map((person) => ({ value: person.id as string, label: words.person(person) }))}
        value={value}
        onChange={(ids) => onChange(ids as RecordId[])}
      />
      {people.length > 1 && none ? (
        <Button onClick={() => onChange(people.map(({ id }) => id))}>
          {t({ message: 'All of them', comment: 'Button: chooses all persons of the list' })}
        </Button>
      ) : null}
    </div>
  );
}
