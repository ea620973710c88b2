import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Chips } from '../../../ui/Chips.tsx';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'ruling'>;
  people: readonly Item<'person'>[];
  /** It answers a recusal: who ruled matters. */
  recusal: boolean;
}

export function RulingFields({ form, people, recusal }: Props) {
  const { t, i18n } = useLingui();
  return (
    <>
      <Chips
        legend={t({ message: 'The court ruled', comment: 'Field of a ruling: granted, refused' })}
        options={optionsOf(i18n, 'outcome')}
        value={form.value('outcome')}
        onChange={(value) => form.set('outcome', value)}
      />
      <Chips
        legend={t({ message: 'Reasons of the ruling', comment: 'Field of a ruling: were reasons given' })}
        options={optionsOf(i18n, 'reasons')}
        value={form.value('reasons')}
        onChange={(value) => form.set('reasons', value)}
      />
      {recusal ? (
        <Chips
          legend={t({
            message: 'Same judge as the one challenged?',
            comment: 'Field of a ruling on a recusal motion',
          })}
          options={optionsOf(i18n, 'yesNo')}
          value={form.value('sameJudge')}
          onChange={(value) => form.set('sameJudge', value)}
        />
      ) : null}
      <ActorField
        label={t({ message: 'Ruled by', comment: 'Field of a ruling: who decided' })}
        people={people}
        value={form.value('by')}
        onChange={(value) => form.set('by', value)}
      />
    </>
  );
}
