import { ChipsMany } from '../../../ui/Chips.tsx';
import type { Asked } from './TextIn.tsx';

/** It is so, or it was not said: one chip. */
export function TrueIn({ of, legend }: Asked<true> & { legend: string }) {
  return (
    <ChipsMany
      legend={legend}
      hideLegend
      error={of.error()}
      options={[{ value: 'yes', label: of.label }]}
      value={of.value ? ['yes'] : []}
      onChange={(chosen) => of.set(chosen.length > 0 ? true : undefined)}
    />
  );
}
