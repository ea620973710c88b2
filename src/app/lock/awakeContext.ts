import { createContext, useContext } from 'react';
import type { ScreenOn } from './useScreenOn.ts';

/** The switch that keeps the screen on, of one hearing. */
export interface AwakeHandle {
  /** Id of the hearing it is switched on for; null = off, as in every new hearing. */
  readonly of: string | null;
  readonly screen: ScreenOn;
  turn(of: string | null): void;
}

export const AwakeContext = createContext<AwakeHandle>({ of: null, screen: 'off', turn: () => undefined });

export const useAwake = (): AwakeHandle => useContext(AwakeContext);
