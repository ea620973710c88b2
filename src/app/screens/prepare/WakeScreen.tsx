import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { AsleepCase, CaseKey, TakenIn, WakeRefusal } from '#vault/door.ts';
import { completeSecret } from '../../completeSecret.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipsMany } from '../../ui/Chips.tsx';
import { Field, FilePick } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WhatCame } from '../in/WhatCame.tsx';
import { CopyOf } from '../copies/CopyOf.tsx';
import { codeOf } from '../today/caseName.ts';

/** Sleeping cases come back from a sealed copy; nothing else of the file does. */
export function WakeScreen({ place }: { place: Extract<Place, { at: 'wake' }> }) {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const nav = useNav();
  const [asleep, setAsleep] = useState<readonly AsleepCase[]>([]);
  const [chosen, setChosen] = useState<readonly CaseKey[]>([place.of]);
  const [file, setFile] = useState<File | null>(null);
  const [secret, setSecret] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<WakeRefusal | 'failed' | null>(null);
  const [came, setCame] = useState<TakenIn | null>(null);
  useEffect(() => void door.asleep().then(setAsleep), [door]);

  const wake = async () => {
    setTried(true);
    if (!file || secret.trim() === '' || chosen.length === 0) return;
    setBusy(true);
    setRefusal(null);
    try {
      const answer = await door.wake(file, await completeSecret(secret), chosen);
      if (answer.ok) {
        setSecret('');
        setCame(answer.taken);
        await desk.refreshSummaries();
      } else setRefusal(answer.because);
    } catch {
      setRefusal('failed');
    }
    setBusy(false);
  };
  const refusals: Record<WakeRefusal | 'failed', string> = {
    wrong: t({
      message: 'This does not open the file. Check each group, and that it is the right file.',
      comment: 'Error: wake a case',
    }),
    'not-a-copy': t({ message: 'This is neither a backup nor a case file.', comment: 'Error: wake a case' }),
    damaged: t({
      message: 'The file is damaged. The case sleeps on; try another copy.',
      comment: 'Error: wake a case',
    }),
    'not-in-it': t({
      message: 'The case is not in this file. It may be of before or after the case was here.',
      comment: 'Error: wake a case',
    }),
    'storage-full': t({
      message: 'The phone is full. The case sleeps on; make room, then try again.',
      comment: 'Error: wake a case',
    }),
    failed: t({ message: 'It was cut off. The case sleeps on; try again.', comment: 'Error: wake a case' }),
  };
  if (came) {
    return (
      <Screen
        title={t({ message: 'Awake', comment: 'Title: a sleeping case came back' })}
        action={
          <Button look="primary" wide onClick={() => nav.replace({ at: 'cases' })}>
            {t({ message: 'To the cases', comment: 'Button: opens the list of cases' })}
          </Button>
        }
      >
        <WhatCame taken={came} gaps={0} setAside={0} />
      </Screen>
    );
  }
  const fileLabel = t({ message: 'Backup or case file', comment: 'Field: choose a file' });
  return (
    <Screen
      title={t({ message: 'Wake', comment: 'Title and button: bring a sleeping case back' })}
      onBack={nav.back}
      action={
        <Button look="primary" wide busy={busy} onClick={() => void wake()}>
          {t({ message: 'Wake', comment: 'Title and button: bring a sleeping case back' })}
        </Button>
      }
    >
      <p>
        <Trans comment="Page: wake a sleeping case">
          A sealed copy that holds the case brings it back as it was. Other cases here stay as they are.
        </Trans>
      </p>
      {refusal ? <Notice kind="failed" live title={refusals[refusal]} /> : null}
      <ChipsMany<CaseKey>
        legend={t({ message: 'Which cases come back?', comment: 'Field: choose sleeping cases' })}
        options={asleep.map((one) => ({ value: one.key, label: codeOf(one, asleep) }))}
        value={chosen}
        onChange={setChosen}
      />
      {asleep
        .filter(({ key }) => chosen.includes(key))
        .map((one) => (
          <p key={one.key} className="quiet">
            {codeOf(one, asleep)}: <CopyOf asleep={one} />
          </p>
        ))}
      <Group
        label={fileLabel}
        error={
          tried && !file ? t({ message: 'Choose a file first.', comment: 'Error: no file was chosen' }) : null
        }
      >
        <FilePick className="file-pick" aria-label={fileLabel} onFile={setFile} />
      </Group>
      <Field
        kind="secret"
        label={t({
          message: 'Recovery code, or passphrase of the file',
          comment: 'Field: what opens a backup or a case file',
        })}
        error={
          tried && secret.trim() === ''
            ? t({ message: 'Type what opens the file.', comment: 'Error: secret missing' })
            : null
        }
        value={secret}
        onText={setSecret}
        onEnter={() => void wake()}
      />
    </Screen>
  );
}
