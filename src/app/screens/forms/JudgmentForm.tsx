import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { charges, instances, itemOf, personsByRole } from '#domain/casebook.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { labelOf, optionsOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { ApproxDateField } from '../../ui/ApproxDateField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { PenaltyFields } from './fields/PenaltyFields.tsx';
import { SourceField } from './fields/SourceField.tsx';
import { VerdictFields } from './fields/VerdictFields.tsx';
import { FormScreen } from './FormScreen.tsx';
import { howNow, useHow } from './howWritten.ts';
import { keepEntry } from './keepEntry.ts';
import { penaltiesOf, rowsOf, type PenaltyRow } from './penalties.ts';
import { useEntryForm } from './useEntryForm.ts';
import './forms.css';

/** Verdict per accused and count, and a list of penalties: what the court said, in its own words. */
export function JudgmentForm({ place }: { place: Extract<Place, { at: 'judgment-form' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { state } = useOpenCase();
  const item = itemOf(state, 'judgment', (place.id ?? undefined) as RecordId | undefined);
  const accused = personsByRole(state).get('accused') ?? [];
  const last = instances(state).at(-1)?.id;
  const how = useHow(place.key);
  const form = useEntryForm({
    kind: 'judgment',
    item,
    start: !item && last ? { instance: last } : undefined,
    draftPlace: `form:judgment:${place.key}:${place.id ?? 'new'}`,
  });
  const rows = rowsOf(form.value('penalties') ?? []);
  const [shown, setShown] = useState<readonly PenaltyRow[] | null>(null);
  const penalties = shown ?? rows;
  const [problems, setProblems] = useState<readonly (string | null)[]>([]);
  const setRows = (next: readonly PenaltyRow[], bad: readonly (string | null)[] = problems) => {
    setShown(next);
    setProblems(bad);
    form.set('penalties', penaltiesOf(next), bad.find((one) => one !== null) ?? null);
  };
  const changeRow = (at: number, row: PenaltyRow, problem?: string | null) => {
    const bad = penalties.map((_, index) => problems[index] ?? null);
    setRows(penalties.with(at, row), problem === undefined ? bad : bad.with(at, problem));
  };
  const keep = () =>
    form.submit(async (fields, why) => {
      const kept = await keepEntry(desk, 'judgment', item, fields, why, howNow(desk));
      if (kept !== null) nav.back();
      return kept !== null;
    });

  return (
    <FormScreen
      title={t({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' })}
      form={form}
      how={how}
      onKeep={() => void keep()}
    >
      <ApproxDateField
        id={form.idOf('date')}
        label={t({ message: 'Date', comment: 'Field' })}
        error={form.error('date')}
        value={form.value('date')}
        onChange={(value, problem) => form.set('date', value, problem)}
      />
      {instances(state).length > 1 ? (
        <Chips
          legend={t({ message: 'Instance', comment: 'Kind of entry: the case at one court' })}
          options={instances(state).map((one) => ({
            value: one.id as string,
            label: labelOf(i18n, 'level', one.fields.level?.now[0].value ?? 'not-known'),
          }))}
          value={form.value('instance')}
          onChange={(value) => form.set('instance', value as RecordId | undefined)}
        />
      ) : null}
      <VerdictFields
        accused={accused}
        charges={charges(state)}
        value={form.value('verdicts') ?? []}
        onChange={(verdicts) => form.set('verdicts', verdicts)}
      />
      <section className="stack">
        <h2>
          <Trans comment="Heading above the list of penalties of a judgment">Penalties</Trans>
        </h2>
        {penalties.map((row, at) => (
          <PenaltyFields
            key={at}
            number={at + 1}
            accused={accused}
            row={row}
            onChange={(next, problem) => changeRow(at, next, problem)}
            onRemove={() => setRows(penalties.toSpliced(at, 1), problems.toSpliced(at, 1))}
          />
        ))}
        <h3>
          <Trans comment="Heading above buttons: each adds one penalty of its kind">Add a penalty</Trans>
        </h3>
        <div className="row">
          {optionsOf(i18n, 'penalty').map(({ value, label }) => (
            <Button
              key={value}
              onClick={() => setRows([...penalties, { accused: [], penalty: { kind: value } }])}
            >
              {label}
            </Button>
          ))}
        </div>
      </section>
      <Field
        id={form.idOf('words')}
        kind="words"
        label={t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' })}
        optional
        error={form.error('words')}
        value={form.value('words') ?? ''}
        onText={(text) => form.set('words', text || undefined)}
      />
      <SourceField
        value={form.value('source')}
        error={form.error('source')}
        onChange={(value) => form.set('source', value)}
      />
    </FormScreen>
  );
}
