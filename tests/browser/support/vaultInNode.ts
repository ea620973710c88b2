/** The whole vault over files and databases in memory: for what must be tried more often than a browser can be asked. */
import { IDBKeyRange } from 'fake-indexeddb';
import { floor, type Kdf } from '#crypto/argon.ts';
import type { VaultDoor } from '#vault/door.ts';
import { Vault } from '#vault/vault.ts';
import type { Disk } from '#vault/disk.ts';
import type { VaultTools } from '#vault/tools.ts';

/** One writer and no other. */
const writer = {
  tryAcquire: async () => true,
  takeOver: async () => ({ stolen: false }),
  isOurs: () => true,
  release: () => undefined,
  onAsked: () => undefined,
  onLost: () => undefined,
};

/** `other`: what of this phone is another than usual, such as its clock. */
export function vaultInNode(
  disk: Disk,
  indexedDB: IDBFactory,
  kdf: Kdf,
  other: Partial<VaultTools> = {},
): Omit<VaultDoor, 'askToPersist'> {
  return new Vault({
    whatIsMissing: async () => null,
    disk: async () => disk,
    index: { indexedDB, IDBKeyRange },
    storage: { persisted: async () => true, estimate: async () => ({ usage: 0, quota: 1e10 }) },
    writer: () => writer,
    kdf,
    argon: floor,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    claimedNow: () => '2026-03-02T10:15:00+05:00',
    build: 'test',
    ...other,
  });
}
