/** A vault's files, read by the project's own modules outside any browser. */
import { argonHere } from '#crypto/argonInWorker.ts';
import type { Kdf } from '#crypto/argon.ts';
import { toHex } from '#crypto/bytes.ts';
import type { OpenKeys } from '#vault/keys.ts';
import { openKeyFile } from '#vault/openKeyFile.ts';
import { openRing, unlockKeyFile } from '#vault/unlock.ts';
import { modelDisk } from '../../vault/modelDisk.ts';

/** The keys that a passphrase opens in these files. Throws with the reason where it opens none. */
export async function openInNode(
  files: ReadonlyMap<string, Uint8Array>,
  passphrase: string,
  kdf: Kdf = argonHere,
): Promise<OpenKeys> {
  const disk = modelDisk(files);
  const start = await openKeyFile(disk);
  if (start.state !== 'live') throw new Error(start.state);
  const unlocked = await unlockKeyFile(start.file, passphrase, kdf);
  if (!unlocked.ok) throw new Error(unlocked.because);
  const ring = await openRing(disk, unlocked.cell);
  if (!ring.ok) throw new Error(`ring ${ring.because}`);
  return ring.keys.now;
}

/** Argon2 once per (passphrase, salt, price): for those who open one key file thousands of times. */
export function rememberingKdf(): Kdf {
  const made = new Map<string, Promise<Uint8Array>>();
  return async (secret, salt, price) => {
    const name = JSON.stringify([toHex(secret), toHex(salt), price]);
    const key = made.get(name) ?? argonHere(secret, salt, price);
    made.set(name, key);
    return (await key).slice();
  };
}
