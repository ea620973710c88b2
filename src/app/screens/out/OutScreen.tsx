import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseKey } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { ChipsMany } from '../../ui/Chips.tsx';
import { takeBackUrls, type Finished } from '../../ui/handOver.ts';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { caseName } from '../today/caseName.ts';
import { BackupOut } from './BackupOut.tsx';
import { FileReady } from './FileReady.tsx';
import { PlainOut } from './PlainOut.tsx';
import { SealedOut } from './SealedOut.tsx';

type Way = 'case-file' | 'backup' | 'plain';

/** A finished file, with its passphrase where it is sealed to one. */
export interface Made {
  readonly finished: Finished;
  readonly passphrase: string | null;
}

/** For whom → what → file. Sealed first; what anybody can read stands last, after a warning. */
export function OutScreen({ place }: { place: Extract<Place, { at: 'out' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const looking = useLookingAround();
  const { summaries } = useDeskView();
  const { settings } = useSettings();
  const [way, setWay] = useState<Way | null>(place.way ?? null);
  const [chosen, choose] = useState<readonly CaseKey[]>(place.key ? [place.key] : []);
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => void desk.refreshSummaries(), [desk]);
  useEffect(() => takeBackUrls, []);

  const back = () => {
    if (made) setMade(null);
    else if (way) setWay(null);
    else nav.back();
  };
  if (made) return <FileReady made={made} onBack={back} />;
  if (way === 'backup') return <BackupOut onMade={setMade} onBack={back} />;
  if (way === 'case-file') return <SealedOut keys={chosen} onMade={setMade} onBack={back} />;
  const [one] = chosen;
  if (way === 'plain' && one) return <PlainOut caseKey={one} onMade={setMade} onBack={back} />;

  const cases = summaries ?? [];
  const none = chosen.length === 0;
  return (
    <Screen title={t({ message: 'Out', comment: 'Title: files that leave the phone' })} onBack={back}>
      {cases.length === 0 ? (
        <Empty>
          <Trans comment="Out without any case">There is nothing to give yet.</Trans>
        </Empty>
      ) : (
        <ChipsMany
          legend={t({ message: 'Which cases', comment: 'Field: cases to put into a file' })}
          options={cases.map((summary) => ({
            value: summary.key as string,
            label: caseName(summary, settings.caseNames, cases),
          }))}
          value={chosen}
          onChange={(keys) => choose(keys as CaseKey[])}
        />
      )}
      <h2>
        <Trans comment="Heading: who gets the file">For whom?</Trans>
      </h2>
      {none && cases.length > 0 ? (
        <p className="quiet">
          <Trans comment="Above the kinds of files">To give cases to somebody, choose them above.</Trans>
          {looking ? null : ' '}
          {looking ? null : (
            <Trans comment="Above the kinds of files, after: To give cases to somebody, choose them above.">
              For a copy of everything, nothing need be chosen.
            </Trans>
          )}
        </p>
      ) : null}
      <ul className="rows">
        {looking || none ? null : (
          <li>
            <RowButton
              main={t({ message: 'A colleague with this app', comment: 'Who gets the file' })}
              more={t({
                message: 'Sealed case file: opens with a passphrase, in this app.',
                comment: 'Kind of file',
              })}
              onOpen={() => setWay('case-file')}
            />
          </li>
        )}
        {looking ? null : (
          <li>
            <RowButton
              main={t({ message: 'Myself: a copy of everything', comment: 'Who gets the file' })}
              more={t({
                message: 'Sealed backup: opens with your recovery code.',
                comment: 'Kind of file',
              })}
              onOpen={() => setWay('backup')}
            />
          </li>
        )}
        {none ? null : (
          <li>
            <RowButton
              main={t({ message: 'Somebody without this app', comment: 'Who gets the file' })}
              more={
                chosen.length > 1
                  ? t({ message: 'Plain tables: one case at a time.', comment: 'Kind of file' })
                  : t({ message: 'Plain tables: anyone can read them.', comment: 'Kind of file' })
              }
              onOpen={() => {
                if (chosen.length === 1) setWay('plain');
              }}
            />
          </li>
        )}
      </ul>
      {looking ? (
        <p className="quiet">
          <Trans comment="Out while looking around the example case">
            Sealed files need a vault of your own; the example case can only be written as plain tables.
          </Trans>
        </p>
      ) : null}
      <div className="row">
        <Button onClick={() => nav.go({ at: 'copies' })} disabled={looking}>
          {t({ message: 'Copies', comment: 'Title: what is where' })}
        </Button>
      </div>
    </Screen>
  );
}
