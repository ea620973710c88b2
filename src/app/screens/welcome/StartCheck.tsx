import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Standing, VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WipeScreen } from '../unlock/lazyWays.ts';
import { CannotKeep } from './CannotKeep.tsx';

interface Props {
  door: Pick<VaultDoor, 'takeOver' | 'wipe' | 'copies'>;
  standing: Standing;
  onLookAround(): void;
  /** This window has the vault now. */
  onTaken(): void;
  reload(): void;
}

/** The app cannot go on as usual: one sentence why, one button, and the wipe where something lies on the phone. */
export function StartCheck({ door, standing, onLookAround, onTaken, reload }: Props) {
  const { t } = useLingui();
  const [wiping, setWiping] = useState(false);
  const left = standing.is === 'half-wiped' ? standing.left : null;
  if (wiping || left !== null)
    return <WipeScreen door={door} left={left} onBack={() => setWiping(false)} onWiped={reload} />;
  const wipe = (
    <div className="ways">
      <Button look="quiet" onClick={() => setWiping(true)}>
        <Trans comment="Button: leads to the page that wipes the phone">Wipe this phone…</Trans>
      </Button>
    </div>
  );
  if (standing.is === 'elsewhere') {
    return (
      <Screen
        title={t({ message: 'Open in another window', comment: 'Title: another tab has the vault' })}
        action={
          <Button look="primary" wide onClick={() => void door.takeOver().then(onTaken)}>
            <Trans comment="Button: close the app in the other window and use it here">Use it here</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="Another tab has the vault">
            The app is open in another window or tab; only one can write at a time. Nothing is lost when you
            go on here.
          </Trans>
        </p>
        {wipe}
      </Screen>
    );
  }
  if (standing.is === 'damaged') {
    return (
      <Screen
        title={t({ message: 'Something is damaged', comment: 'Title: key file damaged' })}
        action={
          <Button look="primary" wide onClick={reload}>
            <Trans comment="Button: start the app again">Try again</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="The key file is damaged or part of the data is missing">
            The key file on this phone, or the data that belongs to it, is damaged or missing. Nothing was
            changed or overwritten. Don’t clear this site’s data: a backup restored on another phone brings
            everything back.
          </Trans>
        </p>
        {wipe}
      </Screen>
    );
  }
  return <CannotKeep why={standing.is === 'unfit' ? standing.why : 'no-opfs'} onLookAround={onLookAround} />;
}
