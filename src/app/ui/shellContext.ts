/** What every screen gets from the shell around it. */
import { createContext, useContext } from 'react';

export interface ShellAround {
  /** The reading page, at once and without a question. */
  cover(): void;
  /** False before unlock and on the cover: no bottom bar. */
  readonly bar: boolean;
  /** What was promised so far, in words ("on this phone only"), or null when there is nothing to promise yet. */
  readonly promise: string | null;
}

export const ShellContext = createContext<ShellAround>({ cover: () => undefined, bar: false, promise: null });

export function useShell(): ShellAround {
  return useContext(ShellContext);
}
