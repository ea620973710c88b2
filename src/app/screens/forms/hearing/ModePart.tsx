import { useLingui } from '@lingui/react/macro';
import type { Fields } from '#domain/entry.ts';
import { OneIn, YesNoIn } from '../controls/CodeIn.tsx';
import { Folded } from '../controls/Folded.tsx';
import type { Slot } from '../controls/slot.ts';
import { LineIn, TextIn } from '../controls/TextIn.tsx';
import type { FieldSlots } from '../controls/useFieldSlots.ts';
import { useParts } from '../controls/useParts.ts';

type Link = NonNullable<Fields<'hearing'>['link']>;

/** In the room or by link; who kept the door; where the accused sat is asked elsewhere. */
export function ModePart({ field }: { field: FieldSlots<'hearing'> }) {
  const { t } = useLingui();
  const mode = field('mode');
  const link = field('link');
  const byLink = mode.value === 'by-link' || mode.value === 'mixed' || link.value !== undefined;
  const room = field('room');
  return (
    <Folded
      title={t({ message: 'Room or video link', comment: 'Folded part of the form of a hearing' })}
      said={[room, mode, link].some(({ value }) => value !== undefined)}
    >
      <TextIn of={room} optional />
      <OneIn of={mode} from="mode" optional />
      {byLink ? <LinkFields of={link} /> : null}
    </Folded>
  );
}

function LinkFields({ of }: { of: Slot<Link> }) {
  const part = useParts('link');
  return (
    <div className="stack form-part" role="group" aria-label={of.label}>
      <LineIn of={part(of, 'why')} optional />
      <LineIn of={part(of, 'orderedBy')} optional />
      <LineIn of={part(of, 'platform')} optional />
      <LineIn of={part(of, 'accusedAt')} optional />
      <YesNoIn of={part(of, 'privateChannel')} />
    </div>
  );
}
