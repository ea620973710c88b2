import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { concat } from '#crypto/bytes.ts';
import { finishRotation } from '#vault/finishRotation.ts';
import { rotate } from '#vault/rotate.ts';
import { good, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';
import {
  mustUnlock,
  newCase,
  newVault,
  passphrase,
  quickKdf,
  seededRandom,
  tools,
  unlocked,
} from './people.ts';

/** A vault with three frames in its ring, unlocked once more after: so its copy is there. */
async function vaultWithCopy() {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(20);
  const cases = [await newCase(disk, keys, random), await newCase(disk, keys, random)];
  await finishRotation(disk, await mustUnlock(disk), random);
  return { disk, cases: cases.map(({ key }) => key), end: keys.now.ring.end };
}

const fileOf = async (disk: ModelDisk, name: string) => (await disk.read(name)) ?? new Uint8Array();
const keysIn = async (disk: ModelDisk) =>
  (await mustUnlock(disk)).now.ring.contents.epochKeys.map(({ key }) => key);

test('[K7] any damage to the ring is mended from the copy, in the file too, and told', async () => {
  const { disk, cases, end } = await vaultWithCopy();
  const whole = await fileOf(disk, 'r0');
  const damages: [number, number][] = [
    [0, 1],
    [30, 31],
    [0, end],
    [end - 10, end],
    [end >> 1, end],
    [0, whole.length],
  ];
  for (const [from, to] of damages) {
    const damaged = modelDisk(disk.files());
    await damaged.write('r0', from, new Uint8Array(to - from).fill(0xaa));
    const keys = await mustUnlock(damaged);
    expect(keys.now.ring.mendedFrames, `${from} to ${to}`).toBeGreaterThan(0);
    expect(keys.now.ring.lostFrames).toBe(0);
    expect((await fileOf(damaged, 'r0')).subarray(0, end)).toEqual(whole.subarray(0, end));
    const again = await mustUnlock(damaged);
    expect(again.now.ring.mendedFrames).toBe(0);
    expect(await keysIn(damaged)).toEqual(cases);
  }
  const without = modelDisk(disk.files());
  await without.remove('r0');
  expect(await keysIn(without)).toEqual(cases);
});

test('[K7] what was appended after the copy was made stays when an earlier frame is mended', async () => {
  const { disk, cases } = await vaultWithCopy();
  const { key } = await newCase(disk, await mustUnlock(disk), seededRandom(21));
  await disk.write('r0', 30, Uint8Array.of(1, 2, 3));
  expect((await mustUnlock(disk)).now.ring).toMatchObject({ mendedFrames: 1, lostFrames: 0 });
  expect(await keysIn(disk)).toEqual([...cases, key]);
});

test('[K7] a ring that has lost frames is not written over its copy', async () => {
  const { disk, cases } = await vaultWithCopy();
  const keys = await mustUnlock(disk);
  await disk.write('r0', 30, Uint8Array.of(1, 2, 3));
  await finishRotation(disk, keys, seededRandom(22));
  expect(await keysIn(disk)).toEqual(cases);
});

test('[K9] frames of an earlier ring are never taken, and a rotation leaves none of them', async () => {
  const { disk } = await vaultWithCopy();
  const keys = await mustUnlock(disk);
  const earlier = await fileOf(disk, 'r0');
  await rotate(disk, keys, { erase: [] }, tools(23));
  expect(keys.now.ring.side).toBe(1);
  expect(await fileOf(disk, 'r0')).toEqual(await fileOf(disk, 'r1'));
  await disk.write('r1', 30, Uint8Array.of(1, 2, 3));
  // As if step 7 of the rotation had not been reached: the old ring lies where its copy would be.
  await disk.write('r0', 0, earlier);
  expect(await unlocked(disk)).toBe('ring damaged');
  const both = concat((await fileOf(disk, 'r1')).subarray(0, 24), earlier.subarray(24));
  await disk.write('r0', 0, both);
  expect(await unlocked(disk)).toBe('ring damaged');
});

test('[K7] a vault whose first ring frame is destroyed opens as before, and says so', async () => {
  const disk = modelDisk();
  const factory = new IDBFactory();
  const first = vaultInNode(disk, factory, quickKdf);
  await first.look();
  good(await first.create(passphrase));
  await first.hardLock(null);
  const second = vaultInNode(disk, factory, quickKdf);
  await second.look();
  good(await second.unlock(passphrase));
  const { key } = good(await second.createCase([note('words')], when));
  await second.hardLock(null);
  await disk.write('r0', 0, new Uint8Array(200));
  const vault = vaultInNode(disk, factory, quickKdf);
  await vault.look();
  good(await vault.unlock(passphrase));
  expect(good(await vault.openCase(key)).opened.stated).toHaveLength(1);
  expect(await vault.health()).toMatchObject({ mendedFrames: 1, unreadable: 0, missingFrames: 0 });
});
