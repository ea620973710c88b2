import { useLingui } from '@lingui/react/macro';
import type { HowRecorded } from '#domain/values.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { Chips } from '../../ui/Chips.tsx';

const ways = ['from-paper', 'from-memory', 'from-document'] as const satisfies readonly HowRecorded[];

/** From what an entry after the fact is written; never live. */
export function HowAfter({ value, onChange }: { value: HowRecorded; onChange(value: HowRecorded): void }) {
  const { t, i18n } = useLingui();
  return (
    <Chips
      legend={t({ message: 'From what do you write?', comment: 'Field: paper notes, memory, a document' })}
      options={ways.map((way) => ({ value: way, label: labelOf(i18n, 'howRecorded', way) }))}
      value={value as (typeof ways)[number]}
      onChange={(next) => {
        if (next) onChange(next);
      }}
    />
  );
}
