import { useState, type FC } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { TakenIn } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
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

type Refusal = 'wrong' | 'not-a-case-file' | 'damaged' | 'storage-full' | 'failed';

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
  const [taken, setTaken] = useState<TakenIn | null>(null);

  const take = async () => {
    setTried(true);
    if (!file || passphrase.trim() === '') return;
    setBusy(true);
    setRefusal(null);
    try {
      // What is open is read anew afterwards: the file may add to it.
      await desk.closeCase();
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answer = await door.takeIn(bytes, await completeSecret(passphrase));
      if (answer.ok) {
        setTaken(answer.taken);
        setPassphrase('');
        await desk.refreshSummaries();
      } else setRefusal(answer.because);
    } catch {
      setRefusal('failed');
    }
    setBusy(false);
  };

  const refusals: Record<Refusal, string> = {
    wrong: t({
      message: 'This passphrase does not open this file. Check each group.',
      comment: 'Error: case file',
    }),
    'not-a-case-file': t({ message: 'This is not a case file.', comment: 'Error: case file' }),
    damaged: t({
      message: 'The file is damaged. Ask for it again; nothing was taken in.',
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

  if (taken) return <WhatCame taken={taken} onDone={() => nav.replace({ at: 'cases' })} />;
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

function WhatCame({ taken, onDone }: { taken: TakenIn; onDone(): void }) {
  const { t } = useLingui();
  const refused = Object.entries(taken.refused);
  const total = refused.reduce((sum, [, n]) => sum + n, 0);
  return (
    <Screen
      title={t({ message: 'Taken in', comment: 'Title: what came with a case file' })}
      action={
        <Button look="primary" wide onClick={onDone}>
          {t({ message: 'To the cases', comment: 'Button: opens the list of cases' })}
        </Button>
      }
    >
      <ul className="rows">
        <li>
          {t({ message: plural(taken.cases, { one: '# case', other: '# cases' }), comment: 'A count' })}
        </li>
        <li>
          {t({
            message: plural(taken.newRecords, { one: '# new record', other: '# new records' }),
            comment: 'Records that came with a case file',
          })}
        </li>
        <li>
          {t({
            message: plural(taken.knownRecords, {
              one: '# record was here already',
              other: '# records were here already',
            }),
            comment: 'Records of a case file that changed nothing',
          })}
        </li>
      </ul>
      {total > 0 ? (
        <Notice
          kind="failed"
          title={t({
            message: plural(total, {
              one: '# record was refused: it does not verify',
              other: '# records were refused: they do not verify',
            }),
            comment: 'Records of a case file that were not taken in',
          })}
        >
          <p>
            <Trans comment="Records of a case file that were not taken in">
              They are not in your log. Tell whoever gave you the file; the codes below say why.
            </Trans>
          </p>
          <ul className="notice-list">
            {refused.map(([code, n]) => (
              <li key={code} translate="no">
                {code}: {n}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </Screen>
  );
}
