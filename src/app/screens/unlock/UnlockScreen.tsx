import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useRefusal } from '../welcome/useRefusal.ts';
import { PinPad, type WhyNoPin } from './PinPad.tsx';
import { ForgotPassphrase, WipeScreen } from './lazyWays.ts';

interface Props {
  door: VaultDoor;
  /** The session lives and a PIN was set. */
  pin: boolean;
  /** Soft lock: for the recovery code the session must end first. */
  soft: boolean;
  onOpen(): Promise<void>;
  /** PIN tries are used up: only the passphrase opens. */
  onHard(): void;
  onWiped(): void;
}

/** Passphrase, or PIN while the session lives. */
export function UnlockScreen({ door, pin, soft, onOpen, onHard, onWiped }: Props) {
  const { t } = useLingui();
  const refusal = useRefusal();
  const [way, setWay] = useState<'usual' | 'passphrase' | 'forgot' | 'wipe'>('usual');
  const [passphrase, setPassphrase] = useState('');
  const [pad, setPad] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [whyNoPin, setWhyNoPin] = useState<WhyNoPin | null>(null);

  const back = () => setWay('usual');
  if (way === 'forgot') return <ForgotPassphrase door={door} onBack={back} onOpen={onOpen} />;
  if (way === 'wipe') return <WipeScreen door={door} onBack={back} onWiped={onWiped} />;
  if (pin && way === 'usual') {
    return (
      <PinPad
        door={door}
        onOpen={onOpen}
        onHard={(why) => {
          setWhyNoPin(why);
          setWay('passphrase');
          onHard();
        }}
        onPassphrase={() => setWay('passphrase')}
      />
    );
  }

  const forgot = async () => {
    if (soft) await door.hardLock(null);
    setWay('forgot');
  };
  const unlock = async () => {
    if (busy) return;
    if (!passphrase.trim()) {
      setProblem(t({ message: 'Type your passphrase.', comment: 'Error: empty field on Unlock' }));
      return;
    }
    setBusy(true);
    try {
      const answer = await door.unlock(await completeSecret(passphrase));
      if (answer.ok) await onOpen();
      else setProblem(refusal(answer.because));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Screen
      title={t({ message: 'Unlock', comment: 'Title of the lock screen' })}
      focusTitle={false}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void unlock()}>
          {busy ? (
            <Trans comment="Button while the passphrase is checked, about a second">Opening…</Trans>
          ) : (
            <Trans comment="Button on the lock screen">Unlock</Trans>
          )}
        </Button>
      }
    >
      {whyNoPin ? (
        <Notice
          kind="told"
          live
          title={
            whyNoPin === 'tries'
              ? t({
                  message: 'Five wrong PINs: now only the passphrase opens it.',
                  comment: 'On the lock screen, after the last try of the PIN',
                })
              : t({
                  message: 'The time in which the PIN opens it is over: now only the passphrase does.',
                  comment: 'On the lock screen: the PIN is right or wrong, but too late',
                })
          }
        />
      ) : null}
      <Field
        kind="secret"
        autoFocus
        inputMode={pad ? 'numeric' : 'text'}
        label={t({ message: 'Passphrase', comment: 'Field on Unlock' })}
        value={passphrase}
        error={problem}
        onText={(text) => {
          setPassphrase(text);
          setProblem(null);
        }}
        onEnter={() => void unlock()}
      />
      <div className="row">
        <Button aria-pressed={pad} onClick={() => setPad(!pad)}>
          <Trans comment="Button: keyboard with digits only, for a passphrase of digits">Number pad</Trans>
        </Button>
      </div>
      <div className="stack-tight ways">
        <Button look="quiet" onClick={() => void forgot()}>
          <Trans comment="Button on Unlock: opens the way with the recovery code">
            Forgot it? Use the recovery code
          </Trans>
        </Button>
        <Button look="quiet" onClick={() => setWay('wipe')}>
          <Trans comment="Button: leads to the page that wipes the phone">Wipe this phone…</Trans>
        </Button>
      </div>
    </Screen>
  );
}
