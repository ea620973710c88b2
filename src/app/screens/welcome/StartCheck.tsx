import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Standing, Unfit, VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';

interface Props {
  door: Pick<VaultDoor, 'takeOver'>;
  standing: Standing;
  onLookAround(): void;
  reload(): void;
}

/** The app cannot go on as usual: one sentence why, one button. */
export function StartCheck({ door, standing, onLookAround, reload }: Props) {
  const { t } = useLingui();
  if (standing.is === 'elsewhere') {
    return (
      <Screen
        title={t({ message: 'Open in another window', comment: 'Title: another tab has the vault' })}
        action={
          <Button look="primary" wide onClick={() => void door.takeOver().then(reload)}>
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
      </Screen>
    );
  }
  const why = standing.is === 'unfit' ? standing.why : 'no-opfs';
  return (
    <Screen
      title={t({ message: 'This browser cannot keep your notes', comment: 'Title: start check failed' })}
      action={
        <Button look="primary" wide onClick={onLookAround}>
          <Trans comment="Button: see a made-up case, nothing is kept">Look around a made-up case</Trans>
        </Button>
      }
    >
      <p>{unfitWords(why)}</p>
    </Screen>
  );
}

function unfitWords(why: Unfit): ReactNode {
  switch (why) {
    case 'ios-tab':
      return (
        <Trans comment="Start check: Safari tab">
          In a tab, iPhone and iPad may delete everything after seven days. Tap Share, then “Add to Home
          Screen”, and open Brief from there.
        </Trans>
      );
    case 'private-mode':
      return (
        <Trans comment="Start check: private window">
          A private window forgets everything when it is closed. Open this page in an ordinary window.
        </Trans>
      );
    case 'insecure-context':
      return (
        <Trans comment="Start check: no https">
          The page came over an unprotected connection. Open it with an address that begins with https.
        </Trans>
      );
    case 'no-opfs':
    case 'no-indexeddb':
    case 'no-locks':
    case 'no-crypto':
      return (
        <Trans comment="Start check: too old, or Lockdown Mode">
          It is too old, or a protection such as Lockdown Mode has switched off the storage this app needs.
          Update the browser, use another one, or allow this site in the phone’s settings.
        </Trans>
      );
  }
}
