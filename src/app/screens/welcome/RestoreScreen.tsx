import { useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { TakenIn, VaultDoor } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
import { lookAtWhatCame, type LookAtWhatCame } from '../../desk/lookAtWhatCame.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FilePick } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { WhatCame } from '../in/WhatCame.tsx';
import { NewPassphrase, type KeptPassphrase } from './NewPassphrase.tsx';
import { useBackupRefusal } from './useBackupRefusal.ts';
import { useRefusal } from './useRefusal.ts';

interface Props {
  door: VaultDoor;
  onBack(): void;
  onOpen(): Promise<void>;
}

/** Backup file and recovery code, checked → a new passphrase → everything is back, on what counts as a new device. */
export function RestoreScreen({ door, onBack, onOpen }: Props) {
  const { t } = useLingui();
  const refusal = useRefusal();
  const backupRefusal = useBackupRefusal();
  const [file, setFile] = useState<File | null>(null);
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [noFile, setNoFile] = useState<string | null>(null);
  const [came, setCame] = useState<(LookAtWhatCame & { taken: TakenIn }) | null>(null);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<KeptPassphrase | null>(null);
  const [step, setStep] = useState<'file' | 'passphrase'>('file');

  const tell = ({ beside, words }: ReturnType<typeof backupRefusal>) =>
    beside === 'file' ? setNoFile(words) : setProblem(words);

  if (came) {
    return (
      <Screen
        title={t({ message: 'Restored, not all of it', comment: 'Title: a backup was restored with losses' })}
        action={
          <Button look="primary" wide onClick={() => void onOpen()}>
            <Trans comment="Button: into the app, to home">Go on to Today</Trans>
          </Button>
        }
      >
        <WhatCame {...came} />
      </Screen>
    );
  }
  if (step === 'passphrase' && file) {
    return (
      <NewPassphrase
        door={door}
        title={t({ message: 'A new passphrase', comment: 'Title: restore, or a forgotten passphrase' })}
        intro={
          <p>
            <Trans comment="Restore: why a new passphrase">
              For this phone. The old one is not in the backup.
            </Trans>
          </p>
        }
        kept={kept}
        onShown={setKept}
        onBack={() => setStep('file')}
        onChosen={async (passphrase) => {
          const answer = await door.restore(file, await completeSecret(code), passphrase);
          if (!answer.ok) {
            const { because } = answer;
            if (because === 'exists' || because === 'weak' || because === 'storage-full')
              return refusal(because);
            tell(backupRefusal(because));
            setStep('file');
            return null;
          }
          const { cases, newRecords, refused } = answer.taken;
          const found = await lookAtWhatCame(door, [], await door.copies());
          if (found.gaps > 0 || Object.keys(refused).length > 0) {
            setCame({ ...found, taken: answer.taken });
            return null;
          }
          announce(
            t({
              message: `Restored: ${plural(cases, { one: '# case', other: '# cases' })}, ${plural(newRecords, { one: '# entry', other: '# entries' })}.`,
              comment: 'After a restore; two counts',
            }),
          );
          await onOpen();
          return null;
        }}
      />
    );
  }
  const next = async () => {
    if (busy) return;
    if (!file) return setNoFile(t({ message: 'Choose the backup file first.', comment: 'Error: restore' }));
    if (!code.trim()) return setProblem(t({ message: 'Type the recovery code.', comment: 'Error: restore' }));
    setNoFile(null);
    setProblem(null);
    setBusy(true);
    try {
      const answer = await door.checkBackup(file, await completeSecret(code));
      if (answer.ok) setStep('passphrase');
      else tell(backupRefusal(answer.because));
    } catch {
      setNoFile(t({ message: 'The file could not be read. Choose it again.', comment: 'Error: restore' }));
    }
    setBusy(false);
  };
  return (
    <Screen
      title={t({ message: 'Restore from a backup', comment: 'Title' })}
      onBack={onBack}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void next()}>
          {busy ? (
            <Trans comment="Button while the passphrase is checked, about a second">Opening…</Trans>
          ) : (
            <Trans comment="Button: next page">Next</Trans>
          )}
        </Button>
      }
    >
      <Group label={t({ message: 'Backup file', comment: 'Field: choose a file' })} error={noFile}>
        <FilePick
          aria-label={t({ message: 'Backup file', comment: 'Field: choose a file' })}
          className="file-pick"
          onFile={(chosen) => {
            setFile(chosen);
            setNoFile(null);
          }}
        />
        {file ? <p className="quiet small">{file.name}</p> : null}
      </Group>
      <Field
        kind="secret"
        label={t({ message: 'Recovery code', comment: 'Field: 40 digits or 12 words, from paper' })}
        hint={t({ message: '40 digits or 12 words, from your paper.', comment: 'Hint' })}
        value={code}
        error={problem}
        onText={(text) => {
          setCode(text);
          setProblem(null);
        }}
        onEnter={() => void next()}
      />
    </Screen>
  );
}
