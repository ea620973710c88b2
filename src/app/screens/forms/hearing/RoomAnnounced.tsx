import { Trans, useLingui } from '@lingui/react/macro';
import type { Text } from '#domain/values.ts';
import { useOpenCase } from '../../../desk/useDesk.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFieldText } from '../../hearing/useFieldText.ts';
import { useEntryWords } from '../../hearing/useEntryWords.ts';
import type { Slot } from '../controls/slot.ts';

interface Props {
  of: Slot<Text>;
  room: Text | undefined;
}

/** The room that was announced for the day, to be said of the hearing in one tap: it often changes at the door. */
export function RoomAnnounced({ of, room }: Props) {
  const { t } = useLingui();
  const { state } = useOpenCase();
  const words = useEntryWords(state);
  const { text } = useFieldText(state);
  if (room === undefined || of.value !== undefined) return null;
  return (
    <section className="stack-tight">
      <p className="quiet">
        <Trans comment="Above the room that was announced for the day, in the form of a new hearing">
          Announced for this day, not yet said of this hearing:
        </Trans>
      </p>
      <p>{words.pair(words.field('room', 'hearing'), text('hearing', 'room', room))}</p>
      <Button onClick={() => of.set(room)}>
        {t({
          message: 'It was in this room',
          comment: 'Button: the hearing was in the room that had been announced',
        })}
      </Button>
    </section>
  );
}
