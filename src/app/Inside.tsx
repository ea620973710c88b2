/** What is inside an open vault, or the example case: the screen of the place, its boundary, the locks. */
import { useMemo, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Settings, StorageState } from '#vault/door.ts';
import type { Desk } from './desk/Desk.ts';
import { DeskContext, useDesk, useDeskView } from './desk/useDesk.ts';
import { Awake } from './lock/Awake.tsx';
import { isChoosing } from './lock/choosing.ts';
import { useLock } from './lock/useLock.ts';
import { useNav } from './nav.ts';
import { Places } from './Places.tsx';
import { SettingsContext, exampleSettings, type SettingsHandle } from './settingsContext.ts';
import { ShellContext, useShell } from './ui/shellContext.ts';
import { GoneBar } from './screens/today/GoneBar.tsx';
import { StorageBar } from './screens/today/StorageBar.tsx';
import { LookingBar } from './screens/today/LookingBar.tsx';
import { useLookingAround } from './session.ts';
import { useKeptPlace } from './useKeptPlace.ts';

interface Props {
  desk: Desk;
  /** `null` while looking around. */
  settings: Settings | null;
  /** What the vault last said of the phone's storage. */
  storage?: StorageState | null | undefined;
  /** The browser has taken away the vault’s files: nothing is kept any more. */
  gone?: boolean | undefined;
  /** Id of the hearing in which the screen is kept on. */
  awakeOf: string | null;
  onAwake(of: string | null): void;
  /** The reading page lies over all. */
  covered: boolean;
  onSettings?: ((settings: Settings) => void) | undefined;
  onPinSet?: (() => void) | undefined;
  onSoftLock?: (() => void) | undefined;
  onHardLock?: (() => void) | undefined;
  onUpdate?: (() => void) | undefined;
  onWiped?: (() => void) | undefined;
  onLeave?: (() => void) | undefined;
}

export function Inside(props: Props) {
  const { desk, onSettings, onPinSet, onHardLock, onUpdate, onWiped, onLeave } = props;
  const settings = props.settings ?? exampleSettings;
  const handle = useMemo<SettingsHandle>(
    () => ({
      settings,
      show: (next) => onSettings?.(next),
      pinSet: () => onPinSet?.(),
      lock: () => onHardLock?.(),
      update: () => onUpdate?.(),
      wiped: () => onWiped?.(),
    }),
    [settings, onSettings, onPinSet, onHardLock, onUpdate, onWiped],
  );
  return (
    <DeskContext value={desk}>
      <SettingsContext value={handle}>
        <Promised>
          {props.onSoftLock ? <Locks settings={settings} onLock={props.onSoftLock} /> : null}
          {onLeave ? <LookingBar onLeave={onLeave} /> : null}
          {props.gone ? <GoneBar /> : null}
          {props.storage?.full && !props.gone ? <StorageBar entriesFit={props.storage.entriesFit} /> : null}
          <Awake of={props.awakeOf} onTurn={props.onAwake} covered={props.covered}>
            <Places onLock={onHardLock} />
          </Awake>
        </Promised>
      </SettingsContext>
    </DeskContext>
  );
}

/** When reading ends, and where it goes on after that. */
function Locks({ settings, onLock }: { settings: Settings; onLock(): void }) {
  const nav = useNav();
  const { door } = useDesk();
  useKeptPlace(door, nav);
  useLock({
    now: () => performance.now(),
    inHearing: () => nav.inHearing() || isChoosing(),
    times: () => settings,
    lock: onLock,
  });
  return null;
}

/** The promise level in words, for every screen. */
function Promised({ children }: { children: ReactNode }) {
  const { t } = useLingui();
  const shell = useShell();
  const { waiting } = useDeskView();
  const looking = useLookingAround();
  // While looking around the bar on top says it on every screen.
  const promise = looking
    ? null
    : waiting.length > 0
      ? t({
          message: 'Being kept…',
          comment: 'Promise level: the entry is on its way to the phone’s storage',
        })
      : t({
          message: 'Kept on this phone',
          comment: 'Promise level: on every screen; other devices and copies may have it too',
        });
  const around = useMemo(() => ({ ...shell, promise }), [shell, promise]);
  return <ShellContext value={around}>{children}</ShellContext>;
}
