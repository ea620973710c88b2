/** What time does to an open session and to a locked one, on a clock of its own. */
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CaseKey, News } from '#vault/door.ts';
import { good, makeCase, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { passphrase, quickKdf } from './people.ts';

const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  // First what watches the timers: restored later it would put the false ones back.
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** `pass` lets minutes go by, for the clocks and for the timers; counts how often a timer fired. */
async function openVault() {
  let now = 1_000_000;
  const disk = modelDisk();
  const vault = vaultInNode(disk, new IDBFactory(), quickKdf, {
    wall: () => now,
    monotonic: () => now,
  });
  const news: News[] = [];
  await vault.watch((one) => news.push(one));
  await vault.look();
  good(await vault.create(passphrase));
  good(await vault.setPin('314159'));
  const key = await makeCase(vault, 'A-1');
  return {
    disk,
    vault,
    news,
    key,
    async pass(minutes: number) {
      now += minutes * minute;
      await vi.advanceTimersByTimeAsync(minutes * minute);
      // A hard lock goes to the disk, which is no timer.
      await vi.waitFor(async () => expect(await vault.look()).toBeDefined());
    },
    standing: async () => (await vault.look()).standing.is,
  };
}

const hearingIn = async ({ vault, key }: { vault: Vault; key: CaseKey }) => {
  await vault.setOpenHearing({ key, id: '00'.repeat(32) });
};
type Vault = ReturnType<typeof vaultInNode>;

test('[P3] an open session outside a hearing is left alone for six hours, and no timer runs in circles meanwhile', async () => {
  const { pass, standing, news } = await openVault();
  const armed = vi.spyOn(globalThis, 'setTimeout');
  await pass(61);
  await pass(298);
  expect(await standing()).toBe('open');
  expect(armed.mock.calls.length).toBeLessThan(20);
  expect(news.filter(({ is }) => is === 'time-over')).toEqual([]);
  armed.mockRestore();
});

test('[P6] six hours after the passphrase the page is told to seal what is typed and lock; if it does not, the vault does', async () => {
  const { vault, pass, standing, news } = await openVault();
  await pass(360);
  expect(news.filter(({ is }) => is === 'time-over')).toHaveLength(1);
  await vault.saveDraft({ place: 'live', text: 'half a sentence' });
  await pass(1);
  expect(await standing()).toBe('locked');
  good(await vault.unlock(passphrase));
  expect(await vault.drafts()).toEqual([{ place: 'live', text: 'half a sentence' }]);
});

test('[P6] in an open hearing writing and reading go on past six hours, until the hearing is ended', async () => {
  const all = await openVault();
  const { vault, key, pass, standing, news } = all;
  await hearingIn(all);
  await pass(60 * 9);
  good(await vault.append(key, [note('the ninth hour')], when));
  expect(await standing()).toBe('open');
  expect(news.filter(({ is }) => is === 'time-over')).toEqual([]);
  await vault.setOpenHearing(null);
  await pass(0);
  expect(news.filter(({ is }) => is === 'time-over')).toHaveLength(1);
  await pass(1);
  expect(await standing()).toBe('locked');
});

test('[P6] a soft lock that falls past six hours of an open hearing is a hard one at once', async () => {
  const all = await openVault();
  await hearingIn(all);
  await all.pass(361);
  await all.vault.softLock();
  await all.pass(0);
  expect(await all.standing()).toBe('locked');
});

test('[P3] a soft lock outside a hearing becomes hard 60 minutes after the passphrase, or at once when it falls later', async () => {
  const early = await openVault();
  await early.vault.softLock();
  await early.pass(59);
  expect(await early.standing()).toBe('soft-locked');
  await early.pass(1);
  expect(await early.standing()).toBe('locked');
  const late = await openVault();
  await late.pass(61);
  await late.vault.softLock();
  await late.pass(0);
  expect(await late.standing()).toBe('locked');
});

test.each([
  ['in an open hearing', true, 361],
  ['outside one', false, 61],
])(
  '[P6] also when what lay here is gone: %s a soft lock becomes a hard one',
  async (_, inHearing, minutes) => {
    const all = await openVault();
    if (inHearing) await hearingIn(all);
    await all.pass(minutes);
    all.disk.evict();
    await all.vault.softLock();
    await all.pass(0);
    expect(all.news.at(-1)).toEqual({ is: 'locked', how: 'hard' });
  },
);

test('[P6] also when what is good to save before it fails: the keys stay no longer for it', async () => {
  const all = await openVault();
  await hearingIn(all);
  await all.pass(361);
  all.disk.has = () => Promise.reject(new Error('the folder is gone'));
  await all.vault.softLock().catch(() => undefined);
  await all.pass(0);
  expect(all.news.at(-1)).toEqual({ is: 'locked', how: 'hard' });
});
