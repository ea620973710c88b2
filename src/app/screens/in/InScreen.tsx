import { useState, type FC } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FileRefusal, TakenIn } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
import { lookAtWhatCame, type LookAtWhatCame } from '../../desk/lookAtWhatCame.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useDoor, useLookingAround } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Field, FilePick } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { SameCode, twinsOf, type Twin } from './SameCode.tsx';
import { WhatCame } from './WhatCame.tsx';

type Refusal = FileRefusal | 'storage-full' | 'failed';

/** A case file and its passphrase: what came, what was there already, what was refused. */
export const InScreen: FC<{ place: Extract<Place, { at: 'in' }> }> = () => {
  const { t } = useLingui();
  const nav = useNav();
  const looking = useLookingAround();
  if (!looking) return <TakeIn />;
  return (
    <Screen title={t({ message: 'In', comment: 'Title: a case file is taken in' })} onBack={nav.back}>
      <Empty>
        <Trans comment="In while looking around the example case">
          Taking in a file needs a vault of your own. While looking around nothing is kept.
        </Trans>
      </Empty>
    </Screen>
  );
};

function TakeIn() {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const nav = useNav();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [came, setCame] = useState<(LookAtWhatCame & { taken: TakenIn; twins: readonly Twin[] }) | null>(
    null,
  );

  const take = async () => {
    setTried(true);
    if (!file || passphrase.trim() === '') return;
    setBusy(true);
    setRefusal(null);
    try {
      // What is open is read anew afterwards: the file may add to it.
      await desk.closeCase();
      const before = await door.copies();
      const answer = await door.takeIn(file, await completeSecret(passphrase));
      if (answer.ok) {
        setPassphrase('');
        await desk.refreshSummaries();
        const after = await door.copies();
        const found = await lookAtWhatCame(door, before, after);
        setCame({ ...found, taken: answer.taken, twins: twinsOf(before, after) });
      } else setRefusal(answer.because);
    } catch {
      setRefusal('failed');
    }
    setBusy(false);
  };

  const refusals: Record<Refusal, string> = {
    wrong: t({
      message:
        'This passphrase does not open this file. Check each group. If the passphrase is right, the beginning of the file was altered: ask for it again.',
      comment: 'Error: case file; wrong and altered cannot be told apart',
    }),
    'not-ours': t({
      message: 'This is not a file of this app, or its beginning is missing. Case files end in .wbcase.',
      comment: 'Error: case file',
    }),
    'other-kind': t({
      message:
        'This is a backup, not a case file. A backup is restored on a phone without entries, from the first page.',
      comment: 'Error: case file',
    }),
    newer: t({
      message: 'A newer version of this app made this file. Update the app, then try again.',
      comment: 'Error: a file of a newer version',
    }),
    damaged: t({
      message:
        'The passphrase is right, but the file is damaged: it was altered or cut short. Ask for it again; nothing was taken in.',
      comment: 'Error: case file',
    }),
    'storage-full': t({
      message: "The phone's storage is full. Free some space and try again; nothing was lost.",
      comment: 'Error: case file',
    }),
    failed: t({
      message: 'Something went wrong. What was here before is unchanged; try again.',
      comment: 'Error: case file',
    }),
  };

  if (came) {
    return (
      <Screen
        title={t({ message: 'Taken in', comment: 'Title: what came with a case file' })}
        action={
          <Button look="primary" wide onClick={() => nav.replace({ at: 'cases' })}>
            {t({ message: 'To the cases', comment: 'Button: opens the list of cases' })}
          </Button>
        }
      >
        <WhatCame taken={came.taken} gaps={came.gaps} setAside={came.setAside} />
        <SameCode twins={came.twins} />
      </Screen>
    );
  }
  return (
    <Screen
      title={t({ message: 'Take in a case file', comment: 'Button: opens the page that reads a case file' })}
      onBack={nav.back}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void take()}>
          {t({ message: 'Take in', comment: 'Button: reads the chosen case file' })}
        </Button>
      }
    >
      <p>
        <Trans comment="Page: taking in a case file">
          Every entry is checked and stays as its author wrote it. Taking in the same file twice changes
          nothing.
        </Trans>
      </p>
      {refusal ? <Notice kind="failed" live title={refusals[refusal]} /> : null}
      <Group
        label={t({ message: 'Case file', comment: 'Field: choose a file' })}
        error={
          tried && !file ? t({ message: 'Choose a file first.', comment: 'Error: no file was chosen' }) : null
        }
      >
        <FilePick
          className="file-pick"
          aria-label={t({ message: 'Case file', comment: 'Field: choose a file' })}
          onFile={setFile}
        />
      </Group>
      <Field
        kind="secret"
        label={t({ message: 'Passphrase of this file', comment: 'Name of a shown passphrase' })}
        hint={t({
          message: 'The one given with the file, not your own.',
          comment: 'Hint beside a passphrase field',
        })}
        error={
          tried && passphrase.trim() === ''
            ? t({ message: 'Type the passphrase of the file.', comment: 'Error: passphrase missing' })
            : null
        }
        value={passphrase}
        onText={setPassphrase}
        onEnter={() => void take()}
      />
    </Screen>
  );
}
