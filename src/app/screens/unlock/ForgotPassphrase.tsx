import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { NewPassphrase, type KeptPassphrase } from '../welcome/NewPassphrase.tsx';
import { useRefusal } from '../welcome/useRefusal.ts';

interface Props {
  door: VaultDoor;
  onBack(): void;
  onOpen(): Promise<void>;
}

/** Recovery code from paper → a new passphrase → open. */
export function ForgotPassphrase({ door, onBack, onOpen }: Props) {
  const { t } = useLingui();
  const refusal = useRefusal();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [kept, setKept] = useState<KeptPassphrase | null>(null);
  const [step, setStep] = useState<'code' | 'passphrase'>('code');
  const next = () => {
    if (code.trim()) setStep('passphrase');
    else setProblem(t({ message: 'Type the recovery code.', comment: 'Error: empty field' }));
  };
  if (step === 'passphrase') {
    return (
      <NewPassphrase
        door={door}
        title={t({ message: 'A new passphrase', comment: 'Title: restore, or a forgotten passphrase' })}
        intro={
          <p>
            <Trans comment="Forgotten passphrase">It takes the place of the forgotten one.</Trans>
          </p>
        }
        kept={kept}
        onShown={setKept}
        onBack={() => setStep('code')}
        onChosen={async (passphrase) => {
          const answer = await door.unlockWithRecovery(await completeSecret(code), passphrase);
          if (answer.ok) {
            await onOpen();
            return null;
          }
          if (answer.because === 'weak') return refusal('weak');
          if (answer.because === 'storage-full')
            return t({
              message:
                'The phone’s storage is full: the new passphrase was not set, and nothing is lost. Free some space and try again; the recovery code stays good.',
              comment: 'Error: forgotten passphrase, no room to set a new one',
            });
          setProblem(refusal(answer.because));
          setStep('code');
          return null;
        }}
      />
    );
  }
  return (
    <Screen
      title={t({ message: 'Recovery code', comment: 'Title: forgotten passphrase' })}
      focusTitle={false}
      onBack={onBack}
      action={
        <Button look="primary" wide onClick={next}>
          <Trans comment="Button: next page">Next</Trans>
        </Button>
      }
    >
      <Field
        kind="secret"
        autoFocus
        label={t({ message: 'Recovery code', comment: 'Field: 40 digits or 12 words, from paper' })}
        hint={t({ message: '40 digits or 12 words, from your paper.', comment: 'Hint' })}
        value={code}
        error={problem}
        onText={(text) => {
          setCode(text);
          setProblem(null);
        }}
        onEnter={next}
      />
      <p className="quiet">
        <Trans comment="Forgotten passphrase: without a code">
          Without the code nothing here can be opened; only a wipe and a new start remain.
        </Trans>
      </p>
    </Screen>
  );
}
