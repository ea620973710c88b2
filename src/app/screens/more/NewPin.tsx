import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { isEasyPin } from './isEasyPin.ts';

interface Props {
  door: Pick<VaultDoor, 'setPin'>;
  onBack(): void;
  onDone(): void;
}

export function NewPin({ door, onBack, onDone }: Props) {
  const { t } = useLingui();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ field: 'pin' | 'again'; text: string } | null>(null);
  const [warned, setWarned] = useState('');
  const tooShort = t({ message: 'A PIN has 6 digits or more.', comment: 'Error: PIN' });
  const done = async () => {
    if (!/^\d{6,}$/.test(pin.trim())) return setProblem({ field: 'pin', text: tooShort });
    if (pin.trim() !== again.trim()) {
      return setProblem({
        field: 'again',
        text: t({ message: 'The two are not the same.', comment: 'Error: PIN typed twice' }),
      });
    }
    if (isEasyPin(pin.trim()) && warned !== pin) {
      setWarned(pin);
      return setProblem({
        field: 'pin',
        text: t({
          message: 'People try this one among the first. Take another, or tap “Set PIN” again to keep it.',
          comment: 'Remark on a PIN like 123456; it is not refused',
        }),
      });
    }
    const answer = await door.setPin(pin.trim());
    if (answer.ok) onDone();
    else setProblem({ field: 'pin', text: tooShort });
  };
  return (
    <Screen
      title={t({ message: 'PIN', comment: 'Field on Unlock: 6 digits or more' })}
      focusTitle={false}
      onBack={onBack}
      promise={null}
      action={
        <Button look="primary" wide onClick={() => void done()}>
          <Trans comment="Button: keep the new PIN">Set PIN</Trans>
        </Button>
      }
    >
      <p>
        <Trans comment="Page: new PIN">
          The PIN opens the app again while it is still running. After a restart only the passphrase opens it.
        </Trans>
      </p>
      <Field
        kind="pin"
        autoFocus
        label={t({ message: 'PIN, 6 digits or more', comment: 'Field: new PIN' })}
        value={pin}
        error={problem?.field === 'pin' ? problem.text : null}
        onText={setPin}
      />
      <Field
        kind="pin"
        label={t({ message: 'Once more', comment: 'Field: the same PIN again' })}
        value={again}
        error={problem?.field === 'again' ? problem.text : null}
        onText={setAgain}
        onEnter={() => void done()}
      />
    </Screen>
  );
}
