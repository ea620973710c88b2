import { useState, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Unfit } from '#vault/door.ts';
import { useFace } from '../../faceContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** An update or a protection may have taken away what a vault that lies here was made with; nobody could look. */
const mayHaveKept: readonly Unfit[] = ['no-opfs', 'no-indexeddb', 'no-locks', 'no-crypto'];

/** A browser in which no vault is made: why, what to do about it, and the made-up case. The language may be a wrong guess. */
export function CannotKeep({ why, onLookAround }: { why: Unfit; onLookAround(): void }) {
  const { t } = useLingui();
  const { face, change } = useFace();
  const [choosing, setChoosing] = useState(false);
  if (choosing) {
    return (
      <LanguageChoice
        onChosen={(language) => void change({ ...face, language }).then(() => setChoosing(false))}
      />
    );
  }
  return (
    <Screen
      title={t({ message: 'This browser cannot keep your notes', comment: 'Title: start check failed' })}
      headerEnd={
        <Button look="quiet" onClick={() => setChoosing(true)}>
          <Trans comment="Button: choose another language">Language</Trans>
        </Button>
      }
      action={
        <Button look="primary" wide onClick={onLookAround}>
          <Trans comment="Button: see a made-up case, nothing is kept">Look around a made-up case</Trans>
        </Button>
      }
    >
      <p>{unfitWords(why)}</p>
      {mayHaveKept.includes(why) ? (
        <p className="quiet">
          <Trans comment="Start check: too old, or Lockdown Mode. The storage cannot be reached, so the app cannot wipe it">
            If you kept something here before, it may still be here, sealed. The app cannot wipe it from here;
            clearing this site’s data in the browser’s settings does.
          </Trans>
        </p>
      ) : null}
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
    case 'no-handles':
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
