import { useLingui } from '@lingui/react/macro';
import { hearings, itemOf, persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
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
import { clockAnswer, momentOn } from '../forms/fields/HappenedField.tsx';
import { RulingFields } from '../forms/fields/RulingFields.tsx';
import { FormScreen } from '../forms/FormScreen.tsx';
import { useEntryForm } from '../forms/useEntryForm.ts';
import { enterOne } from '../forms/writing.ts';
import type { Common } from './AddEntry.tsx';
import { HowAfter } from './HowAfter.tsx';
import { inHearing } from './inHearing.ts';
import { dayForClock } from './hearingDay.ts';
import { useEntryWords } from './useEntryWords.ts';
import { useHowAfterwards } from './useHowAfterwards.ts';

/** One ruling on one motion or several, after the fact: of this hearing, else of one that is asked, or outside any. */
export function AddRuling({
  state,
  hearing,
  where,
  motions,
  onDone,
}: Common & { motions: readonly RecordId[] }) {
  const { t } = useLingui();
  const desk = useDesk();
  const words = useEntryWords(state);
  const hearingWords = useHearingWords(state);
  const [how, setHow] = useHowAfterwards(hearing);
  const form = useEntryForm({
    kind: 'ruling',
    // One place for all that wait: which they are changes, and what was typed of them comes back all the same.
    draftPlace: `form:ruling:${motions.length > 1 ? 'all' : motions.join()}:${where}`,
    ...(motions.length > 0 ? { start: { motions: [...motions] } } : {}),
  });
  const field = useFieldSlots('ruling', form);
  const at = hearing ?? itemOf(state, 'hearing', form.value('hearing'));
  const zone = desk.clock.zone();
  const hearingIn = field('hearing');
  /** A clock reading moves to the day of the hearing that is chosen; where nobody knows that day it means nothing. */
  const setHearing: typeof hearingIn.set = (id, problem) => {
    hearingIn.set(id, problem);
    const chosen = itemOf(state, 'hearing', id);
    const happened = form.value('happenedAt');
    if (!chosen || (happened?.is !== 'exact' && happened?.is !== 'about')) return;
    const [day, answer] = [dayForClock(chosen), clockAnswer(happened)];
    form.set('happenedAt', day !== null && answer ? momentOn(day, zone, answer) : undefined);
  };
  const offered = motionsOf(state)
    .map((one, place) => ({ ...one, number: place + 1 }))
    .filter(({ motion, state: stands }) => stands === 'open' || motions.includes(motion.id));
  // A draft may still name one that was ruled on since: it is offered no more, and not answered unseen.
  const answered = (form.value('motions') ?? []).filter((id) =>
    offered.some(({ motion }) => motion.id === id),
  );
  const recusal = answered.some((id) => {
    const motion = itemOf(state, 'motion', id);
    return motion !== undefined && valueOf(motion, 'what') === 'recusal';
  });
  const keep = () =>
    form.submit(async ({ date, happenedAt, ...fields }) => {
      delete fields.motions;
      // Only what is in sight: a date where there is no hearing, a time where there is one.
      const seen = {
        ...(answered.length > 0 ? { motions: answered } : {}),
        ...(at && happenedAt ? { happenedAt } : {}),
        ...(!at && date ? { date } : {}),
      };
      const kept = await enterOne(desk, 'ruling', { ...fields, ...seen, ...inHearing(at) }, how);
      if (kept !== null) onDone();
      return kept !== null;
    });
  return (
    <FormScreen
      title={t({ message: 'Add a ruling', comment: 'Title of a form: an entry after the fact' })}
      form={form}
      onKeep={() => void keep()}
      onBack={onDone}
    >
      <HowAfter value={how} onChange={setHow} />
      {motions.length > 0 ? (
        <ChipsMany
          legend={t({
            message: 'On which motions',
            comment: 'Field of a ruling: the motions that wait; one ruling may answer several',
          })}
          error={form.error('motions')}
          options={offered.map(({ motion, number }) => ({
            value: motion.id as string,
            label: words.line(motion, persons(state), number),
          }))}
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
    </FormScreen>
  );
}
