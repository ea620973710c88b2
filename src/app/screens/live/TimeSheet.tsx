import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { readClock } from '../../ui/readTyped.ts';

interface Props {
  /** `HH:MM` as it stands now, or null when not known. */
  clock: string | null;
  /** Minutes to go back. */
  onEarlier(minutes: number): void;
  onClock(clock: string): void;
  onClose(): void;
}

/** When the newest entry happened: a minute or five earlier, or typed as `1042`. */
export function TimeSheet({ clock, onEarlier, onClock, onClose }: Props) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const set = () => {
    const read = readClock(typed);
    setWrong(read === null);
    if (read === null) return;
    onClock(read);
    onClose();
  };
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: when in court something happened">When did it happen?</Trans>}
      onClose={onClose}
    >
      <p className="live-time-now">
        {clock ?? <Trans comment="The time of an entry is not known">time not known</Trans>}
      </p>
      <div className="live-grid">
        <Button look="capture" onClick={() => onEarlier(1)}>
          {t({ message: '−1 minute', comment: 'Button: the entry happened one minute earlier' })}
        </Button>
        <Button look="capture" onClick={() => onEarlier(5)}>
          {t({ message: '−5 minutes', comment: 'Button: the entry happened five minutes earlier' })}
        </Button>
      </div>
      <Field
        kind="time"
        label={t({ message: 'Time on the clock', comment: 'Field: hours and minutes, 24 hours' })}
        hint={t({ message: 'Four digits, for example 1042', comment: 'Hint under the field for a time' })}
        error={
          wrong
            ? t({
                message: 'Not a time. Type four digits from 0000 to 2359.',
                comment: 'Error beside the field for a time',
              })
            : null
        }
        value={typed}
        onText={setTyped}
        onEnter={set}
      />
      <Button look="primary" wide onClick={set}>
        {t({ message: 'Set this time', comment: 'Button: take the typed time' })}
      </Button>
    </Sheet>
  );
}
