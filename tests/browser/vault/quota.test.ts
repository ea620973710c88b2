/** The phone runs full in the middle of a hearing: capture goes on from the reserve, and is refused only when that is gone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseKey } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin, type Run } from '../support/origin.ts';
import { good, makeCase, makeVault, note, opened, when, wordsOf } from '../support/story.ts';

const passphrase = '1147 8806 2293 6650 9971';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

type Room = (bytes: number | null) => Promise<void>;

/** Leaves the origin so many bytes more than it uses now; null takes the limit away. It lasts as long as its session. */
async function roomOf({ context, vault }: Run): Promise<Room> {
  const session = await context.newCDPSession(vault.page);
  return async (bytes) => {
    const { usage } = await vault.door.storage();
    await session.send('Storage.overrideQuotaForOrigin', {
      origin: origin.address,
      ...(bytes === null ? {} : { quotaSize: usage + bytes }),
    });
  };
}

/** About 40 KiB each in the journal. */
const long = (words: string) => note(`${words} ${'д'.repeat(18_000)}`);

async function appendUntil(
  run: Run,
  key: CaseKey,
  kept: string[],
  isEnough: (run: Run) => Promise<boolean>,
): Promise<'enough' | 'refused'> {
  for (let i = 0; i < 400; i++) {
    const words = `entry ${kept.length + 1}`;
    const answer = await run.vault.door.append(key, [long(words)], when);
    if (!answer.ok) {
      expect(answer.because).toBe('storage-full');
      return 'refused';
    }
    kept.push(words);
    if (await isEnough(run)) return 'enough';
  }
  throw new Error('Storage never ran full.');
}

const shownFirstWords = async (run: Run, key: CaseKey): Promise<string[]> =>
  wordsOf((await opened(run.vault.door, key)).stated).map((words) => words.split(' ').slice(0, 2).join(' '));

test('quota met in a hearing: the reserve is released, the count goes down, nothing acknowledged is lost', async () => {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const { door } = run.vault;
  const leaveRoom = await roomOf(run);
  await door.look();
  await makeVault(door, passphrase);
  const key = await makeCase(door, 'Q-1');
  const kept: string[] = [];
  await appendUntil(run, key, kept, async () => true);
  for (let i = 0; i < 16; i++) await appendUntil(run, key, kept, async () => true);
  await leaveRoom(300_000);
  expect((await door.storage()).full).toBe(false);

  expect(await appendUntil(run, key, kept, async () => (await door.storage()).full)).toBe('enough');
  const first = await door.storage();
  const beforeReserve = kept.length;
  expect(first.entriesFit).toBeGreaterThan(20);
  expect((await run.vault.news()).filter(({ is }) => is === 'storage')).not.toEqual([]);

  const counts: number[] = [first.entriesFit];
  const end = await appendUntil(run, key, kept, async () => {
    counts.push((await door.storage()).entriesFit);
    return false;
  });
  expect(end).toBe('refused');
  // What was said of entries of this length was so: no less fits, and not many times as much.
  expect(kept.length - beforeReserve).toBeGreaterThanOrEqual(first.entriesFit * 0.8);
  expect(kept.length - beforeReserve).toBeLessThan(first.entriesFit * 2);
  expect(counts.every((count, i) => i === 0 || count <= (counts[i - 1] ?? 0) + 64)).toBe(true);
  expect(counts.at(-1)).toBeLessThan(first.entriesFit / 4);
  expect((await shownFirstWords(run, key)).toSorted()).toEqual(kept.toSorted());
  report('quota: entries of 36 KiB kept from the reserve', kept.length - beforeReserve);
  report('quota: entries that fit, first and last said', `${first.entriesFit}, ${counts.at(-1)}`);

  await run.vault.restart();
  expect((await door.look()).standing.is).toBe('locked');
  good(await door.unlock(passphrase));
  expect((await shownFirstWords(run, key)).toSorted()).toEqual(kept.toSorted());
  expect((await door.storage()).full).toBe(true);
  expect((await door.health()).missingFrames).toBe(0);

  // Room again: the reserve is filled at the next unlock, and all goes on.
  await leaveRoom(null);
  await run.vault.restart();
  await door.look();
  good(await door.unlock(passphrase));
  expect((await door.storage()).full).toBe(false);
  good(await door.append(key, [note('entry after')], when));
  expect((await shownFirstWords(run, key)).toSorted()).toEqual([...kept, 'entry after'].toSorted());
  report('quota: acknowledged entries lost', 0);
  await run.close();
  await profile.remove();
});

test('no room for a vault: nothing is made, and it is said', async () => {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const leaveRoom = await roomOf(run);
  await run.vault.door.look();
  await leaveRoom(1_000_000);
  expect(await run.vault.door.create(passphrase)).toEqual({ ok: false, because: 'storage-full' });
  expect((await run.vault.door.look()).standing.is).toBe('nothing');
  await leaveRoom(null);
  expect(await run.vault.door.create(passphrase)).toEqual({ ok: true });
  await run.close();
  await profile.remove();
});
