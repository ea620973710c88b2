import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { RecordId } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { Field } from '../../ui/Field.tsx';
import { FactFields, factPart } from '../forms/fields/FactFields.tsx';
import { MotionFields } from '../forms/fields/MotionFields.tsx';
import { ObservationFields } from '../forms/fields/ObservationFields.tsx';
import { RulingFields } from '../forms/fields/RulingFields.tsx';
import { FormScreen, type FormState } from '../forms/FormScreen.tsx';
import { useEntryForm } from '../forms/useEntryForm.ts';
import type { CameBack } from '../forms/useFormDraft.ts';
import { enterOne, say } from '../forms/writing.ts';
import type { AddedTo } from './addedTo.ts';
import { AddRuling } from './AddRuling.tsx';
import { HowAfter } from './HowAfter.tsx';
import { inHearing } from './inHearing.ts';
import { dayForClock, howAfterwards } from './hearingDay.ts';
import { useHowAfterwards } from './useHowAfterwards.ts';

export type Adding =
  { is: 'observation' | 'motion' | 'remark' } | { is: 'ruling'; motions: readonly RecordId[] };

/** An entry after the fact: when it happened is asked or not known, how it is written is said. Never live. */
export function AddEntry({ adding, ...common }: AddedTo & { adding: Adding }) {
  switch (adding.is) {
    case 'observation':
      return <AddObservation {...common} />;
    case 'motion':
      return <AddMotion {...common} />;
    case 'ruling':
      return <AddRuling {...common} motions={adding.motions} />;
    case 'remark':
      return <AddRemark {...common} />;
  }
}

function AddObservation({ hearing, where, onDone }: AddedTo) {
  const { t } = useLingui();
  const desk = useDesk();
  const [how, setHow] = useHowAfterwards(hearing);
  const form = useEntryForm({
    kind: 'observation',
    draftPlace: `form:observation:${where}`,
  });
  const keep = () =>
    form.submit(async (fields) => {
      const kept = await enterOne(desk, 'observation', { ...fields, ...inHearing(hearing) }, how);
      if (kept !== null) onDone();
      return kept !== null;
    });
  return (
    <FormScreen
      title={t({ message: 'Add an observation', comment: 'Title of a form: an entry after the fact' })}
      form={form}
      onKeep={() => void keep()}
      onBack={onDone}
    >
      <HowAfter value={how} onChange={setHow} />
      <ObservationFields form={form} />
      <FactFields form={form} day={dayForClock(hearing)} zone={desk.clock.zone()} />
    </FormScreen>
  );
}

/** A motion with its ruling, if the court ruled: two entries, kept one after the other. */
function AddMotion({ hearing, where, onDone }: AddedTo) {
  const { t } = useLingui();
  const desk = useDesk();
  const [how, setHow] = useHowAfterwards(hearing);
  const [filed, setFiled] = useState<RecordId | null>(null);
  const form = useEntryForm({ kind: 'motion', draftPlace: `form:motion:${where}` });
  const ruling = useEntryForm({
    kind: 'ruling',
    draftPlace: `form:motion-ruling:${where}`,
  });
  const keep = () =>
    form.submit(
      async (fields) => {
        const motion = filed ?? (await enterOne(desk, 'motion', { ...fields, ...inHearing(hearing) }, how));
        if (motion === null) return false;
        setFiled(motion);
        if (ruling.value('outcome') === undefined) {
          onDone();
          return true;
        }
        let ruled = false;
        await ruling.submit(async (answer) => {
          // The ruling shares the motion's time and source: they were typed as one thing.
          const { happenedAt, source } = fields;
          const shared = { ...(happenedAt ? { happenedAt } : {}), ...(source ? { source } : {}) };
          const entry = enter('ruling', { ...shared, ...answer, motions: [motion], ...inHearing(hearing) });
          ruled = (await say(desk, [entry], how)) !== null;
          return ruled;
        });
        if (ruled) onDone();
        return ruled;
      },
      ruling.value('outcome') !== undefined,
    );
  return (
    <FormScreen
      title={t({ message: 'Add a motion', comment: 'Title of a form: an entry after the fact' })}
      form={together(form, ruling)}
      onKeep={() => void keep()}
      onBack={onDone}
    >
      <HowAfter value={how} onChange={setHow} />
      <MotionFields form={form} />
      <RulingFields form={ruling} recusal={form.value('what') === 'recusal'} />
      <FactFields form={factPart(form)} day={dayForClock(hearing)} zone={desk.clock.zone()} />
    </FormScreen>
  );
}

function AddRemark({ hearing, where, onDone }: AddedTo) {
  const { t } = useLingui();
  const desk = useDesk();
  const form = useEntryForm({ kind: 'remark', draftPlace: `form:remark:${where}` });
  const keep = () =>
    form.submit(async (fields) => {
      const kept = await enterOne(
        desk,
        'remark',
        { ...fields, ...inHearing(hearing) },
        howAfterwards(hearing),
      );
      if (kept !== null) onDone();
      return kept !== null;
    });
  return (
    <FormScreen
      title={t({
        message: 'Own remark',
        comment: "Kind of entry: the monitor's own evaluation, apart from facts",
      })}
      form={form}
      onKeep={() => void keep()}
      onBack={onDone}
    >
      <Field
        id={form.idOf('words')}
        kind="words"
        label={t({ message: 'What you think of it', comment: "Field: the monitor's own evaluation" })}
        hint={t({
          message: 'Kept apart from what happened, and never printed with it.',
          comment: 'Hint under the field for an own remark',
        })}
        error={form.error('words')}
        value={form.value('words') ?? ''}
        onText={(text) => form.set('words', text || undefined)}
      />
    </FormScreen>
  );
}

/** Two forms in one frame: what came back of either, and is dropped, is told once. */
function together(form: FormState, other: FormState): FormState {
  const [mine, its] = [form.cameBack, other.cameBack];
  const both = (act: 'drop' | 'bringBack', from: CameBack['is']) => () => {
    for (const one of [mine, its]) if (one.is === from) one[act]();
  };
  return {
    ...form,
    cameBack: {
      is: mine.is === 'here' || its.is === 'here' ? 'here' : (mine.is ?? its.is),
      drop: both('drop', 'here'),
      bringBack: both('bringBack', 'dropped'),
    },
    round: form.round + other.round,
  };
}
