/**
 * What screens outside a case may do with the vault. Handed in by `compose.ts`; null while looking around.
 */
import { createContext, useContext } from 'react';
import type { VaultDoor } from '#vault/door.ts';

/** The vault's door as the page sees it: the same calls, across the worker. */
export const DoorContext = createContext<VaultDoor | null>(null);

export function useDoor(): VaultDoor {
  const door = useContext(DoorContext);
  if (!door) throw new Error('no vault: this screen is not shown while looking around');
  return door;
}

/** True in *Look around*: nothing is kept, and a bar says so. */
export function useLookingAround(): boolean {
  return useContext(DoorContext) === null;
}
