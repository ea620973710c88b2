import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { Chips } from '../../../ui/Chips.tsx';
import { NumberIn } from '../controls/NumberIn.tsx';
import type { Asked } from '../controls/TextIn.tsx';

/** By how many minutes the court's clock differs, and which way. */
export function ClockAheadIn({ of }: Asked<number>) {
  const { t } = useLingui();
  const [behind, setBehind] = useState((of.value ?? 0) < 0);
  return (
    <div className="stack-tight">
      <NumberIn
        of={{
          ...of,
          value: of.value === undefined ? undefined : Math.abs(of.value),
          set: (n, problem) => of.set(n === undefined ? undefined : behind ? -n : n, problem),
        }}
        optional
        least={0}
        most={1_440}
      />
      <Chips
        legend={t({ message: 'Which way', comment: 'Chips: the court’s clock is ahead or behind' })}
        hideLegend
        options={[
          { value: 'ahead', label: t({ message: 'ahead', comment: 'Chip: the court’s clock' }) },
          { value: 'behind', label: t({ message: 'behind', comment: 'Chip: the court’s clock' }) },
        ]}
        value={of.value === undefined || of.value === 0 ? undefined : behind ? 'behind' : 'ahead'}
        onChange={(way) => {
          const back = way === 'behind';
          setBehind(back);
          if (of.value !== undefined) of.set(back ? -Math.abs(of.value) : Math.abs(of.value));
        }}
      />
    </div>
  );
}
