import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { DateIn } from '../controls/ApproxIn.tsx';
import { YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { partOf, type Slot } from '../controls/slot.ts';
import { LineIn } from '../controls/TextIn.tsx';
import { useParts } from '../controls/useParts.ts';

type Consent = NonNullable<Fields<'person'>['consent']>;
const uses = ['record', 'partners', 'un', 'public'] as const;

/** May it be done with what is recorded of this person? Asked for each use by itself. */
export function ConsentPart({ of }: { of: Slot<Consent> }) {
  const { t } = useLingui();
  const part = useParts('consent');
  return (
    <Folded title={of.label} said={of.value !== undefined}>
      {uses.map((use) => (
        <YesNoIn key={use} of={part(of, use)} />
      ))}
      <DateIn of={part(of, 'on')} optional />
      <LineIn
        of={partOf(of, 'words', t({ message: 'On what condition', comment: 'Field: words on a consent' }))}
        optional
      />
    </Folded>
  );
}
