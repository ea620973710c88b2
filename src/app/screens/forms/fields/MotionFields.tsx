import { useLingui } from '@lingui/react/macro';
import { itemsOf, persons, rolesOf } from '#domain/casebook.ts';
import { peopleFor } from '#domain/peopleFor.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Chips } from '../../../ui/Chips.tsx';
import type { RecordId } from '#domain/values.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import { usePersonNames } from '../../hearing/usePersonNames.ts';
import { CountIn, DateIn } from '../controls/ApproxIn.tsx';
import { OneIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { EntryIn } from '../controls/PersonIn.tsx';
import { LineIn } from '../controls/TextIn.tsx';
import { useFieldSlots } from '../controls/useFieldSlots.ts';
import type { EntryForm } from '../useEntryForm.ts';
import { ActorField } from './ActorField.tsx';
import { GroundInWords, GroundsField } from './GroundsField.tsx';

interface Props {
  form: EntryForm<'motion'>;
  /** It was filed outside a hearing: the date and what it is against come first. */
  outside?: boolean | undefined;
}

/** Who asked what, how often, against what; of a recusal also on which grounds and against whom. */
export function MotionFields({ form, outside = false }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const field = useFieldSlots('motion', form);
  const recusal = field('what').value === 'recusal';
  const challenged = persons(state).filter((person) =>
    rolesOf(person).some((role) => role === 'judge' || role === 'prosecutor' || role === 'expert'),
  );
  const against = [...itemsOf(state, 'detention'), ...itemsOf(state, 'ruling')];
  const line = (one: Parameters<typeof words.line>[0]) =>
    words.line(one, persons(state), null, words.answered(state, one));
  const name = usePersonNames(state, challenged);
  const filed = [
    <DateIn key="filedOn" of={field('filedOn')} optional={!outside} />,
    <EntryIn key="complainsOf" of={field('complainsOf')} entries={against} words={line} optional />,
    <LineIn key="complainsOfWords" of={field('complainsOfWords')} optional />,
  ];
  // Grounds from a list are those of a challenge; of anything else the ground is said in words.
  const grounds = field('grounds');
  const listed = (grounds.value ?? []).some((one, at) => at > 0 || one.ground !== 'other');
  const repeats = <EntryIn of={field('repeats')} entries={itemsOf(state, 'motion')} words={line} optional />;
  const rest = (['filedOn', 'complainsOf', 'complainsOfWords', 'repeats'] as const).map((name) =>
    field(name),
  );
  return (
    <>
      {outside ? filed : null}
      <OneIn of={field('side')} from="side" />
      <OneIn
        of={field('what', t({ message: 'What is asked', comment: 'Field of a motion' }))}
        from="motion"
      />
      <CountIn
        of={field('howMany')}
        hint={t({ message: 'Leave empty for one.', comment: 'Hint beside the number of motions' })}
        optional
      />
      {recusal || listed ? <GroundsField of={grounds} /> : <GroundInWords of={grounds} />}
      {recusal || field('against').value !== undefined ? (
        <>
          {challenged.length > 0 ? (
            <Chips
              legend={field('against').label}
              options={challenged.map((person) => ({
                value: person.id as string,
                label: name(person),
              }))}
              value={field('against').value}
              onChange={(value) => field('against').set(value as RecordId | undefined)}
            />
          ) : null}
        </>
      ) : null}
      <ActorField
        of={field('actor', t({ message: 'Who asked', comment: 'Field of a motion: the person' }))}
        people={peopleFor(state, {
          hearing: field('hearing').value,
          side: field('side').value,
          motion: field('what').value,
        })}
      />
      {outside ? (
        repeats
      ) : (
        <Folded
          title={t({
            message: 'Against what, or a repeat of which',
            comment: 'Folded part of the form of a motion',
          })}
          said={rest.some(({ value }) => value !== undefined)}
        >
          {repeats}
          {filed}
        </Folded>
      )}
    </>
  );
}
