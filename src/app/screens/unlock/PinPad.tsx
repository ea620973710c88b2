import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';

/** Why only the passphrase opens now. */
export type WhyNoPin = 'tries' | 'time';

interface Props {
  door: Pick<VaultDoor, 'tryPin'>;
  onOpen(): Promise<void>;
  onHard(why: WhyNoPin): void;
  onPassphrase(): void;
}

/** The quick way back while the session lives: five tries, then only the passphrase. */
export function PinPad({ door, onOpen, onHard, onPassphrase }: Props) {
  const { t } = useLingui();
  const [pin, setPin] = useState('');
  const [left, setLeft] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const unlock = async () => {
    const answer = await door.tryPin(pin);
    if (answer.ok) return onOpen();
    if (answer.because !== 'wrong') return onHard('time');
    if (answer.triesLeft === 0) return onHard('tries');
    setPin('');
    setLeft(answer.triesLeft);
    setProblem(t({ message: 'That is not the PIN.', comment: 'Error on the lock screen' }));
  };
  return (
    <Screen
      title={t({ message: 'Unlock', comment: 'Title of the lock screen' })}
      focusTitle={false}
      action={
        <Button look="primary" wide onClick={() => void unlock()}>
          <Trans comment="Button on the lock screen">Unlock</Trans>
        </Button>
      }
    >
      <Field
        kind="pin"
        autoFocus
        label={t({ message: 'PIN', comment: 'Field on Unlock: 6 digits or more' })}
        value={pin}
        error={problem}
        onText={(text) => {
          setPin(text);
          setProblem(null);
        }}
        onEnter={() => void unlock()}
      />
      {left === null ? null : (
        <p>
          <Trans comment="A count">
            <Plural
              value={left}
              one="# try left, then the passphrase is needed."
              other="# tries left, then the passphrase is needed."
            />
          </Trans>
        </p>
      )}
      <div className="ways">
        <Button look="quiet" onClick={onPassphrase}>
          <Trans comment="Button: unlock with the passphrase instead of the PIN">Use the passphrase</Trans>
        </Button>
      </div>
    </Screen>
  );
}
