import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useDeskView } from '../../desk/useDesk.ts';
import type { Place } from '../../places.ts';
import { useNav } from '../../nav.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { MissionSheet } from './MissionSheet.tsx';

/** Everything that isn't logging or reviewing. */
export function MoreScreen() {
  const { t } = useLingui();
  const nav = useNav();
  const looking = useLookingAround();
  const { lock } = useSettings();
  const { summaries } = useDeskView();
  const [choosing, choose] = useState(false);
  const rows: readonly { to: Place; main: string; more: string; vaultOnly: boolean }[] = [
    {
      to: { at: 'settings' },
      main: t({ message: 'Settings', comment: 'Row in More' }),
      more: t({ message: 'Language, theme, text size, locks', comment: 'Under: Settings' }),
      vaultOnly: false,
    },
    {
      to: { at: 'secrets' },
      main: t({ message: 'Passphrase, PIN, recovery code', comment: 'Row in More' }),
      more: t({ message: 'Change them, or make them', comment: 'Under: Passphrase, PIN, recovery code' }),
      vaultOnly: true,
    },
    {
      to: { at: 'copies' },
      main: t({ message: 'Copies', comment: 'Title: what is where' }),
      more: t({ message: 'What exists only on this phone', comment: 'Under: Copies' }),
      vaultOnly: true,
    },
    {
      to: { at: 'where' },
      main: t({ message: 'What is where', comment: 'Row in More, and its page: which data lie where' }),
      more: t({
        message: 'What lies on this phone, in copies, and nowhere else',
        comment: 'Under: What is where',
      }),
      vaultOnly: true,
    },
    {
      to: { at: 'in' },
      main: t({ message: 'Take in', comment: 'Row in More: read a sealed file' }),
      more: t({ message: 'A sealed copy from a colleague, or your own', comment: 'Under: Take in' }),
      vaultOnly: true,
    },
    {
      to: { at: 'limits' },
      main: t({ message: 'Limits and build', comment: 'Row in More' }),
      more: t({
        message: 'What this app cannot do, and which one it is',
        comment: 'Under: Limits and build',
      }),
      vaultOnly: false,
    },
    {
      to: { at: 'wipe' },
      main: t({ message: 'Wipe this phone', comment: 'Row in More: makes everything unreadable' }),
      more: t({ message: 'Makes everything here unreadable', comment: 'Under: Wipe' }),
      vaultOnly: true,
    },
  ];
  return (
    <Screen
      title={t({ message: 'More', comment: 'Bottom bar: settings, limits, wipe' })}
      promise={null}
      action={
        looking ? undefined : (
          <Button wide onClick={lock}>
            <Trans comment="Button: lock the app now, keys are dropped">Lock now</Trans>
          </Button>
        )
      }
    >
      <ul className="rows">
        {rows
          .filter(({ vaultOnly }) => !(vaultOnly && looking))
          .map(({ to, main, more }) => (
            <li key={to.at}>
              <RowButton main={main} more={more} onOpen={() => nav.go(to)} />
            </li>
          ))}
        {summaries?.length ? (
          <li>
            <RowButton
              main={t({
                message: 'Who monitors',
                comment: 'Heading: the monitors of a case and their organisations',
              })}
              more={t({
                message: 'The mission of each case: for whom, and how it is shown',
                comment: 'Under: Who monitors',
              })}
              onOpen={() => choose(true)}
            />
          </li>
        ) : null}
      </ul>
      {choosing ? <MissionSheet onClose={() => choose(false)} /> : null}
    </Screen>
  );
}
