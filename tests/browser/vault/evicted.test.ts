/**
 * The browser empties the origin while a hearing is open (eviction, "clear site data"). The journal's open handle goes on
 * writing into a deleted file and every flush succeeds: only the name tells. Nothing may be called kept after it.
 */
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { good, makeCase, makeVault, newCase, note, when } from '../support/story.ts';

const passphrase = '5520 1934 7718 0062 4417';
const gone = { ok: false, because: 'storage-gone' };

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

test.each(['file_systems', 'all'])(
  '[K16] storage of an open hearing cleared (%s): the next entry has it told, no later one is called kept, no file is made in the emptied place',
  async (storageTypes) => {
    const profile = await newProfile();
    const run = await origin.begin(profile.profileDir);
    const { door, page, news } = run.vault;
    await door.look();
    await makeVault(door, passphrase);
    const key = await makeCase(door, 'E-1');
    for (let i = 0; i < 5; i++) good(await door.append(key, [note(`before ${i}`)], when));
    const session = await run.context.newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: origin.address, storageTypes });

    const isTold = async () => (await news()).some(({ is }) => is === 'storage-gone');
    await door.append(key, [note('under way')], when);
    await expect.poll(isTold, { interval: 10, timeout: 1_000 }).toBe(true);
    for (let i = 0; i < 5; i++) expect(await door.append(key, [note(`after ${i}`)], when)).toEqual(gone);
    expect(await door.createCase(newCase('E-3'), when)).toEqual(gone);
    await door.saveDraft({ place: 'live', text: 'words being typed' });
    expect(await door.drafts()).toEqual([{ place: 'live', text: 'words being typed' }]);
    await door.softLock();
    expect(await page.evaluate(filesHere)).toEqual([]);
    await run.close();
    await profile.remove();
  },
);

test('[K16] storage cleared between two entries: the soft lock tells it, without an entry', async () => {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const { door, page, news } = run.vault;
  await door.look();
  await makeVault(door, passphrase);
  await makeCase(door, 'E-2');
  const session = await run.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: origin.address, storageTypes: 'file_systems' });
  await door.softLock();
  expect((await news()).map(({ is }) => is)).toContain('storage-gone');
  await run.close();
  await profile.remove();
});

test('[K16] everything cleared while nobody writes: told at once, since the index is closed with it', async () => {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const { door, page, news } = run.vault;
  await door.look();
  await makeVault(door, passphrase);
  await makeCase(door, 'E-4');
  // Until what is looked after in a quiet moment is done: it asks too.
  await rest(3_000);
  const session = await run.context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: origin.address, storageTypes: 'all' });
  await expect
    .poll(async () => (await news()).map(({ is }) => is), { timeout: 2_000 })
    .toContain('storage-gone');
  await run.close();
  await profile.remove();
});

async function filesHere(): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
  return names;
}
