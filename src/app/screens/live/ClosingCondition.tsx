import { useLingui } from '@lingui/react/macro';
import type { RecordKept } from '#domain/codes.ts';
import type { Fields } from '#domain/entry.ts';
import { ClockIn } from '../forms/controls/ApproxIn.tsx';
import { ManyIn, OneIn, YesNoIn } from '../forms/controls/CodeIn.tsx';
import { partOf, type Slot } from '../forms/controls/slot.ts';
import { LineIn } from '../forms/controls/TextIn.tsx';
import { accessWith, notOpen, opennessWith } from '../forms/hearing/leftovers.ts';
import { useParts } from '../forms/controls/useParts.ts';

type Hearing = Fields<'hearing'>;
type Of<Name extends keyof Hearing> = { readonly of: Slot<NonNullable<Hearing[Name]>> };
const ways = ['in-writing', 'audio', 'video', 'none', 'not-known'] as const satisfies readonly RecordKept[];

/** Was the monitor let in; if not at once, when and why. */
export function AccessQuestion({ of }: Of<'access'>) {
  const part = useParts('access');
  const admitted = partOf(of, 'admitted', of.label);
  const kept = admitted.value === 'later' || admitted.value === 'no';
  return (
    <div className="stack">
      <OneIn
        from="admitted"
        hideLegend
        of={{ ...admitted, set: (value) => of.set(accessWith(of.value, value)) }}
      />
      {admitted.value === 'later' || of.value?.at !== undefined ? (
        <ClockIn of={part(of, 'at')} optional />
      ) : null}
      {kept || of.value?.why !== undefined ? <LineIn of={part(of, 'why')} optional /> : null}
    </div>
  );
}

/** Open or closed; of what was not open, on whose wish and which ground. */
export function OpennessQuestion({ of }: Of<'openness'>) {
  const part = useParts('openness');
  const is = partOf(of, 'is', of.label);
  return (
    <div className="stack">
      <OneIn
        from="openness"
        hideLegend
        of={{ ...is, set: (value) => of.set(opennessWith(of.value, value)) }}
      />
      {notOpen(of.value) ? (
        <>
          <YesNoIn of={part(of, 'ruling')} />
          <LineIn of={part(of, 'ground')} optional />
          <OneIn of={part(of, 'askedBy')} from="side" optional />
        </>
      ) : null}
    </div>
  );
}

/** How the court keeps its own record, and who keeps it. */
export function RecordQuestion({ of }: Of<'recordKept'>) {
  const { t } = useLingui();
  const part = useParts('recordKept');
  const how = partOf(of, 'how', t({ message: 'How it is kept', comment: 'Field: the court’s own record' }));
  return (
    <div className="stack">
      <ManyIn
        of={{ ...how, set: (value) => how.set(value?.length === 0 ? undefined : value) }}
        from="recordKept"
        codes={ways}
      />
      <LineIn of={part(of, 'by')} optional />
    </div>
  );
}
