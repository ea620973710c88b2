/** What reads and writes records under the keys of an unlocked vault: made at unlock, and anew after a rotation. */
import { labels } from '#crypto/labels.ts';
import { sealingKey } from '#crypto/seal.ts';
import { foldVersion } from '#domain/foldVersion.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { VaultIndex } from './index.ts';
import { RecordStore, type Keyring } from './recordStore.ts';
import { ringKeyring } from './ringKeyring.ts';
import type { SessionStart } from './sessionStart.ts';
import { Snapshots } from './snapshots.ts';

export interface Readers {
  readonly keyring: Keyring;
  readonly records: RecordStore;
  readonly snapshots: Snapshots;
}

export async function readersOf(
  { tools, disk, keys, continueLogs }: Omit<SessionStart, 'namesAtStart' | 'onIndexTaken'>,
  index: VaultIndex,
  envelopes: EnvelopeStore,
): Promise<Readers> {
  const { random, build } = tools;
  const { rk } = keys.now;
  const keyring = await ringKeyring(disk, keys, random);
  const records = new RecordStore({ envelopes, keyring, random, continueLogs });
  const [snapshot, summary] = await Promise.all([
    sealingKey(rk, labels.snapshot),
    sealingKey(rk, labels.summary),
  ]);
  return {
    keyring,
    records,
    snapshots: new Snapshots({
      index,
      records,
      keys: { snapshot, summary },
      random,
      reader: `${build}/${foldVersion}`,
    }),
  };
}
