/** What a start takes on trust is looked after in a quiet moment, also for who has no PIN and never locks softly. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { CaseKey, News, VaultDoor } from '#vault/door.ts';
import { makeCase, note, opened, when, wordsOf } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type Files } from '../modelDisk.ts';

async function started(files: Files, index: IDBFactory) {
  const disk = modelDisk(files);
  const vault = vaultInNode(disk, index, quickKdf) as VaultDoor;
  const news: News[] = [];
  await vault.look();
  await vault.watch((one) => news.push(one));
  return { disk, vault, news };
}

const wordsIn = async (vault: VaultDoor, key: CaseKey) =>
  wordsOf((await opened(vault, key)).stated).toSorted();

/** A vault with ten entries whose segment two later starts have read and now take on trust. */
async function settledVault() {
  const index = new IDBFactory();
  const first = await started(new Map(), index);
  expect(await first.vault.create(passphrase)).toEqual({ ok: true });
  const key = await makeCase(first.vault, 'Q-1');
  const words = Array.from({ length: 10 }, (_, i) => `entry ${i}`);
  for (const one of words)
    expect(await first.vault.append(key, [note(one)], when)).toMatchObject({ ok: true });
  await first.vault.summaries();
  await first.vault.hardLock(null);
  let files = first.disk.files();
  for (let start = 0; start < 2; start++) {
    const { disk, vault } = await started(files, index);
    expect(await vault.unlock(passphrase)).toEqual({ ok: true });
    await vault.summaries();
    await vault.hardLock(null);
    files = disk.files();
  }
  return { files, index, key, words };
}

function damaged(files: Files): Files {
  const segments = [...files].filter(([name, bytes]) => name.startsWith('j') && bytes.length > 0);
  return new Map([
    ...files,
    ...segments.map(([name, bytes]): [string, Uint8Array] => {
      const changed = bytes.slice();
      for (let at = bytes.length >> 1; at < (bytes.length >> 1) + 40; at++)
        changed[at] = (changed[at] ?? 0) ^ 0xff;
      return [name, changed];
    }),
  ]);
}

test('[K11] a damaged journal: without a PIN, soon after the unlock home is told and it is mended from the index', async () => {
  const { files, index, key, words } = await settledVault();
  const { disk, vault, news } = await started(damaged(files), index);
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  await vault.summaries();
  expect(await vault.health()).toMatchObject({ journalGaps: 0, refilledFromIndex: 0 });
  await vi.waitFor(() => expect(news.map(({ is }) => is)).toContain('summaries'), { timeout: 6_000 });
  const health = await vault.health();
  expect(health.journalGaps).toBeGreaterThan(0);
  expect(health.refilledFromIndex).toBeGreaterThan(0);
  await vault.hardLock(null);

  // The database goes too, as browsers do after a kill: the journal alone has all again.
  const bare = await started(disk.files(), new IDBFactory());
  expect(await bare.vault.unlock(passphrase)).toEqual({ ok: true });
  expect(await wordsIn(bare.vault, key)).toEqual(words);
  await bare.vault.hardLock(null);
}, 20_000);

test('[K11] a whole journal: the look is silent, and waits while entries are being written', async () => {
  const { files, index, key } = await settledVault();
  const { disk, vault, news } = await started(files, index);
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  const reads: string[] = [];
  const { read } = disk;
  disk.read = (name) => {
    reads.push(name);
    return read(name);
  };
  await vault.summaries();
  const isLookedAfter = () => reads.some((name) => name.startsWith('j'));
  for (let i = 0; i < 5; i++) {
    await new Promise((done) => setTimeout(done, 600));
    expect(await vault.append(key, [note(`later ${i}`)], when)).toMatchObject({ ok: true });
    expect(isLookedAfter()).toBe(false);
  }
  await vi.waitFor(() => expect(isLookedAfter()).toBe(true), { timeout: 6_000 });
  expect(news).toEqual([]);
  await vault.hardLock(null);
}, 20_000);
