import { useCallback, useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { VaultDoor } from '#vault/door.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SecretShown, secretGroups, typedBack } from '../../ui/SecretShown.tsx';

interface Props {
  door: Pick<VaultDoor, 'proposeRecoveryCode' | 'setRecoveryCode'>;
  /** There is a code already. */
  had: boolean;
  onBack(): void;
  onDone(): void;
}

/** Shown, written on paper, typed back, set. */
export function NewRecoveryCode({ door, had, onBack, onDone }: Props) {
  const { t } = useLingui();
  const [kind, setKind] = useState<'digits' | 'words'>('digits');
  const [code, setCode] = useState('');
  const [back, setBack] = useState(false);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const propose = useCallback(async () => setCode(await door.proposeRecoveryCode(kind)), [door, kind]);
  useEffect(() => void propose(), [propose]);
  const title = t({ message: 'Recovery code', comment: 'Title: forgotten passphrase' });

  if (!back) {
    return (
      <Screen
        title={title}
        onBack={onBack}
        promise={null}
        action={
          <Button look="primary" wide disabled={code === ''} onClick={() => setBack(true)}>
            <Trans comment="Button: the code is on paper; next it is typed back">
              It’s on paper: type it back
            </Trans>
          </Button>
        }
      >
        <p>
          <Trans comment="Page: recovery code">
            Write it on paper and keep the paper away from the phone. It opens a forgotten passphrase and
            every backup. Without a backup it cannot bring back a lost phone.
          </Trans>
        </p>
        <SecretShown secret={code} label={title} />
        <Chips
          legend={t({ message: 'Kind of code', comment: 'Chips: digits or words' })}
          hint={t({
            message: 'The twelve words are English ones.',
            comment: 'Hint beside: kind of recovery code',
          })}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
          options={[
            { value: 'digits', label: t({ message: '40 digits', comment: 'Chip: kind of recovery code' }) },
            { value: 'words', label: t({ message: '12 words', comment: 'Chip: kind of recovery code' }) },
          ]}
        />
      </Screen>
    );
  }
  const done = async () => {
    if (busy) return;
    if (!typedBack(code, typed)) {
      return setProblem(
        t({
          message: 'That is not the code that was shown. Compare each group with your paper.',
          comment: 'Error: the recovery code typed back differs',
        }),
      );
    }
    setBusy(true);
    const answer = await door.setRecoveryCode(code);
    setBusy(false);
    if (answer.ok) return onDone();
    setProblem(
      had
        ? t({
            message:
              'The phone’s storage is full: this code was not set. The old paper still works. Free some space and try again.',
            comment: 'Error: a new recovery code was not set, the one before stays',
          })
        : t({
            message:
              'The phone’s storage is full: this code was not set, and no code works yet. Free some space and try again.',
            comment: 'Error: the first recovery code was not set',
          }),
    );
  };
  return (
    <Screen
      title={title}
      focusTitle={false}
      promise={null}
      onBack={() => setBack(false)}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void done()}>
          <Trans comment="Button: the passphrase is typed back, go on">That’s it</Trans>
        </Button>
      }
    >
      <Field
        kind="secret"
        autoFocus
        inputMode={/^\d+$/.test(secretGroups(code).join('')) ? 'numeric' : undefined}
        label={t({ message: 'Type it back from your paper', comment: 'Field: recovery code' })}
        value={typed}
        error={problem}
        onText={(text) => {
          setTyped(text);
          setProblem(null);
        }}
        onEnter={() => void done()}
      />
      <Notice kind="told">
        <p>
          <Trans comment="Page: recovery code typed back">
            Spaces don’t count. Of words, the first four letters are enough.
          </Trans>
        </p>
      </Notice>
    </Screen>
  );
}
