import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { useInstanceWords } from '../../case/useInstanceWords.ts';
import type { Asked } from '../controls/TextIn.tsx';

/** At which court: one of the case's instances. */
export function InstanceIn({
  of,
  instances,
  optional,
}: Asked<RecordId> & { instances: readonly Item<'instance'>[] }) {
  const words = useInstanceWords();
  if (instances.length === 0) return null;
  return (
    <Chips
      legend={of.label}
      optional={optional}
      error={of.error()}
      options={instances.map((one) => ({ value: one.id as string, label: words(one) }))}
      value={of.value}
      onChange={(value) => of.set(value as RecordId | undefined)}
    />
  );
}
