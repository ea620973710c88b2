import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { peopleFor } from '#domain/peopleFor.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Button } from '../../../ui/Button.tsx';
import { PickIn } from '../controls/CodeIn.tsx';
import { PeopleIn } from '../controls/PersonIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'observation'>;
}

export function ObservationFields({ form }: Props) {
  const { state } = useOpenCase();
  const { t } = useLingui();
  const [several, setSeveral] = useState(false);
  const field = useFieldSlots('observation', form);
  const what = field('what');
  const about = field(
    'about',
    t({
      message: 'Who, several together',
      comment: 'Field: the persons who came, spoke or were removed together',
    }),
  );
  const actor = field('actor');
  const people = peopleFor(state, { hearing: field('hearing').value, observation: what.value });
  return (
    <>
      <PickIn of={what} from="observation" />
      {about.value === undefined ? <ActorField of={actor} people={people} /> : null}
      {about.value !== undefined || (actor.value === undefined && (several || what.value === 'who-came')) ? (
        <PeopleIn of={about} people={people} />
      ) : actor.value === undefined && people.length > 1 ? (
        <Button onClick={() => setSeveral(true)}>
          {t({
            message: 'Several together…',
            comment: 'Button: one entry for several persons; then one chooses them',
          })}
        </Button>
      ) : null}
    </>
  );
}
