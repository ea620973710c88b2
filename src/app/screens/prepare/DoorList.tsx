import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useDesk } from '../../desk/useDesk.ts';
import { ChipsMany } from '../../ui/Chips.tsx';
import { DOOR_LIST, doorThings, textOfTicks, ticksFrom, type DoorThing } from './doorTicks.ts';

interface Props {
  /** `YYYY-MM-DD` */
  today: string;
  /** Day of the hearing, or today where it is not known: until then ticks are kept. */
  until: string;
}

/** Eight things to look over before leaving. None is asked for; ticks are gone after the day. */
export function DoorList({ today, until }: Props) {
  const { t } = useLingui();
  const { door } = useDesk();
  const [things, setThings] = useState<readonly DoorThing[]>([]);
  useEffect(() => {
    let left = false;
    void door.drafts().then((drafts) => {
      const draft = drafts.find(({ place }) => place === DOOR_LIST);
      if (!draft) return;
      const ticks = ticksFrom(draft.text, today);
      if (ticks === null) void door.saveDraft({ place: DOOR_LIST, text: '' });
      else if (!left) setThings(ticks.things);
    });
    return () => {
      left = true;
    };
  }, [door, today]);

  const words: Record<DoorThing, string> = {
    charged: t({ message: 'Phone charged, charger packed', comment: 'Door list before a hearing' }),
    id: t({ message: 'Identity document', comment: 'Door list before a hearing' }),
    letter: t({
      message: 'Letter of the organisation',
      comment: 'Door list before a hearing: accreditation',
    }),
    paper: t({
      message: 'Paper and pen, in case the phone stays at the door',
      comment: 'Door list before a hearing',
    }),
    pin: t({ message: 'PIN tried once', comment: 'Door list before a hearing' }),
    cover: t({ message: 'Cover tried once', comment: 'Door list before a hearing: the plain page' }),
    answer: t({ message: 'What I say when asked why I am here', comment: 'Door list before a hearing' }),
    call: t({ message: 'Whom I call when something happens', comment: 'Door list before a hearing' }),
  };
  return (
    <ChipsMany<DoorThing>
      legend={t({ message: 'Before the door', comment: 'Heading: a list of eight things to look over' })}
      hint={t({
        message: 'For you alone. The ticks are gone after the day.',
        comment: 'Under the heading of the door list',
      })}
      options={doorThings.map((value) => ({ value, label: words[value] }))}
      value={things}
      onChange={(chosen) => {
        setThings(chosen);
        const ticks = { until: until < today ? today : until, things: chosen };
        void door.saveDraft({ place: DOOR_LIST, text: textOfTicks(ticks) });
      }}
    />
  );
}
