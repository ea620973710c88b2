/** The phone is full: what is said of the room that is left, and what fits after a restart. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { makeCase, note, opened, when, wordsOf } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type Files } from '../modelDisk.ts';

const sizeOf = (files: Files) => [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
const long = (i: number) => note(`entry ${i} ${'д'.repeat(18_000)}`);

async function fullVault() {
  const [disk, index] = [modelDisk(), new IDBFactory()];
  const vault = vaultInNode(disk, index, quickKdf) as VaultDoor;
  await vault.look();
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  const key = await makeCase(vault, 'F-1');
  for (let i = 0; i < 16; i++) await vault.append(key, [long(i)], when);
  const capacity = sizeOf(disk.files()) + 20_000;
  disk.setCapacity(capacity);
  return { disk, index, vault, key, capacity };
}

async function keptUntilRefused(vault: VaultDoor, key: CaseKey): Promise<number> {
  for (let i = 0; ; i++) if (!(await vault.append(key, [long(i)], when)).ok) return i;
}

test('[K7] long entries on a full phone: about as many fit as is said', async () => {
  const { vault, key } = await fullVault();
  for (let i = 0; !(await vault.storage()).full; i++) await vault.append(key, [long(i)], when);
  const said = (await vault.storage()).entriesFit;
  const fitted = await keptUntilRefused(vault, key);
  expect(fitted).toBeGreaterThanOrEqual(said);
  expect(fitted).toBeLessThan(said * 2);
});

test('[K7] the phone dies full and starts full: a mark is kept while any reserve is there', async () => {
  const { disk, index, vault, key, capacity } = await fullVault();
  for (let i = 0; !(await vault.storage()).full; i++) await vault.append(key, [long(i)], when);
  // Nothing is closed: the disk as it lies, and as full as it was.
  const after = modelDisk(disk.files());
  after.setCapacity(Math.min(capacity, sizeOf(disk.files())));
  const next = vaultInNode(after, index, quickKdf) as VaultDoor;
  await next.look();
  expect(await next.unlock(passphrase)).toEqual({ ok: true });
  expect((await next.storage()).full).toBe(true);
  expect(await next.append(key, [note('a mark')], when)).toMatchObject({ ok: true });
  expect(wordsOf((await opened(next, key)).stated)).toContain('a mark');
});
