import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { neutralName } from '#export/fileNames.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { NotInBackup } from '../copies/NotInBackup.tsx';
import type { Made } from './OutScreen.tsx';
import { madeAt } from './madeAt.ts';

interface Props {
  onMade(made: Made): void;
  onBack(): void;
}

/** Everything of this vault, sealed to the recovery code: what brings a lost phone back. */
export function BackupOut({ onMade, onBack }: Props) {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const nav = useNav();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<'no-recovery-code' | 'failed' | null>(null);
  const make = async () => {
    setBusy(true);
    try {
      const answer = await door.backup();
      if (answer.ok) {
        const name = neutralName(madeAt(desk), 'wbbackup');
        onMade({
          finished: { name, type: 'application/octet-stream', content: answer.file, sealed: true },
          passphrase: null,
        });
        return;
      }
      setProblem(answer.because);
    } catch {
      setProblem('failed');
    }
    setBusy(false);
  };
  return (
    <Screen
      title={t({ message: 'Sealed backup', comment: 'Title: a copy of everything' })}
      onBack={onBack}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void make()}>
          {t({ message: 'Make file', comment: 'Button: makes the file to hand over' })}
        </Button>
      }
    >
      {problem === 'no-recovery-code' ? (
        <Notice
          kind="told"
          live
          title={t({ message: 'A backup needs a recovery code', comment: 'No recovery code was set yet' })}
          action={
            <Button onClick={() => nav.go({ at: 'secrets' })}>
              {t({ message: 'Set a recovery code', comment: 'Button: opens the page of secrets' })}
            </Button>
          }
        >
          <p>
            <Trans comment="No recovery code was set yet">
              It is written on paper, takes two minutes, and opens every backup.
            </Trans>
          </p>
        </Notice>
      ) : null}
      {problem === 'failed' ? (
        <Notice
          kind="failed"
          live
          title={t({ message: 'The file could not be made', comment: 'A file to hand over failed' })}
        >
          <p>
            <Trans comment="A backup failed">Nothing was lost. Try again.</Trans>
          </p>
        </Notice>
      ) : null}
      <NotInBackup />
      <p>
        <Trans comment="Page: backup">
          In it: all cases with their keys. It opens only with your recovery code. As a whole it is taken in
          on an empty installation; on a phone in use, “Wake” takes a sleeping case from it. Keep it anywhere
          but on this phone.
        </Trans>
      </p>
    </Screen>
  );
}
