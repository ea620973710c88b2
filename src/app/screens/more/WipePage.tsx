import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor, Wiped } from '#vault/door.ts';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WipeAnswer } from './WipeAnswer.tsx';
import { onlyHere, type OnlyHere } from '../today/onlyHere.ts';
import { useReceivedText } from '../today/useReceivedText.ts';

interface Props {
  door: Pick<VaultDoor, 'wipe' | 'copies'>;
  /** The vault is open, so what exists only here can be counted. */
  open?: boolean | undefined;
  /** A wipe that was begun before this start, and what is left of it. */
  left?: Wiped | null | undefined;
  onBack(): void;
  /** Everything is gone: start again as new. */
  onWiped(): void;
}

/** Says before what exists only here, after what is gone and what isn't. Works locked and offline. */
export function WipePage({ door, open = false, left = null, onBack, onWiped }: Props) {
  const { t } = useLingui();
  const [here, setHere] = useState<OnlyHere>({ made: 0, received: 0 });
  const only = here.made;
  const receivedText = useReceivedText();
  const [wiped, setWiped] = useState<Wiped | null>(left);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (open) void door.copies().then((copies) => setHere(onlyHere(copies)));
  }, [door, open]);
  const title = t({ message: 'Wipe this phone', comment: 'Row in More: makes everything unreadable' });

  const wipe = () => {
    setBusy(true);
    // What throws says nothing of the keys: then they count as not gone.
    void door
      .wipe()
      .catch(() => ({ keysGone: false, failed: 1 }))
      .then(setWiped)
      .finally(() => setBusy(false));
  };
  if (wiped !== null) return <WipeAnswer wiped={wiped} busy={busy} onAgain={wipe} onWiped={onWiped} />;
  return (
    <Screen
      title={title}
      onBack={onBack}
      promise={null}
      action={
        <HoldButton onDone={wipe}>
          <Trans comment="Button, to be held: makes everything unreadable">Wipe everything here</Trans>
        </HoldButton>
      }
    >
      <p>
        <Trans comment="Before a wipe">
          Keys are destroyed first, then everything else. It cannot be undone, with any code or passphrase.
        </Trans>
      </p>
      {only > 0 ? (
        <Notice
          kind="here"
          title={t({
            message: plural(only, {
              one: '# entry exists only on this phone and would be gone',
              other: '# entries exist only on this phone and would be gone',
            }),
            comment: 'Before a wipe',
          })}
        />
      ) : null}
      {here.received > 0 ? <Notice kind="here" title={receivedText(here.received)} /> : null}
      {open ? null : (
        <Notice
          kind="here"
          title={t({ message: 'What has no copy elsewhere will be gone', comment: 'Before a wipe, locked' })}
        />
      )}
      <p className="quiet">
        <Trans comment="Before a wipe: what it does not reach">
          It does not reach sealed copies, exported files, colleagues, or earlier copies of this phone.
        </Trans>
      </p>
    </Screen>
  );
}
