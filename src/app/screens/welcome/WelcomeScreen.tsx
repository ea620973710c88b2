import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { useFace } from '../../faceContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import { InstallHint } from './InstallHint.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { PrivateWindow } from './PrivateWindow.tsx';
import { RestoreScreen } from './RestoreScreen.tsx';
import { useRefusal } from './useRefusal.ts';

interface Props {
  door: VaultDoor;
  onOpen(): Promise<void>;
  onLookAround(): void;
}

/** First run: language, then look around, start, or restore. */
export function WelcomeScreen({ door, onOpen, onLookAround }: Props) {
  const { t } = useLingui();
  const { face, change } = useFace();
  const refusal = useRefusal();
  const [step, setStep] = useState<'language' | 'choose' | 'start' | 'restore'>(
    face.language === null ? 'language' : 'choose',
  );
  if (step === 'language') {
    return (
      <LanguageChoice
        onChosen={(language) => void change({ ...face, language }).then(() => setStep('choose'))}
      />
    );
  }
  if (step === 'start') {
    return (
      <NewPassphrase
        door={door}
        title={t({ message: 'Your passphrase', comment: 'Title: first run' })}
        intro={
          <p>
            <Trans comment="First run, above the passphrase">
              It opens everything you write here. There is no account, and nobody can reset it.
            </Trans>
          </p>
        }
        onBack={() => setStep('choose')}
        onChosen={async (passphrase) => {
          const answer = await door.create(passphrase);
          if (!answer.ok) return refusal(answer.because);
          await onOpen();
          return null;
        }}
      />
    );
  }
  if (step === 'restore')
    return <RestoreScreen door={door} onBack={() => setStep('choose')} onOpen={onOpen} />;
  return (
    <Screen
      title={t({ message: 'Notes of trials, kept on your phone', comment: 'Title of the first page' })}
      headerEnd={
        <Button look="quiet" onClick={() => setStep('language')}>
          <Trans comment="Button: choose another language">Language</Trans>
        </Button>
      }
      action={
        <Button look="primary" wide onClick={() => setStep('start')}>
          <Trans comment="Button: make a new vault">Start</Trans>
        </Button>
      }
    >
      <p>
        <Trans comment="First page: what the app is">
          For people who observe hearings. One tap writes an entry with its time; it works without a network.
          Everything is sealed with a passphrase that only you know.
        </Trans>
      </p>
      <PrivateWindow />
      <InstallHint />
      <div className="stack-tight">
        <Button wide onClick={onLookAround}>
          <Trans comment="Button: see a made-up case, nothing is kept">Look around a made-up case</Trans>
        </Button>
        <Button wide onClick={() => setStep('restore')}>
          <Trans comment="Button: bring everything back from a backup file">Restore from a backup</Trans>
        </Button>
      </div>
    </Screen>
  );
}
