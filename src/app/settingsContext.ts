import { createContext, useContext } from 'react';
import type { Settings } from '#vault/door.ts';

/** Settings of the open vault, and what the shell does when they change. */
export interface SettingsHandle {
  readonly settings: Settings;
  /** Shows them at once; keeping them is the screen's call to the door. */
  show(settings: Settings): void;
  pinSet(): void;
  /** Hard lock: keys are dropped, the page starts again. */
  lock(): void;
  /** The waiting build, after locking. */
  update(): void;
  wiped(): void;
}

/** While looking around. */
export const exampleSettings: Settings = {
  idleMinutes: 2,
  hearingGraceSeconds: 30,
  textSize: 18,
  caseNames: 'titles',
  zone: null,
  country: 'KZ',
};

export const SettingsContext = createContext<SettingsHandle | null>(null);

export function useSettings(): SettingsHandle {
  const handle = useContext(SettingsContext);
  if (!handle) throw new Error('no settings: this screen is shown only after unlock');
  return handle;
}
