/**
 * Entry of the one vault worker. Puts together what the vault needs from this browser, and nothing else:
 * clock, randomness, files, databases, locks, the Argon2 worker.
 */
import * as Comlink from 'comlink';
import '#standards/zodWithoutEval.ts';
import { floor } from '#crypto/argon.ts';
import { kdfByWorker } from '#crypto/argonByWorker.ts';
import { installEd25519Fallback } from '#crypto/ed25519Fallback.ts';
import { installShortHash } from '#crypto/shortHash.ts';
import { offsetTime } from '#domain/courtTime.ts';
import { guardDoor } from '#vault/guardDoor.ts';
import { opfsDisk } from '#vault/opfsDisk.ts';
import { whatIsMissing } from '#vault/startChecks.ts';
import { Vault } from '#vault/vault.ts';
import { writerLock } from '#vault/writer.ts';
import { scriptPolicy } from './trustedTypes.ts';
import argonUrl from './workers/argon.ts?worker&url';

declare const self: DedicatedWorkerGlobalScope;
declare const __APP_VERSION__: string;

const scriptUrl = scriptPolicy([argonUrl]);
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

installShortHash();

/** Awaited by the first question of the page: a worker that awaits before it listens would miss it. */
const signatures = installEd25519Fallback();

const vault = new Vault({
  whatIsMissing: async () => {
    await signatures;
    return whatIsMissing(self);
  },
  disk: async () => opfsDisk(await self.navigator.storage.getDirectory(), pause),
  index: { indexedDB: self.indexedDB, IDBKeyRange },
  storage: self.navigator.storage,
  writer: () => writerLock(self.navigator.locks),
  kdf: kdfByWorker(() => new Worker(scriptUrl(argonUrl), { type: 'module' })),
  argon: floor,
  random: (n) => self.crypto.getRandomValues(new Uint8Array(n)),
  wall: () => Date.now(),
  monotonic: () => performance.now(),
  claimedNow: () => offsetTime(Date.now(), zone),
  build: __APP_VERSION__,
});

Comlink.expose(guardDoor(vault));
