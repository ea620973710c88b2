import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDates } from '../../i18n/dates.ts';
import { Button } from '../../ui/Button.tsx';
import { handOver, sizeOf, type HandedOver } from '../../ui/handOver.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SecretShown } from '../../ui/SecretShown.tsx';
import type { Made } from './OutScreen.tsx';

/** The file is made; one tap gives it to the share sheet or saves it. */
export function FileReady({ made, onBack }: { made: Made; onBack(): void }) {
  const { t } = useLingui();
  const dates = useDates();
  const [went, setWent] = useState<HandedOver | null>(null);
  const { finished, passphrase } = made;
  const size = dates.number(Math.max(1, Math.round(sizeOf(finished) / 1024)));
  const told: Record<HandedOver, string> = {
    shared: t({ message: 'Handed to the share sheet', comment: 'After a file was shared' }),
    saved: t({ message: 'Saved where the browser saves files', comment: 'After a file was downloaded' }),
    cancelled: t({
      message: 'Not given: the share sheet was closed',
      comment: 'After sharing was cancelled',
    }),
    'too-large': t({
      message:
        'Too large for a plain file on this phone (over 8 MiB). Make a sealed case file and write the tables on a computer.',
      comment: 'A plain file is over the limit',
    }),
  };
  return (
    <Screen
      title={
        finished.sealed
          ? t({ message: 'The sealed file is ready', comment: 'Title: a file was made' })
          : t({ message: 'The file is ready', comment: 'Title: a file was made' })
      }
      onBack={onBack}
      action={
        <Button look="primary" wide onClick={() => void handOver(finished).then(setWent)}>
          {t({ message: 'Give or save the file', comment: 'Button: opens the share sheet or saves' })}
        </Button>
      }
    >
      {went ? (
        <Notice
          kind={went === 'too-large' ? 'failed' : went === 'cancelled' ? 'told' : 'kept'}
          live
          title={told[went]}
        />
      ) : null}
      <p className="lines">
        {t({ message: `${finished.name}, ${size} KB`, comment: 'Name and size of a file' })}
      </p>
      {passphrase ? (
        <>
          <h2>
            <Trans comment="Heading above a passphrase">Its passphrase</Trans>
          </h2>
          <SecretShown
            secret={passphrase}
            label={t({ message: 'Passphrase of this file', comment: 'Name of a shown passphrase' })}
          />
          <p>
            <Trans comment="Under the passphrase of a file">
              It is shown only here. Without it nobody opens the file. Give it by another way than the file.
            </Trans>
          </p>
        </>
      ) : null}
      <p className="quiet">
        <Trans comment="A file that left the app">A file outside the app is not wiped with it.</Trans>
      </p>
    </Screen>
  );
}
