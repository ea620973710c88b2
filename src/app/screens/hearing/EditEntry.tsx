import { Trans, useLingui } from '@lingui/react/macro';
import { itemOf } from '#domain/casebook.ts';
import { HOW_UNASKED } from '#domain/corrections.ts';
import type { Kind } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { Field } from '../../ui/Field.tsx';
import { FactFields, factPart } from '../forms/fields/FactFields.tsx';
import { MotionFields } from '../forms/fields/MotionFields.tsx';
import { ObservationFields } from '../forms/fields/ObservationFields.tsx';
import { FormScreen, type FormState } from '../forms/FormScreen.tsx';
import { keepEntry } from '../forms/keepEntry.ts';
import { useEntryForm } from '../forms/useEntryForm.ts';
import { dayForClock } from './hearingDay.ts';
import { RulingParts } from './RulingParts.tsx';

type Editable = Extract<AnyItem, { kind: 'observation' | 'motion' | 'ruling' | 'remark' }>;

export function isEditable(item: AnyItem): item is Editable {
  return ['observation', 'motion', 'ruling', 'remark'].includes(item.kind);
}

interface Props {
  state: FoldState;
  item: Editable;
  onDone(): void;
}

/** Blanks are filled; what was said is amended with a reason, and stays readable. */
export function EditEntry({ state, item, onDone }: Props) {
  switch (item.kind) {
    case 'observation':
      return <EditObservation {...{ state, item, onDone }} />;
    case 'motion':
      return <EditMotion {...{ state, item, onDone }} />;
    case 'ruling':
      return <EditRuling {...{ state, item, onDone }} />;
    case 'remark':
      return <EditRemark {...{ state, item, onDone }} />;
  }
}

type Of<K extends Kind> = { state: FoldState; item: Item<K>; onDone(): void };

function useEdit<K extends Kind>({ state, item, onDone }: Of<K>) {
  const desk = useDesk();
  const form = useEntryForm({ kind: item.kind, item, draftPlace: `form:${item.kind}:${item.id}` });
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, item.kind, item, fields, why, HOW_UNASKED);
      if (kept !== null) onDone();
      return kept !== null;
    });
  const hearing = itemOf(state, 'hearing', valueOf(item as unknown as Item<'observation'>, 'hearing'));
  return { form, keep: () => void keep(), day: dayForClock(hearing), zone: desk.clock.zone() };
}

function EditObservation(props: Of<'observation'>) {
  const { form, keep, day, zone } = useEdit(props);
  return (
    <Frame form={form} onKeep={keep} onBack={props.onDone}>
      <ObservationFields form={form} />
      <FactFields form={form} day={day} zone={zone} />
    </Frame>
  );
}

function EditMotion(props: Of<'motion'>) {
  const { form, keep, day, zone } = useEdit(props);
  return (
    <Frame form={form} onKeep={keep} onBack={props.onDone}>
      <MotionFields form={form} />
      <FactFields form={factPart(form)} day={day} zone={zone} />
    </Frame>
  );
}

/** Of a ruling also what it answers, in which hearing, or on which day outside any, can be put right. */
function EditRuling(props: Of<'ruling'>) {
  const { state, item } = props;
  const { form, keep } = useEdit(props);
  const offered = new Set(motions(state).map(({ motion }) => motion.id));
  return (
    <Frame form={form} onKeep={keep} onBack={props.onDone}>
      <RulingParts
        {...{ state, form, item, offered }}
        hearing={undefined}
        answered={form.value('motions') ?? []}
      />
    </Frame>
  );
}

function EditRemark(props: Of<'remark'>) {
  const { t } = useLingui();
  const { form, keep } = useEdit(props);
  return (
    <Frame form={form} onKeep={keep} onBack={props.onDone}>
      <Field
        id={form.idOf('words')}
        kind="words"
        label={t({ message: 'What you think of it', comment: "Field: the monitor's own evaluation" })}
        error={form.error('words')}
        value={form.value('words') ?? ''}
        onText={(text) => form.set('words', text || undefined)}
      />
    </Frame>
  );
}

interface FrameProps {
  form: FormState;
  onKeep(): void;
  onBack(): void;
  children: React.ReactNode;
}

function Frame({ form, onKeep, onBack, children }: FrameProps) {
  const { t } = useLingui();
  return (
    <FormScreen
      title={t({ message: 'Correct or complete', comment: 'Button: opens the form of an entry' })}
      form={form}
      onKeep={onKeep}
      onBack={onBack}
    >
      <p className="quiet">
        <Trans comment="Above the form of an entry that exists">
          What fills a blank is added. What changes is kept beside what was said before.
        </Trans>
      </p>
      {children}
    </FormScreen>
  );
}
