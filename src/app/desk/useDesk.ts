/** React's way to the desk. Screens get the desk to write and a slice of its view to read. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk, DeskView, OpenCase } from './Desk.ts';

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('no desk: this screen is shown only after unlock');
  return desk;
}

export function useDeskView(): DeskView {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, desk.view);
}

/** The open case; screens of a case are shown only while one is open. */
export function useOpenCase(): OpenCase {
  const { open } = useDeskView();
  if (!open) throw new Error('no case is open');
  return open;
}
