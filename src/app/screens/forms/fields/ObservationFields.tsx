import { peopleFor } from '#domain/peopleFor.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { PickIn } from '../controls/CodeIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'observation'>;
}

export function ObservationFields({ form }: Props) {
  const { state } = useOpenCase();
  const field = useFieldSlots('observation', form);
  return (
    <>
      <PickIn of={field('what')} from="observation" />
      <ActorField
        of={field('actor')}
        people={peopleFor(state, {
          hearing: field('hearing').value,
          observation: field('what').value,
        })}
      />
    </>
  );
}
