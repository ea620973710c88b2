import { useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import { motions as motionsOf } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { FormScreen } from '../forms/FormScreen.tsx';
import { useEntryForm } from '../forms/useEntryForm.ts';
import { enterOne } from '../forms/writing.ts';
import type { AddedTo } from './addedTo.ts';
import { HowAfter } from './HowAfter.tsx';
import { inHearing } from './inHearing.ts';
import { RulingParts } from './RulingParts.tsx';
import { useHowAfterwards } from './useHowAfterwards.ts';

/** One ruling on one motion or several, after the fact: of this hearing, else of one that is asked, or outside any. */
export function AddRuling({
  state,
  hearing,
  where,
  motions,
  onDone,
}: AddedTo & { motions: readonly RecordId[] }) {
  const { t } = useLingui();
  const desk = useDesk();
  const [how, setHow] = useHowAfterwards(hearing);
  const form = useEntryForm({
    kind: 'ruling',
    // One place for all that wait: which they are changes, and what was typed of them comes back all the same.
    draftPlace: `form:ruling:${motions.length > 1 ? 'all' : motions.join()}:${where}`,
    ...(motions.length > 0 ? { start: { motions: [...motions] } } : {}),
  });
  const at = hearing ?? itemOf(state, 'hearing', form.value('hearing'));
  const waiting = motionsOf(state)
    .filter(({ motion, state: stands }) => stands === 'open' || motions.includes(motion.id))
    .map(({ motion }) => motion.id);
  const offered = new Set(motions.length > 0 ? waiting : []);
  // A draft may still name one that was ruled on since: it is offered no more, and not answered unseen.
  const answered = (form.value('motions') ?? []).filter((id) => offered.has(id));
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
      <RulingParts {...{ state, form, hearing, offered, answered }} />
    </FormScreen>
  );
}
