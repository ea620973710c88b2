/** The ring's keys as the records need them. Keys are imported once per session; the ring is asked anew each time. */
import { fromHex, toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { SealingKey } from '#crypto/seal.ts';
import { signerFromSeed } from '#crypto/sign.ts';
import { epochId } from '#ledger/epoch.ts';
import { envelopeKey } from '#ledger/sealRecord.ts';
import type { Disk } from './disk.ts';
import type { CaseKey } from './door.ts';
import { appendRing, type Keys } from './keys.ts';
import type { Keyring } from './recordStore.ts';
import { keysOfCase, type EpochKey } from './ringContents.ts';

export async function ringKeyring(disk: Disk, keys: Keys, random: Random): Promise<Keyring> {
  const signer = await signerFromSeed(fromHex(keys.now.ring.contents.evidenceSeed));
  const imported = new Map<string, Promise<SealingKey>>();
  const sealingKeyOf = ({ epoch, key }: EpochKey): Promise<SealingKey> => {
    const known = imported.get(epoch) ?? envelopeKey(fromHex(key));
    imported.set(epoch, known);
    return known;
  };
  return {
    signer,
    async caseKeys(outer) {
      const { contents } = keys.now.ring;
      const found = contents.cases.find((one) => one.outer === outer);
      const epochs = keysOfCase(contents, outer);
      if (found === undefined || epochs.length === 0) return null;
      return {
        inner: found.inner,
        epochs: await Promise.all(
          epochs.map(async (epoch) => ({ id: fromHex(epoch.epoch), key: await sealingKeyOf(epoch) })),
        ),
        logs: contents.ownLogs.filter((log) => log.case === outer),
      };
    },
    async addLog(outer, log) {
      await appendRing(disk, keys, [{ kind: 'own-log', log: { case: outer, ...log } }], random);
    },
  };
}

/**
 * A case this device begins, or takes in from a file: its ids and first epoch key, flushed before anything is
 * sealed under it (K7). `known`: ids that came with a case file.
 */
export async function newCase(
  { disk, keys, random }: { readonly disk: Disk; readonly keys: Keys; readonly random: Random },
  made: string,
  known?: { readonly outer: string; readonly inner: string },
): Promise<CaseKey> {
  const outer = known?.outer ?? toHex(random(16));
  const inner = known?.inner ?? toHex(random(16));
  const key = random(32);
  const epoch = toHex(await epochId(fromHex(outer), key));
  await appendRing(
    disk,
    keys,
    [
      { kind: 'case', one: { outer, inner } },
      { kind: 'epoch-key', key: { case: outer, innerCase: inner, epoch, key: toHex(key), made } },
    ],
    random,
  );
  return outer as CaseKey;
}
