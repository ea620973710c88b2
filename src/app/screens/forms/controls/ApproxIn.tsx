/** Values that may be approximate or not known: dates, counts, sums, lengths of time. */
import type { ComponentType } from 'react';
import type { ApproxCount, ApproxDate, ApproxMoney, ApproxTerm } from '#domain/values.ts';
import { ApproxCountField } from '../../../ui/ApproxCountField.tsx';
import { ApproxDateField } from '../../../ui/ApproxDateField.tsx';
import { ApproxMoneyField } from '../../../ui/ApproxMoneyField.tsx';
import { ApproxTermField } from '../../../ui/ApproxTermField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import type { ApproxProps } from '../../../ui/useTyped.ts';
import { DoubtBeside } from './DoubtBeside.tsx';
import type { Asked } from './TextIn.tsx';

export const DateIn = asked<ApproxDate>(ApproxDateField);
export const CountIn = asked<ApproxCount>(ApproxCountField);
/** A number of one thing (an age, which hearing it is): never "several". */
export const NumberOfOneIn = asked<ApproxCount>((props) => <ApproxCountField single {...props} />);
export const MoneyIn = asked<ApproxMoney>(ApproxMoneyField);
export const TermIn = asked<ApproxTerm>(ApproxTermField);

/** A plain reading of the court's clock, `HH:MM`. */
export function ClockIn({ of, optional, hint }: Asked<string>) {
  return (
    <TimeField
      id={of.id}
      label={of.label}
      approx={false}
      optional={optional}
      hint={hint}
      error={of.error()}
      value={of.value === undefined ? undefined : { is: 'exact', clock: of.value }}
      onChange={(answer, problem) => of.set(answer && 'clock' in answer ? answer.clock : undefined, problem)}
    />
  );
}

function asked<Value>(Control: ComponentType<ApproxProps<Value>>) {
  return function Approx({ of, optional, hint }: Asked<Value>) {
    return (
      <>
        <Control
          id={of.id}
          label={of.label}
          optional={optional}
          hint={hint}
          error={of.error()}
          value={of.value}
          onChange={(value, problem) => of.set(value, problem)}
        />
        <DoubtBeside of={of} />
      </>
    );
  };
}
