import { useLingui } from '@lingui/react/macro';
import { rolesOf } from '#domain/casebook.ts';
import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { ApproxCountField } from '../../../ui/ApproxCountField.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';
import { GroundsField } from './GroundsField.tsx';

interface Props {
  form: EntryForm<'motion'>;
  people: readonly Item<'person'>[];
}

/** Who asked what, how often; of a recusal also on which grounds and against whom. */
export function MotionFields({ form, people }: Props) {
  const { t, i18n } = useLingui();
  const words = useEntryWords();
  const recusal = form.value('what') === 'recusal';
  const challenged = people.filter((person) =>
    rolesOf(person).some((role) => role === 'judge' || role === 'prosecutor' || role === 'expert'),
  );
  return (
    <>
      <Chips
        legend={t({ message: 'Side', comment: 'Field of a motion' })}
        options={optionsOf(i18n, 'side')}
        value={form.value('side')}
        onChange={(value) => form.set('side', value)}
      />
      <Chips
        legend={t({ message: 'What is asked', comment: 'Field of a motion' })}
        options={optionsOf(i18n, 'motion')}
        value={form.value('what')}
        onChange={(value) => form.set('what', value)}
      />
      <ApproxCountField
        id={form.idOf('howMany')}
        label={t({
          message: 'How many',
          comment: 'Field of a motion: how many motions of this kind were made',
        })}
        hint={t({ message: 'Leave empty for one.', comment: 'Hint beside the number of motions' })}
        optional
        error={form.error('howMany')}
        value={form.value('howMany')}
        onChange={(value, problem) => form.set('howMany', value, problem)}
      />
      {recusal ? (
        <>
          <GroundsField
            value={form.value('grounds') ?? []}
            onChange={(value, problem) => form.set('grounds', value, problem)}
          />
          {challenged.length > 0 ? (
            <Chips
              legend={t({ message: 'Who is challenged', comment: 'Field of a recusal motion' })}
              options={challenged.map((person) => ({
                value: person.id as string,
                label: words.person(person),
              }))}
              value={form.value('against')}
              onChange={(value) => form.set('against', value as RecordId | undefined)}
            />
          ) : null}
        </>
      ) : null}
      <ActorField
        label={t({ message: 'Who asked', comment: 'Field of a motion: the person' })}
        people={people}
        value={form.value('actor')}
        onChange={(value) => form.set('actor', value)}
      />
    </>
  );
}
