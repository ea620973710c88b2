import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** When the newest entry happened, in words; null = none yet. */
  newest: string | null;
  /** Entries still on their way to the journal. */
  waiting: number;
  /** Words of why the last entry was not kept; null = it was. */
  refused: string | null;
  /** The entry was just taken back. */
  undone: boolean;
  onUndo(): void;
  onBringBack(): void;
  onTime(): void;
}

/** The last line of the feed: what was kept last, to take back or to move in time. */
export function NewestEntry({ newest, waiting, refused, undone, onUndo, onBringBack, onTime }: Props) {
  const { t } = useLingui();
  return (
    <div className="live-newest">
      {refused !== null ? (
        <p className="live-refused" role="alert">
          <span aria-hidden="true">▲ </span>
          {refused}
        </p>
      ) : null}
      {waiting > 0 ? (
        <p role="status">
          {t({ message: 'Keeping…', comment: 'An entry is on its way to durable storage' })}
        </p>
      ) : undone ? (
        <div className="live-newest-row">
          <p role="status">
            {t({ message: 'Taken back', comment: 'The newest entry was hidden as a mis-tap' })}
          </p>
          <Button onClick={onBringBack}>
            {t({ message: 'Bring back', comment: 'Button: the entry taken back is shown again' })}
          </Button>
        </div>
      ) : newest !== null ? (
        <div className="live-newest-row">
          <p role="status">
            {t({ message: `${newest} · kept`, comment: 'The newest entry is durable on this phone' })}
          </p>
          <Button onClick={onUndo}>
            {t({ message: 'Undo', comment: 'Button: take back the newest entry as a mis-tap' })}
          </Button>
          <Button onClick={onTime}>
            {t({ message: 'Time', comment: 'Button: correct when the newest entry happened' })}
          </Button>
        </div>
      ) : (
        <p className="quiet">
          {t({
            message: 'Nothing logged yet. One tap below is one entry with its time.',
            comment: 'The log of a hearing is empty',
          })}
        </p>
      )}
    </div>
  );
}
