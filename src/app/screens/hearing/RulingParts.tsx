import { useLingui } from '@lingui/react/macro';
import { hearings, itemOf, persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { motions as motionsOf } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { ChipsMany } from '../../ui/Chips.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { DateIn } from '../forms/controls/ApproxIn.tsx';
import { EntryIn } from '../forms/controls/PersonIn.tsx';
import { SourceIn } from '../forms/controls/SourceIn.tsx';
import { WordsIn } from '../forms/controls/TextIn.tsx';
import { useFieldSlots } from '../forms/controls/useFieldSlots.ts';
import { ExactWordsField } from '../forms/fields/ExactWordsField.tsx';
import { FactFields, factPart } from '../forms/fields/FactFields.tsx';
import { movedMoment } from '../forms/fields/movedMoment.ts';
import { RulingFields } from '../forms/fields/RulingFields.tsx';
import type { EntryForm } from '../forms/useEntryForm.ts';
import { dayForClock } from './hearingDay.ts';
import { useEntryWords } from './useEntryWords.ts';

interface Props {
  state: FoldState;
  form: EntryForm<'ruling'>;
  /** The ruling that is put right; none when one is added. */
  item?: Item<'ruling'>;
  /** It is a ruling of this one; else the hearing is asked. */
  hearing: Item<'hearing'> | undefined;
  /** The motions one may choose among. */
  offered: ReadonlySet<RecordId>;
  answered: readonly RecordId[];
}

/** All that is said of a ruling: on which motions, in which hearing or on which day outside any, and how it went. */
export function RulingParts({ state, form, item, hearing, offered, answered }: Props) {
  const { t } = useLingui();
  const zone = useDesk().clock.zone();
  const words = useEntryWords(state);
  const hearingWords = useHearingWords(state);
  const field = useFieldSlots('ruling', form);
  const hearingIn = field('hearing');
  const at = hearing ?? itemOf(state, 'hearing', hearingIn.value);
  /**
   * A clock reading moves to the day of the hearing that is chosen. What has no place there would be kept unseen: it goes,
   * and of a ruling that says it already it is then not known. Back in its own hearing, or outside any again, all is as it
   * was kept.
   */
  const setHearing: typeof hearingIn.set = (id, problem) => {
    hearingIn.set(id, problem);
    const [date, happened] = [item && valueOf(item, 'date'), item && valueOf(item, 'happenedAt')];
    if (item && valueOf(item, 'hearing') === id) {
      form.set('date', date);
      form.set('happenedAt', happened);
      return;
    }
    const chosen = itemOf(state, 'hearing', id);
    if (!chosen && !item) return;
    if (chosen) form.set('date', date && { is: 'not-known' });
    const now = form.value('happenedAt');
    const moved = movedMoment(now, dayForClock(chosen), zone, happened !== undefined);
    if (moved !== now) form.set('happenedAt', moved);
  };
  const options = motionsOf(state).flatMap(({ motion }, place) =>
    offered.has(motion.id)
      ? [{ value: motion.id as string, label: words.line(motion, persons(state), place + 1) }]
      : [],
  );
  const recusal = answered.some((id) => {
    const motion = itemOf(state, 'motion', id);
    return motion !== undefined && valueOf(motion, 'what') === 'recusal';
  });
  return (
    <>
      {options.length > 0 ? (
        <ChipsMany
          legend={t({
            message: 'On which motions',
            comment: 'Field of a ruling: the motions that wait; one ruling may answer several',
          })}
          error={form.error('motions')}
          options={options}
          value={answered}
          onChange={(ids) => form.set('motions', ids as RecordId[])}
        />
      ) : null}
      {hearing ? null : (
        <EntryIn
          of={{ ...hearingIn, set: setHearing }}
          entries={hearings(state)}
          words={(one) => hearingWords(one)}
          hint={t({
            message: 'Leave empty for a ruling made outside a hearing.',
            comment: 'Hint beside the hearing of a ruling',
          })}
        />
      )}
      <RulingFields form={form} recusal={recusal} alone={answered.length === 0} />
      {at ? (
        <FactFields form={factPart(form)} day={dayForClock(at)} zone={zone} />
      ) : (
        <>
          <DateIn of={field('date')} />
          <WordsIn of={field('words')} optional />
          <SourceIn of={field('source')} />
          <ExactWordsField of={field('exact')} />
        </>
      )}
    </>
  );
}
