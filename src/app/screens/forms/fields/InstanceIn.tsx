import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { useInstanceWords } from '../../case/useInstanceWords.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import type { Asked } from '../controls/TextIn.tsx';

/** At which court: one of the case's instances, by its level where that tells them apart. */
export function InstanceIn({
  of,
  instances,
  optional,
}: Asked<RecordId> & { instances: readonly Item<'instance'>[] }) {
  const court = useInstanceWords();
  const words = useEntryWords();
  const level = (one: Item<'instance'>) => valueOf(one, 'level') ?? 'not-known';
  const name = (one: Item<'instance'>) =>
    instances.filter((other) => level(other) === level(one)).length > 1
      ? court(one)
      : words.label('level', level(one));
  if (instances.length === 0) return null;
  return (
    <Chips
      legend={of.label}
      optional={optional}
      error={of.error()}
      options={instances.map((one) => ({ value: one.id as string, label: name(one) }))}
      value={of.value}
      onChange={(value) => of.set(value as RecordId | undefined)}
    />
  );
}
