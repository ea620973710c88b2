import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNav } from '../../nav.ts';
import { useDoor } from '../../session.ts';
import { Screen } from '../../ui/Screen.tsx';
import { Loading } from '../../ui/Standing.tsx';
import { AsleepList } from '../copies/AsleepList.tsx';
import { readWhere, type Where } from './readWhere.ts';
import { WhereHere } from './WhereHere.tsx';
import './limits.css';

/** What lies on this phone, what in copies, what nowhere else, what sleeps and what this app cannot reach: in plain words. */
export function WhereScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const door = useDoor();
  const [where, setWhere] = useState<Where | null>(null);
  useEffect(() => {
    let left = false;
    void readWhere(door).then(
      (read) => left || setWhere(read),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [door]);
  return (
    <Screen
      title={t({ message: 'What is where', comment: 'Row in More, and its page: which data lie where' })}
      onBack={nav.back}
      promise={null}
    >
      {where === null ? <Loading /> : <WhereHere where={where} />}
      <AsleepList />
      <section className="part">
        <h2>
          <Trans comment="Heading: what this app cannot reach">Outside this app</Trans>
        </h2>
        <ul className="limits">
          <li>
            <Trans comment="Outside this app">
              Sealed copies and exported files, wherever you put or sent them.
            </Trans>
          </li>
          <li>
            <Trans comment="Outside this app">Pictures that you chose: they are in the gallery too.</Trans>
          </li>
          <li>
            <Trans comment="Outside this app">
              What colleagues took in, and the paper with your recovery code.
            </Trans>
          </li>
          <li>
            <Trans comment="Outside this app">A wipe of this phone reaches none of these.</Trans>
          </li>
        </ul>
      </section>
      <section className="part">
        <h2>
          <Trans comment="Heading: what a server has">On a server</Trans>
        </h2>
        <p>
          <Trans comment="What a server has">
            Nothing of yours. The app itself came from one; no entry goes there.
          </Trans>
        </p>
      </section>
    </Screen>
  );
}
