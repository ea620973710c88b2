import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { HoldButton } from '../../ui/HoldButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { onlyHere } from '../today/onlyHere.ts';

interface Props {
  door: Pick<VaultDoor, 'wipe' | 'copies'>;
  /** The vault is open, so what exists only here can be counted. */
  open?: boolean | undefined;
  onBack(): void;
  /** Everything is gone: start again as new. */
  onWiped(): void;
}

/** Says before what exists only here, after what is gone and what isn't. Works locked and offline. */
export function WipePage({ door, open = false, onBack, onWiped }: Props) {
  const { t } = useLingui();
  const [only, setOnly] = useState<number | null>(null);
  const [done, setDone] = useState<'no' | 'failed' | 'yes'>('no');
  useEffect(() => {
    if (open) void door.copies().then((copies) => setOnly(onlyHere(copies)));
  }, [door, open]);
  const title = t({ message: 'Wipe this phone', comment: 'Row in More: makes everything unreadable' });

  if (done === 'yes') {
    return (
      <Screen
        title={t({ message: 'Wiped', comment: 'Title after a wipe' })}
        promise={null}
        bar={false}
        action={
          <Button look="primary" wide onClick={onWiped}>
            <Trans comment="Button after a wipe: the app starts as new">Start again</Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="After a wipe">
            Everything this app kept here can no longer be read through the phone: keys, entries, drafts,
            settings.
          </Trans>
        </p>
        <p>
          <Trans comment="After a wipe: what is not gone">
            Not gone: sealed copies and exported files, what colleagues have, and earlier copies of this
            phone.
          </Trans>
        </p>
      </Screen>
    );
  }
  return (
    <Screen
      title={title}
      onBack={onBack}
      promise={null}
      action={
        <HoldButton
          onDone={() =>
            void door.wipe().then(
              () => setDone('yes'),
              () => setDone('failed'),
            )
          }
        >
          <Trans comment="Button, to be held: makes everything unreadable">Wipe everything here</Trans>
        </HoldButton>
      }
    >
      {done === 'failed' ? (
        <Notice kind="failed" live title={t({ message: 'The wipe did not finish', comment: 'Error' })}>
          <p>
            <Trans comment="Error: wipe did not finish">
              Something may still be readable. Try again; if it fails again, clear this site’s data in the
              browser’s settings.
            </Trans>
          </p>
        </Notice>
      ) : null}
      <p>
        <Trans comment="Before a wipe">
          Keys are destroyed first, then everything else. It cannot be undone, with any code or passphrase.
        </Trans>
      </p>
      {only !== null && only > 0 ? (
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
