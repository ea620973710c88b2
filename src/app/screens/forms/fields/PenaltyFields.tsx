import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { labelOf, optionsOf } from '../../../i18n/labels/labels.ts';
import { ApproxMoneyField } from '../../../ui/ApproxMoneyField.tsx';
import { ApproxTermField } from '../../../ui/ApproxTermField.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import type { Penalty, PenaltyRow } from '../penalties.ts';
import { PeoplePick } from './PeoplePick.tsx';

interface Props {
  number: number;
  accused: readonly Item<'person'>[];
  row: PenaltyRow;
  /** `problem` of the number that is typed; `undefined` = another field was touched. */
  onChange(row: PenaltyRow, problem?: string | null): void;
  onRemove(): void;
}

type Own = PenaltyRow['penalty'];
const withTerm: ReadonlySet<Penalty['kind']> = new Set([
  'imprisonment',
  'restriction-of-liberty',
  'compulsory-work',
  'community-work',
  'ban',
]);

/** One penalty: for whom, what, how long or how much, from when. Only what belongs to its kind is asked. */
export function PenaltyFields({ number, accused, row, onChange, onRemove }: Props) {
  const { t, i18n } = useLingui();
  const { penalty } = row;
  const { kind } = penalty;
  const change = <Name extends keyof Own>(
    name: Name,
    value: Own[Name] | undefined,
    problem?: string | null,
  ) => {
    const { [name]: _, ...rest } = penalty;
    onChange({ ...row, penalty: (value === undefined ? rest : { ...rest, [name]: value }) as Own }, problem);
  };
  return (
    <fieldset className="stack form-part">
      <legend>
        {number}. {labelOf(i18n, 'penalty', kind)}
      </legend>
      <PeoplePick
        legend={t({ message: 'For whom', comment: 'Field of a penalty: which accused' })}
        people={accused}
        value={row.accused}
        onChange={(ids) => onChange({ ...row, accused: ids })}
      />
      {withTerm.has(kind) ? (
        <ApproxTermField
          label={t({ message: 'Term', comment: 'Field of a penalty: how long' })}
          value={penalty.term}
          onChange={(value, problem) => change('term', value, problem)}
        />
      ) : null}
      {kind === 'fine' || kind === 'confiscation' ? (
        <ApproxMoneyField
          label={t({ message: 'Sum', comment: 'Field of a penalty: how much' })}
          value={penalty.money}
          onChange={(value, problem) => change('money', value, problem)}
        />
      ) : null}
      {kind === 'ban' ? (
        <Field
          label={t({ message: 'From which activity or posts', comment: 'Field of a ban' })}
          value={penalty.activity ?? ''}
          onText={(text) => change('activity', text || undefined)}
        />
      ) : null}
      {kind === 'ban' ? (
        <Chips
          legend={t({ message: 'From when', comment: 'Field of a penalty: when it begins' })}
          options={optionsOf(i18n, 'starts')}
          value={penalty.starts}
          onChange={(value) => change('starts', value)}
        />
      ) : null}
      {kind === 'imprisonment' || kind === 'restriction-of-liberty' ? (
        <Chips
          legend={t({ message: 'Suspended?', comment: 'Field of a penalty: conditional sentence' })}
          optional
          options={optionsOf(i18n, 'yesNo')}
          value={penalty.suspended}
          onChange={(value) => change('suspended', value)}
        />
      ) : null}
      <Field
        label={t({ message: 'In your words', comment: 'Field: what happened, in the words of the monitor' })}
        optional
        value={penalty.words ?? ''}
        onText={(text) => change('words', text || undefined)}
      />
      <Button look="quiet" onClick={onRemove}>
        {t({ message: `Remove penalty ${number}`, comment: 'Button: takes this penalty out of the form' })}
      </Button>
    </fieldset>
  );
}
