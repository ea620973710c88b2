import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { ClockIn, CountIn } from '../controls/ApproxIn.tsx';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import { partOf, type Slot } from '../controls/slot.ts';
import { LineIn, WordsIn } from '../controls/TextIn.tsx';
import { accessWith } from './leftovers.ts';
import { useParts } from '../controls/useParts.ts';

type Access = NonNullable<Fields<'hearing'>['access']>;
const asked = [
  'reached',
  'identity',
  'list',
  'searched',
  'devicesTaken',
  'canSee',
  'canHear',
  'media',
] as const;

/** Were the monitor and others let in? Enough alone: a hearing to which nobody was admitted is a hearing. */
export function AccessPart({ of }: { of: Slot<Access> }) {
  const { t } = useLingui();
  const part = useParts('access');
  const admitted = partOf(
    of,
    'admitted',
    t({ message: 'Were you let in?', comment: 'Access to a hearing: the monitor' }),
  );
  const late = admitted.value === 'later';
  return (
    <Folded title={of.label} said={of.value !== undefined}>
      <OneIn
        from="admitted"
        of={{ ...admitted, set: (value) => of.set(accessWith(of.value, value), null, 'admitted') }}
      />
      {late || of.value?.at !== undefined ? <ClockIn of={part(of, 'at')} optional /> : null}
      {late || admitted.value === 'no' || of.value?.why !== undefined ? (
        <LineIn of={part(of, 'why')} optional />
      ) : null}
      {asked.map((name) => (
        <YesNoIn key={name} of={part(of, name)} optional />
      ))}
      <CountIn of={part(of, 'turnedAway')} optional />
      <WordsIn
        of={partOf(
          of,
          'words',
          t({ message: 'Access in your words', comment: 'Field: access to a hearing' }),
        )}
        optional
      />
    </Folded>
  );
}
