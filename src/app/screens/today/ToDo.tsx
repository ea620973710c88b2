import { useEffect, useState } from 'react';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { unansweredHearings } from '#domain/closing.ts';
import type { CaseSummary, VaultState } from '#vault/door.ts';
import { useDesk } from '../../desk/useDesk.ts';
import { decidesAlone, useKeepStorage } from '../../keepStorage.ts';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { RowButton } from '../../ui/RowButton.tsx';

interface Props {
  summaries: readonly CaseSummary[];
  name(of: CaseSummary): string;
}

/** What waits: hearings to close, a recovery code, the browser's promise, a PIN. */
export function ToDo({ summaries, name }: Props) {
  const { t } = useLingui();
  const nav = useNav();
  const desk = useDesk();
  const door = useDoor();
  const [state, setState] = useState<VaultState | null>(null);
  useEffect(() => {
    let left = false;
    void door.state().then(
      (answer) => !left && setState(answer),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door]);
  const keep = useKeepStorage();
  const toClose = summaries.filter((summary) => summary.questions > 0);
  const noCode = state !== null && !state.recoverySet && summaries.length > 0;
  const noPin = state !== null && !state.pinSet;
  // A browser that decides by itself was asked without a word; a question of its own never comes unasked.
  const mayAsk =
    keep.promise === 'not-promised' &&
    !keep.asked &&
    summaries.length > 0 &&
    summaries.every(({ openHearing }) => openHearing === null) &&
    !decidesAlone(navigator);
  /** Straight to the questions of the newest hearing that has some. */
  const ask = async ({ key }: CaseSummary) => {
    if (!(await desk.openCase(key))) return;
    const open = desk.view().open;
    const [newest] = open?.key === key ? unansweredHearings(open.state) : [];
    if (newest) nav.go({ at: 'close-hearing', key, hearing: newest.hearing.id });
    else nav.go({ at: 'case', key, tab: 'hearings' });
  };
  if (toClose.length === 0 && !noCode && !noPin && !mayAsk) return null;
  return (
    <section className="part">
      <h2>
        <Trans comment="Heading on home: tasks">To do</Trans>
      </h2>
      <ul className="rows">
        {toClose.map((summary) => (
          <li key={summary.key}>
            <RowButton
              main={t({
                message: `Close a hearing: ${name(summary)}`,
                comment: 'Task on home; the name of a case follows',
              })}
              more={
                summary.unclosed > 0
                  ? t({ message: 'The next date is missing', comment: 'Under a task on home' })
                  : t({
                      message: plural(summary.questions, { one: '# question', other: '# questions' }),
                      comment: 'Under a task on home: how much is blank of hearings that ended',
                    })
              }
              onOpen={() => void ask(summary)}
            />
          </li>
        ))}
        {noCode ? (
          <li>
            <RowButton
              main={t({ message: 'Recovery code: pen, 2 minutes', comment: 'Task on home' })}
              more={t({
                message: 'Until then: if you forget the passphrase, everything here is gone.',
                comment: 'Under a task on home',
              })}
              onOpen={() => nav.go({ at: 'secrets' })}
            />
          </li>
        ) : null}
        {mayAsk ? (
          <li>
            <RowButton
              main={t({ message: 'Ask the browser to keep all this', comment: 'Task on home' })}
              more={t({
                message: 'Until then it may clear it when the phone is short of room.',
                comment: 'Under a task on home',
              })}
              onOpen={() => nav.go({ at: 'copies' })}
            />
          </li>
        ) : null}
        {noPin ? (
          <li>
            <RowButton
              main={t({ message: 'Choose a PIN', comment: 'Task on home' })}
              more={t({
                message: 'The quick way back in while the app is running',
                comment: 'Under a task on home',
              })}
              onOpen={() => nav.go({ at: 'secrets' })}
            />
          </li>
        ) : null}
      </ul>
    </section>
  );
}
