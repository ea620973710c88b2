import type { Item } from '#domain/item.ts';
import { PickIn } from '../controls/CodeIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'observation'>;
  people: readonly Item<'person'>[];
}

export function ObservationFields({ form, people }: Props) {
  const field = useFieldSlots('observation', form);
  return (
    <>
      <PickIn of={field('what')} from="observation" />
      <ActorField of={field('actor')} people={people} />
    </>
  );
}
