import { HOW_UNASKED } from '#domain/corrections.ts';
import type { FieldName, Kind } from '#domain/entry.ts';
import { conflictOf, valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { amend } from '#domain/write.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { say } from '../forms/writing.ts';
import type { AnyField } from './fieldLabels.ts';
import { TwoVersions } from './TwoVersions.tsx';
import { useFieldText } from './useFieldText.ts';

interface Props {
  item: AnyItem;
  name: AnyField;
  label: string;
}

/** What stands in one field now; where two versions are kept, both, side by side, to be settled here. */
export function FieldValue({ item, name, label }: Props) {
  const desk = useDesk();
  const { state } = useOpenCase();
  const { text } = useFieldText(state);
  const own = item as Item<Kind>;
  const field = name as FieldName<Kind>;
  const versions = conflictOf(own, field);
  if (versions.length === 0) return <dd className="lines">{text(item.kind, name, valueOf(own, field))}</dd>;
  return (
    <dd>
      <TwoVersions
        label={label}
        versions={versions.map(({ said, first, why, value }) => ({
          first,
          said,
          why,
          text: text(item.kind, name, value),
          value,
        }))}
        onSettle={async (chosen, why) => {
          const settled = amend(own, { [name]: chosen }, why);
          return settled !== null && (await say(desk, [settled], HOW_UNASKED)) !== null;
        }}
      />
    </dd>
  );
}
