import { useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';

interface Props {
  /** When the newest entry happened, in words; null = none yet. */
  newest: string | null;
  /** Entries still on their way to the journal. */
  waiting: number;
  /** Words of why the last entry was not kept; null = it was. */
  refused: string | null;
  /** What was said last was just taken back. */
  undone: boolean;
  /** The entry it was said of still stands, and can be taken back too. */
  more: boolean;
  onUndo(): void;
  onBringBack(): void;
  onTime(): void;
}

/** The last line of the feed: what was kept last, to take back or to move in time. */
export function NewestEntry(props: Props) {
  const { newest, waiting, refused, undone, more, onUndo, onBringBack, onTime } = props;
  const { t } = useLingui();
  const undo = (
    <Button onClick={onUndo}>
      {t({ message: 'Undo', comment: 'Button: take back what was tapped last as a mis-tap' })}
    </Button>
  );
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
          {more ? undo : null}
        </div>
      ) : newest !== null ? (
        <div className="live-newest-row">
          <p role="status">
            {t({ message: `${newest} · kept`, comment: 'The newest entry is durable on this phone' })}
          </p>
          {undo}
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
