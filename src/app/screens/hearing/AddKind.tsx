import { Trans, useLingui } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import type { Adding } from './AddEntry.tsx';

/** `evidence` and `court-decides` have forms of their own. */
export type Picked = Adding | { is: 'evidence' | 'court-decides' };

/** Which kind of entry is added after the fact. */
export function AddKind({ onPick, onClose }: { onPick(picked: Picked): void; onClose(): void }) {
  const { t } = useLingui();
  return (
    <Sheet
      open
      title={<Trans comment="Title of a sheet: kinds of entries to add after the fact">Add to log</Trans>}
      onClose={onClose}
    >
      <Button look="capture" wide onClick={() => onPick({ is: 'observation' })}>
        {t({ message: 'What was seen or heard', comment: 'Button: adds an observation' })}
      </Button>
      <Button look="capture" wide onClick={() => onPick({ is: 'motion' })}>
        {t({
          message: 'A motion, and what the court ruled',
          comment: 'Button: adds a motion with its ruling',
        })}
      </Button>
      <Button look="capture" wide onClick={() => onPick({ is: 'court-decides' })}>
        {t({ message: 'Court decides', comment: 'Button: a ruling that answers no motion' })}
      </Button>
      <Button look="capture" wide onClick={() => onPick({ is: 'evidence' })}>
        {t({ message: 'Item of evidence', comment: 'Kind of entry' })}
      </Button>
      <Button look="capture" wide onClick={() => onPick({ is: 'remark' })}>
        {t({
          message: 'Own remark',
          comment: "Kind of entry: the monitor's own evaluation, apart from facts",
        })}
      </Button>
    </Sheet>
  );
}
