import { useLingui } from '@lingui/react/macro';
import { itemsOf, persons } from '#domain/casebook.ts';
import { peopleFor } from '#domain/peopleFor.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { EntryIn } from '../controls/PersonIn.tsx';
import { LineIn } from '../controls/TextIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import { useParts } from '../controls/useParts.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';

interface Props {
  form: EntryForm<'ruling'>;
  /** It answers a recusal: who ruled matters. */
  recusal: boolean;
  /** It answers no motion: what the court decided by itself is asked. */
  alone?: boolean | undefined;
}

export function RulingFields({ form, recusal, alone = false }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const field = useFieldSlots('ruling', form);
  const part = useParts('order');
  const what = field(
    'what',
    t({ message: 'What the court decided on', comment: 'Field of a ruling without a motion' }),
  );
  const order = field('order');
  const byItself = alone || what.value !== undefined;
  const ordering = what.value === 'order-of-proceedings' || order.value !== undefined;
  return (
    <>
      {byItself ? <OneIn of={what} from="rulingKind" /> : null}
      {byItself && ordering ? (
        <div className="stack form-part" role="group" aria-label={order.label}>
          <LineIn
            of={part(order, 'first')}
            hint={t({ message: 'For example: the merits.', comment: 'Hint: what the court hears first' })}
          />
          <LineIn
            of={part(order, 'then')}
            hint={t({
              message: 'For example: the complaint about detention.',
              comment: 'Hint: what the court hears after that',
            })}
          />
          <EntryIn
            of={part(order, 'waits')}
            entries={itemsOf(state, 'motion')}
            words={(motion) => words.line(motion, persons(state))}
            optional
          />
        </div>
      ) : null}
      <OneIn
        of={field(
          'outcome',
          t({ message: 'The court ruled', comment: 'Field of a ruling: granted, refused' }),
        )}
        from="outcome"
        optional={byItself}
      />
      <OneIn of={field('reasons')} from="reasons" />
      {recusal ? <YesNoIn of={field('sameJudge')} /> : null}
      <ActorField
        of={field('by')}
        people={peopleFor(state, { hearing: field('hearing').value, ruling: true })}
      />
    </>
  );
}
