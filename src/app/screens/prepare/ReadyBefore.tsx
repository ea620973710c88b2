import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { BeforeSleep, CaseKey, VaultState } from '#vault/door.ts';
import { useDeskView } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { RowButton } from '../../ui/RowButton.tsx';

/** Whether a PIN is set, whether a sealed copy has all of it, what else is on the phone: each row leads to where it is changed. */
export function ReadyBefore({ stays }: { stays: CaseKey }) {
  const { t } = useLingui();
  const door = useDoor();
  const nav = useNav();
  const dates = useDates();
  const { summaries, open } = useDeskView();
  const [state, setState] = useState<VaultState | null>(null);
  const [before, setBefore] = useState<BeforeSleep | null>(null);
  useEffect(() => {
    let left = false;
    void Promise.all([door.state(), door.beforeSleep([stays])]).then(
      ([vault, [found]]) => {
        if (left) return;
        setState(vault);
        setBefore(found ?? null);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
    // What is kept meanwhile is counted too.
  }, [door, stays, open]);
  const others = (summaries ?? []).filter(({ key }) => key !== stays).length;
  return (
    <section className="part">
      <h2>
        <Trans comment="Heading on Prepare: PIN, copy, other cases">This phone</Trans>
      </h2>
      <ul className="rows">
        {state ? (
          <li>
            <RowButton
              main={
                state.pinSet
                  ? t({ message: 'PIN: set', comment: 'Row on Prepare' })
                  : t({ message: 'PIN: not set yet', comment: 'Row on Prepare' })
              }
              more={t({
                message: 'In an open hearing it opens the app again.',
                comment: 'Under the PIN row on Prepare',
              })}
              onOpen={() => nav.go({ at: 'secrets' })}
            />
          </li>
        ) : null}
        {before ? (
          <li>
            <RowButton
              main={
                before.onlyHere + before.filesOnlyHere === 0 && before.copy
                  ? t({ message: 'Sealed copy: has all of it', comment: 'Row on Prepare' })
                  : t({ message: 'Sealed copy: not of all of it', comment: 'Row on Prepare' })
              }
              more={
                before.onlyHere > 0 ? (
                  <Trans comment="A count, on Prepare">
                    <Plural
                      value={before.onlyHere}
                      one="# entry is on this phone only"
                      other="# entries are on this phone only"
                    />
                  </Trans>
                ) : before.copy ? (
                  dates.claimed(before.copy.at)
                ) : undefined
              }
              onOpen={() => nav.go({ at: 'out', key: stays })}
            />
          </li>
        ) : null}
        {others > 0 ? (
          <li>
            <RowButton
              main={t({
                message: 'Leave at home…',
                comment: 'Row on Prepare: take other cases off this phone',
              })}
              more={
                <Trans comment="A count, on Prepare">
                  <Plural
                    value={others}
                    one="# other case can be read on this phone"
                    other="# other cases can be read on this phone"
                  />
                </Trans>
              }
              onOpen={() => nav.go({ at: 'leave', stays })}
            />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
