import { useLingui } from '@lingui/react/macro';
import type { RecordKept } from '#domain/codes.ts';
import type { Fields } from '#domain/entry.ts';
import { ManyIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { partOf, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';
import { useParts } from '../controls/useParts.ts';

type Kept = NonNullable<Fields<'hearing'>['recordKept']>;
const ways = ['in-writing', 'audio', 'video', 'none', 'not-known'] as const satisfies readonly RecordKept[];

/** How the court keeps its own record of the hearing, and who keeps it. */
export function RecordPart({ of }: { of: Slot<Kept> }) {
  const { t } = useLingui();
  const part = useParts('recordKept');
  const how = partOf(of, 'how', t({ message: 'How it is kept', comment: 'Field: the court’s own record' }));
  return (
    <Folded title={of.label} said={of.value !== undefined}>
      <ManyIn
        of={{ ...how, set: (value) => how.set(value?.length === 0 ? undefined : value) }}
        from="recordKept"
        codes={ways}
      />
      <LineIn of={part(of, 'by')} optional />
    </Folded>
  );
}
