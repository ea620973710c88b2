/** The browser empties the disk under the open handles: what is called kept from then on would be nowhere. */
import { setTimeout as rest } from 'node:timers/promises';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { News, VaultDoor, WorkerDoor } from '#vault/door.ts';
import { keyFileNames } from '#vault/fileNames.ts';
import { makeCase, newCase, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';
import { runs } from '../../whole.ts';

const gone = { ok: false, because: 'storage-gone' };
const soon = { interval: 1, timeout: 1_000 };

async function openVault() {
  const disk = modelDisk();
  const vault: WorkerDoor = vaultInNode(disk, new IDBFactory(), quickKdf);
  const news: News[] = [];
  await vault.look();
  await vault.watch((one) => news.push(one));
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  const key = await makeCase(vault as VaultDoor, 'E-1');
  return { disk, vault, news, key };
}

/** Ways in which a vault's names can go: all of them, or only those without which nothing here is read again. */
const losses: Readonly<Record<string, (disk: ModelDisk) => Promise<void>>> = {
  'every file': async (disk) => disk.evict(),
  'the key file': async (disk) => disk.evict((name) => keyFileNames.some((one) => one === name)),
  'the journal': async (disk) => disk.evict((name) => name.startsWith('j')),
  'every look-up': async (disk) => {
    disk.has = () => Promise.reject(new Error('the folder is gone'));
  },
};

test.each(Object.keys(losses))(
  '[K16] [law] %s gone between any two entries: the entry after it has it told, nothing is called kept from then on',
  async (loss) => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(4),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (before, after, atOnce) => {
          const { disk, vault, news, key } = await openVault();
          for (let i = 0; i < before; i++)
            expect(await vault.append(key, [note(`before ${i}`)], when)).toMatchObject({ ok: true });
          await losses[loss]?.(disk);
          const names = await disk.names();
          const say = (i: number) => vault.append(key, [note(`after ${i}`)], when);
          // The look that follows an entry finds it; those that were under way then may have been called kept, and none after.
          const under = atOnce ? after : 1;
          await Promise.all(Array.from({ length: under }, (_, i) => say(i)));
          await expect.poll(() => news.map(({ is }) => is), soon).toContain('storage-gone');
          for (let i = 0; i < after; i++) expect(await say(under + i)).toEqual(gone);
          expect(await vault.createCase(newCase('E-2'), when)).toEqual(gone);
          await vault.softLock();
          expect(await disk.names()).toEqual(names);
        },
      ),
      { numRuns: runs(12) },
    );
  },
);

test('[K16] a case is begun only where the names still led to files after it', async () => {
  const { disk, vault } = await openVault();
  const { append } = disk;
  disk.append = async (name) => {
    const handle = await append(name);
    return {
      get length() {
        return handle.length;
      },
      append: async (bytes) => {
        const at = await handle.append(bytes);
        disk.evict();
        return at;
      },
      close: () => handle.close(),
    };
  };
  // So that the next entry opens its segment anew, through the disk above.
  await vault.softLock();
  await vault.hardLock(null);
  await vault.unlock(passphrase);
  expect(await vault.createCase(newCase('E-2'), when)).toEqual(gone);
});

test('[K16] emptied while a file is taken in: told, and the call fails', async () => {
  const { vault, key } = await openVault();
  await vault.append(key, [note('one')], when);
  const file = await vault.caseFile([key], passphrase);
  const other = await openVault();
  // Until the look after its first entry is done: it would tell too.
  await rest(50);
  other.disk.evict();
  await expect(other.vault.takeIn(file, passphrase)).rejects.toThrow('gone');
  expect(other.news.map(({ is }) => is)).toContain('storage-gone');
});

test('[K16] one look-up that fails is asked again and refuses nothing', async () => {
  const { disk, vault, news, key } = await openVault();
  const { has } = disk;
  const asked = new Set<string>();
  disk.has = (name) => {
    if (asked.has(name)) return has(name);
    asked.add(name);
    return Promise.reject(new Error('not now'));
  };
  // One copy of the key file is enough: the other is mended at the next start.
  await disk.remove(keyFileNames[0]);
  expect(await vault.append(key, [note('kept')], when)).toMatchObject({ ok: true });
  await expect.poll(() => asked.size, soon).toBeGreaterThan(1);
  expect(await vault.append(key, [note('kept too')], when)).toMatchObject({ ok: true });
  expect(news.map(({ is }) => is)).not.toContain('storage-gone');
});

test('[K16] emptied while nobody writes: a lock tells it; words being typed stay while the session lives', async () => {
  const { disk, vault, news } = await openVault();
  disk.evict();
  await vault.saveDraft({ place: 'live', text: 'half a sentence' });
  expect(await vault.drafts()).toEqual([{ place: 'live', text: 'half a sentence' }]);
  news.length = 0;
  await vault.softLock();
  expect(news.map(({ is }) => is)).toEqual(['locked', 'storage-gone']);
  expect(await disk.names()).toEqual([]);
});
