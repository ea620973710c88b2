import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';
import './today.css';

/** On top of every screen of the example case. */
export function LookingBar({ onLeave }: { onLeave(): void }) {
  return (
    <aside className="looking">
      <p>
        <Trans comment="Bar on top while looking around">A made-up case. Nothing you do here is kept.</Trans>
      </p>
      <Button look="quiet" onClick={onLeave}>
        <Trans comment="Button: leave the made-up case">Leave</Trans>
      </Button>
    </aside>
  );
}
