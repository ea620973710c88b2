import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useKeepStorage, type StoragePromise } from '../../keepStorage.ts';
import { useNav } from '../../nav.ts';
import { Screen } from '../../ui/Screen.tsx';
import { useUpdates } from '../../update/Updates.ts';
import { readBuild, type Build } from '../../readBuild.ts';
import './limits.css';

/** What the app cannot do, said plainly, and which build this is. */
export function LimitsScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const { offline } = useUpdates();
  const { promise } = useKeepStorage();
  const promises: Record<StoragePromise, string> = {
    kept: t({ message: 'Promised to be kept', comment: 'What the browser says of the storage' }),
    'not-promised': t({
      message: 'Not promised: it may be cleared when the phone is short of room',
      comment: 'What the browser says of the storage',
    }),
    'cannot-say': t({
      message: 'This browser cannot say whether it keeps this storage',
      comment: 'Persistent storage is not known to the browser',
    }),
  };
  const [build, setBuild] = useState<Build | null | 'none'>(null);
  useEffect(() => void readBuild().then((read) => setBuild(read ?? 'none')), []);
  return (
    <Screen
      title={t({ message: 'Limits and build', comment: 'Row in More' })}
      onBack={nav.back}
      promise={null}
    >
      <section className="stack-tight">
        <h2>
          <Trans comment="Heading: limits of the app">What this app cannot do</Trans>
        </h2>
        <ul className="limits">
          <li>
            <Trans comment="A limit">
              It cannot block screenshots, nor hide its icon. Cover is not a disguise.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              Keyboards learn the words you type. Switch learning off in the phone’s settings.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">A laboratory can read the memory of an app that is open.</Trans>
          </li>
          <li>
            <Trans comment="A limit">
              A copy of this phone made earlier, with the passphrase of that time, opens what it held then.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">Exported files lie outside: a wipe does not reach them.</Trans>
          </li>
          <li>
            <Trans comment="A limit">
              A wipe makes everything unreadable through the phone. It cannot promise that the memory chip
              holds nothing.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              Whoever serves this app could serve another one. Compare the build number below with the
              published one.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              Times are those of this phone’s clock, as claimed. They are no proof of when something was
              written.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              A picture chosen from the gallery stays in the gallery too. One taken inside the app is only
              here.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              A forgotten passphrase is replaced only with the recovery code; a lost phone comes back only
              from a backup.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              A case left at home comes back only from its sealed copy. Without the copy it is gone.
            </Trans>
          </li>
          <li>
            <Trans comment="A limit">
              Against force only what is not on the phone helps: make a sealed copy, then erase the case here.
            </Trans>
          </li>
        </ul>
      </section>
      <section className="stack-tight">
        <h2>
          <Trans comment="Heading: which build of the app this is">Build</Trans>
        </h2>
        <dl className="facts">
          <div>
            <dt>
              <Trans comment="Version of the app">Version</Trans>
            </dt>
            <dd>{build === null ? '…' : build === 'none' ? '–' : build.version}</dd>
          </div>
          <div>
            <dt>
              <Trans comment="SHA-256 over all files of the app">Build number (SHA-256 of all files)</Trans>
            </dt>
            <dd className="build-number">
              {build === null ? (
                '…'
              ) : build === 'none' ? (
                <Trans comment="The file with the build number could not be read">
                  It could not be read.
                </Trans>
              ) : (
                build.number.match(/.{1,8}/g)?.join(' ')
              )}
            </dd>
          </div>
          <div>
            <dt>
              <Trans comment="Whether the app works without a network">Without a network</Trans>
            </dt>
            <dd>
              {offline ? (
                <Trans comment="Everything needed is on the phone">Ready to work offline</Trans>
              ) : (
                <Trans comment="The app’s files are not all on the phone yet">
                  Not ready yet: stay online for a moment
                </Trans>
              )}
            </dd>
          </div>
          {promise === null ? null : (
            <div>
              <dt>
                <Trans comment="Whether the browser promised to keep the app’s storage">
                  Storage of the browser
                </Trans>
              </dt>
              <dd>{promises[promise]}</dd>
            </div>
          )}
        </dl>
      </section>
    </Screen>
  );
}
