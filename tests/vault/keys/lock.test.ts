import { expect, test } from 'vitest';
import { readDrafts, saveDraft } from '#vault/drafts.ts';
import { hardLock } from '#vault/hardLock.ts';
import { modelDisk } from '../modelDisk.ts';
import { mustUnlock, newCase, newVault, seededRandom } from './people.ts';

test('[P4] a hard lock seals what was being typed, finishes what is being written, and drops the keys', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(2);
  const { mk, rk } = keys.now;
  const appending = newCase(disk, keys, random);
  await hardLock(disk, keys, { place: 'live', text: 'половина фра' }, random);
  expect([...mk, ...rk].every((byte) => byte === 0)).toBe(true);
  const { key } = await appending;
  const again = await mustUnlock(disk);
  expect(again.now.ring.contents.epochKeys.map((one) => one.key)).toEqual([key]);
  expect((await readDrafts(disk, again)).drafts).toEqual([{ place: 'live', text: 'половина фра' }]);
});

test('[P4] a hard lock drops the keys even when the disk is full', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const { mk, rk } = keys.now;
  const broken = { ...disk, write: () => Promise.reject(new Error('the disk is gone')) };
  await expect(hardLock(broken, keys, { place: 'live', text: 'x' }, seededRandom(3))).rejects.toThrow('gone');
  expect([...mk, ...rk].every((byte) => byte === 0)).toBe(true);
});

test('[P4] what was typed in two places is there after the lock', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(4);
  await saveDraft(disk, keys, { place: 'a', text: 'one' }, random);
  await hardLock(disk, keys, { place: 'b', text: 'two' }, random);
  expect((await readDrafts(disk, await mustUnlock(disk))).drafts).toHaveLength(2);
});
