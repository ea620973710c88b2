import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CopyState } from '#vault/door.ts';
import { useDates } from '../../i18n/dates.ts';
import { useKeepStorage } from '../../keepStorage.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { codeOf } from '../today/caseName.ts';
import { FoundDamage } from '../today/FoundDamage.tsx';
import { useReceivedText } from '../today/useReceivedText.ts';
import { AsleepList } from './AsleepList.tsx';
import { StorageKept } from './StorageKept.tsx';

/** What is where, case by case, and what would be gone with this phone. */
export function CopiesScreen() {
  const { t } = useLingui();
  const door = useDoor();
  const nav = useNav();
  const dates = useDates();
  const [copies, setCopies] = useState<readonly CopyState[] | null>(null);
  const keep = useKeepStorage();
  useEffect(() => void door.copies().then(setCopies), [door]);
  return (
    <Screen
      title={t({ message: 'Copies', comment: 'Title: what is where' })}
      onBack={nav.back}
      action={
        <Button look="primary" wide onClick={() => nav.go({ at: 'out', key: null })}>
          <Trans comment="Button: to the page that makes sealed files">Make sealed copy</Trans>
        </Button>
      }
    >
      <p>
        <Trans comment="Page of copies">
          What exists only on this phone is gone when the phone is lost, broken or wiped. A sealed copy can
          lie anywhere.
        </Trans>
      </p>
      {copies === null ? <Loading /> : null}
      {copies?.length === 0 ? (
        <Empty>
          <Trans comment="Page of copies, nothing to copy">There is nothing to copy yet.</Trans>
        </Empty>
      ) : null}
      <ul className="rows" hidden={!copies?.length}>
        {copies?.map((copy) => (
          <li key={copy.key}>
            <RowButton
              main={codeOf(copy, copies)}
              more={<CopyLine copy={copy} at={copy.lastCopy ? dates.claimed(copy.lastCopy.at) : ''} />}
              onOpen={() => nav.go({ at: 'out', key: copy.key })}
            />
          </li>
        ))}
      </ul>
      <AsleepList />
      <Button onClick={() => nav.go({ at: 'leave', stays: null })}>
        <Trans comment="Button: to the page that takes cases off this phone for a time">
          Leave cases at home…
        </Trans>
      </Button>
      <FoundDamage />
      <StorageKept keep={keep} />
    </Screen>
  );
}

function CopyLine({ copy, at }: { copy: CopyState; at: string }) {
  const { t } = useLingui();
  const receivedText = useReceivedText();
  const { records, made, lastCopy } = copy;
  const since = records - (lastCopy?.records ?? 0);
  if (!lastCopy && made === 0) return receivedText(records);
  if (!lastCopy) {
    const none = t({
      message: plural(made, { one: '# entry, no copy yet', other: '# entries, no copy yet' }),
      comment: 'A case on the page of copies',
    });
    return records > made ? `${none} · ${receivedText(records - made)}` : none;
  }
  if (since <= 0) {
    return t({
      message: `All of it in the copy of ${at}`,
      comment: 'A case on the page of copies; a date and time',
    });
  }
  return t({
    message: plural(since, {
      one: `Copy of ${at}; # entry since then is not in it`,
      other: `Copy of ${at}; # entries since then are not in it`,
    }),
    comment: 'A case on the page of copies; a date and time',
  });
}
