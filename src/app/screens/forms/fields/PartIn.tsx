import { useLingui } from '@lingui/react/macro';
import type { Part } from '#domain/hearingFields.ts';
import { optionsOf } from '../../../i18n/labels/labels.ts';
import { Chips } from '../../../ui/Chips.tsx';
import { ClockIn } from '../controls/ApproxIn.tsx';
import { DoubtBeside } from '../controls/DoubtBeside.tsx';
import { partOf, type Slot } from '../controls/slot.ts';
import type { Asked } from '../controls/TextIn.tsx';

type FromTo = Extract<Part, { is: 'from-to' }>;

/** Which part of a hearing was followed: all, from–to, nothing, not known. `hideLegend`: the title of the page asks already. */
export function PartIn({ of, optional, hideLegend }: Asked<Part> & { hideLegend?: boolean | undefined }) {
  const { t, i18n } = useLingui();
  const { value } = of;
  const fromTo = { ...of, value, set: of.set } as Slot<FromTo>;
  return (
    <>
      <Chips
        legend={of.label}
        hideLegend={hideLegend}
        optional={optional}
        error={of.error()}
        options={optionsOf(i18n, 'part')}
        value={value?.is}
        onChange={(is) => of.set(is && { is })}
      />
      {value?.is === 'from-to' ? (
        <>
          <ClockIn
            of={partOf(fromTo, 'from', t({ message: 'From', comment: 'Field: time of the court’s clock' }))}
            optional
          />
          <ClockIn
            of={partOf(fromTo, 'to', t({ message: 'To', comment: 'Field: time of the court’s clock' }))}
            optional
          />
          <DoubtBeside of={of} />
        </>
      ) : null}
    </>
  );
}
