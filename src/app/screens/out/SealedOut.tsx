import { useCallback, useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { neutralName } from '#export/fileNames.ts';
import type { CaseKey } from '#vault/door.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { SecretShown } from '../../ui/SecretShown.tsx';
import type { Made } from './OutScreen.tsx';
import { madeAt } from './madeAt.ts';

interface Props {
  keys: readonly CaseKey[];
  onMade(made: Made): void;
  onBack(): void;
}

/** A case file sealed to a passphrase that is made for it and shown; nothing readable leaves the phone. */
export function SealedOut({ keys, onMade, onBack }: Props) {
  const { t } = useLingui();
  const door = useDoor();
  const desk = useDesk();
  const [kind, setKind] = useState<'digits' | 'words'>('digits');
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const propose = useCallback(async () => setPassphrase(await door.proposePassphrase(kind)), [door, kind]);
  useEffect(() => void propose(), [propose]);
  const make = async () => {
    setBusy(true);
    setFailed(false);
    try {
      const content = await door.caseFile(keys, passphrase);
      const name = neutralName(madeAt(desk), 'wbcase');
      onMade({ finished: { name, type: 'application/octet-stream', content, sealed: true }, passphrase });
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };
  return (
    <Screen
      title={t({ message: 'Sealed case file', comment: 'Title: a file that opens with a passphrase' })}
      over={t({ message: plural(keys.length, { one: '# case', other: '# cases' }), comment: 'A count' })}
      onBack={onBack}
      action={
        <Button look="primary" wide busy={busy} disabled={passphrase === ''} onClick={() => void make()}>
          {t({ message: 'Make file', comment: 'Button: makes the file to hand over' })}
        </Button>
      }
    >
      {failed ? (
        <Notice
          kind="failed"
          live
          title={t({ message: 'The file could not be made', comment: 'A file to hand over failed' })}
        >
          <p>
            <Trans comment="A file to hand over failed">
              Nothing was lost. Try again, or choose fewer cases.
            </Trans>
          </p>
        </Notice>
      ) : null}
      <p>
        <Trans comment="Page: sealed case file">
          In it: every entry of the case with its history, authors and times, so that it can be checked. It
          opens only with this passphrase. Write it down, and give it by another way than the file.
        </Trans>
      </p>
      <SecretShown
        secret={passphrase}
        label={t({ message: 'Passphrase of this file', comment: 'Name of a shown passphrase' })}
      />
      <Chips
        legend={t({ message: 'Kind of passphrase', comment: 'Chips: digits or words' })}
        options={[
          { value: 'digits', label: t({ message: '20 digits', comment: 'Chip: kind of passphrase' }) },
          {
            value: 'words',
            label: t({
              message: 'Six English words',
              comment: 'Chip: kind of passphrase; the words are English in every language',
            }),
          },
        ]}
        value={kind}
        onChange={(chosen) => setKind(chosen ?? kind)}
      />
    </Screen>
  );
}
