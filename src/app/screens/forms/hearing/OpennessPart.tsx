import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import type { Slot } from '../controls/slot.ts';
import { partOf } from '../controls/slot.ts';
import { notOpen, opennessWith } from './leftovers.ts';
import { LineIn } from '../controls/TextIn.tsx';
import { useParts } from '../controls/useParts.ts';

type Openness = NonNullable<Fields<'hearing'>['openness']>;

/** Open or closed; of what is not open, on whose ruling and on which ground. */
export function OpennessPart({ of }: { of: Slot<Openness> }) {
  const { t } = useLingui();
  const part = useParts('openness');
  const said = of.value?.is;
  const is = partOf(of, 'is', t({ message: 'Was it open to the public?', comment: 'Field of a hearing' }));
  return (
    <Folded title={of.label} said={said !== undefined}>
      <OneIn from="openness" of={{ ...is, set: (value) => of.set(opennessWith(of.value, value)) }} />
      {notOpen(of.value) ? (
        <>
          <YesNoIn of={part(of, 'ruling')} />
          <LineIn of={part(of, 'ground')} optional />
          <OneIn of={part(of, 'askedBy')} from="side" optional />
        </>
      ) : null}
    </Folded>
  );
}
