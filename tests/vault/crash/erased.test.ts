/** A phone that dies right after an erase: the keys are gone, and the next unlock takes away what is left. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import type { CaseKey } from '#vault/door.ts';
import type { Disk } from '#vault/disk.ts';
import { VaultIndex } from '#vault/index.ts';
import { good, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { mustUnlock, passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';
import { isWhole, stepOf } from '../../whole.ts';

type Door = ReturnType<typeof vaultInNode>;

interface Written {
  readonly disk: ModelDisk;
  readonly factory: IDBFactory;
  readonly kept: CaseKey;
  readonly gone: CaseKey;
}

async function unlocked(disk: Disk, factory: IDBFactory): Promise<Door> {
  const vault = vaultInNode(disk, factory, quickKdf);
  await vault.look();
  good(await vault.unlock(passphrase));
  return vault;
}

const recordsOf = async (vault: Door, key: CaseKey): Promise<number> =>
  good(await vault.openCase(key)).opened.stated.length;

async function writtenCase(vault: Door): Promise<CaseKey> {
  const { key } = good(await vault.createCase([note('first')], when));
  for (let i = 0; i < 5; i++) good(await vault.append(key, [note(`entry ${i}`)], when));
  await vault.closeCase(key);
  return key;
}

async function written(): Promise<Written> {
  const [disk, factory] = [modelDisk(), new IDBFactory()];
  const vault = vaultInNode(disk, factory, quickKdf);
  await vault.look();
  good(await vault.create(passphrase));
  const [kept, gone] = [await writtenCase(vault), await writtenCase(vault)];
  await vault.hardLock(null);
  return { disk, factory, kept, gone };
}

/** Dies at the change with this number after the moment of the erase: the second whole copy of the new key file. */
function dying(disk: ModelDisk, at: number): { disk: Disk; erasing: () => void; dead: () => boolean } {
  let [copies, after] = [-1, 0];
  const change = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    if (copies >= 2 && ++after > at) return Promise.reject(new Error('dead'));
    if (copies >= 0 && name.startsWith('k')) copies++;
    return work();
  };
  return {
    erasing: () => (copies = 0),
    dead: () => after > at,
    disk: {
      ...disk,
      write: (name, from, bytes) => change(name, () => disk.write(name, from, bytes)),
      truncate: (name, length) => change(name, () => disk.truncate(name, length)),
      remove: (name) => change(name, () => disk.remove(name)),
    },
  };
}

/** The case's id stands in clear in each of its envelopes. */
const inJournal = (disk: ModelDisk, key: CaseKey): boolean =>
  [...disk.files()].some(([name, bytes]) => name.startsWith('j') && toHex(bytes).includes(key));

async function inIndex(factory: IDBFactory, key: CaseKey): Promise<number> {
  const index = new VaultIndex({ indexedDB: factory, IDBKeyRange });
  const streams = await index.streamsOf(key);
  const ofCase = (rows: readonly { bytes: Uint8Array }[]) =>
    rows.filter(({ bytes }) => toHex(bytes).includes(key)).length;
  const rows =
    ofCase(await index.tables.envelopes.toArray()) +
    (await index.tables.snapshots.where('case').equals(key).count());
  index.close();
  return rows + streams.length;
}

async function expectNothingOf({ disk, factory, kept, gone }: Written, vault: Door): Promise<void> {
  expect((await vault.health()).unreadable).toBe(0);
  expect((await vault.summaries()).map(({ key }) => key)).toEqual([kept]);
  expect(await recordsOf(vault, kept)).toBe(6);
  expect(inJournal(disk, gone)).toBe(false);
  expect(inJournal(disk, kept)).toBe(true);
  expect(await inIndex(factory, gone)).toBe(0);
  expect(await inIndex(factory, kept)).toBeGreaterThan(6);
  const { contents, lostFrames } = (await mustUnlock(disk)).now.ring;
  expect(JSON.stringify(contents)).not.toContain(gone);
  expect(lostFrames).toBe(0);
}

test('[K9] a crash at any change after the moment of an erase leaves rows that the next unlock takes away', async () => {
  let [crashes, leftRows] = [0, 0];
  for (let at = 0; ; at += stepOf(3)) {
    const before = await written();
    const { disk, dead, erasing } = dying(before.disk, at);
    const vault = await unlocked(disk, before.factory);
    erasing();
    await vault.eraseCases([before.gone]).catch(() => undefined);
    if (!dead()) {
      await expectNothingOf(before, vault);
      break;
    }
    crashes++;
    if (inJournal(before.disk, before.gone)) leftRows++;
    const after = await unlocked(before.disk, before.factory);
    await expectNothingOf(before, after);
    await after.hardLock(null);
    const later = await unlocked(before.disk, before.factory);
    await expectNothingOf(before, later);
  }
  expect(crashes).toBeGreaterThan(isWhole ? 5 : 1);
  expect(leftRows).toBeGreaterThan(isWhole ? 2 : 0);
});

test('[K9] a case that came back out of a file is not taken away with what the erase had left', async () => {
  const before = await written();
  const first = await unlocked(before.disk, before.factory);
  const file = await first.caseFile([before.gone], 'a passphrase of the file 55');
  await first.hardLock(null);
  const { disk, erasing } = dying(before.disk, 0);
  const dies = await unlocked(disk, before.factory);
  erasing();
  await expect(dies.eraseCases([before.gone])).rejects.toThrow('dead');
  const named = async () => (await mustUnlock(before.disk)).now.ring.contents.erased;
  // Nothing can be taken away at the unlock in which the case comes back.
  const stuck: Disk = { ...before.disk, truncate: () => Promise.reject(new Error('not now')) };
  const again = await unlocked(stuck, before.factory);
  expect(await named()).toEqual([before.gone]);
  good(await again.takeIn(file, 'a passphrase of the file 55'));
  expect(await named()).toEqual([]);
  await again.hardLock(null);
  const last = await unlocked(before.disk, before.factory);
  expect(await recordsOf(last, before.gone)).toBe(6);
});
