/** The two databases of Chromium under a vault, each torn at its tail as a kill can tear it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseKey, Health } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin, type Run } from '../support/origin.ts';
import { readOriginFiles } from '../support/originFiles.ts';
import { good, makeCase, makeVault, note, opened, when, wordsOf } from '../support/story.ts';
import { tearIndexedDb, tearOriginFileNames } from '../support/tornLog.ts';

const passphrase = '5518 0274 9936 4410 7702';

let origin: Origin;
let profile: Awaited<ReturnType<typeof newProfile>>;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

async function begun(): Promise<CaseKey> {
  profile = await newProfile();
  const { vault, close } = await origin.begin(profile.profileDir);
  await vault.door.look();
  await makeVault(vault.door, passphrase);
  const key = await makeCase(vault.door, 'T-1');
  good(await vault.door.append(key, numbered(1, 20), when));
  await vault.door.closeCase(key);
  await close();
  return key;
}

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => note(`entry ${from + i}`));

const expectedWords = (to: number): string[] =>
  Array.from({ length: to }, (_, i) => `entry ${i + 1}`).toSorted();

async function unlocked(): Promise<Run> {
  const run = await origin.begin(profile.profileDir);
  expect((await run.vault.door.look()).standing.is).toBe('locked');
  expect(await run.vault.door.unlock(passphrase)).toEqual({ ok: true });
  return run;
}

test('all of IndexedDB is gone some starts after a torn log: every entry is there from the journal, and it is told', async () => {
  const key = await begun();
  await tearIndexedDb(profile.profileDir);
  const writing = await unlocked();
  for (let i = 21; i <= 71; i++) good(await writing.vault.door.append(key, numbered(i, i), when));
  await writing.vault.door.closeCase(key);
  await writing.close();

  const told: Health[] = [];
  for (let start = 0; start < 3; start++) {
    const run = await unlocked();
    expect(wordsOf((await opened(run.vault.door, key)).stated).toSorted()).toEqual(expectedWords(71));
    told.push(await run.vault.door.health());
    await run.close();
  }
  const rebuilt = told.filter(({ indexRebuilt }) => indexRebuilt).length;
  report('torn IndexedDB log: starts that found the index gone and told it', rebuilt);
  report('torn IndexedDB log: entries lost of 71', 0);
  expect(rebuilt).toBe(1);
  expect(told.map(({ missingFrames }) => missingFrames)).toEqual([0, 0, 0]);
  await profile.remove();
});

test('[K11] later journal segments vanish with a torn log of file names: refilled from the index, and it is told', async () => {
  const key = await begun();
  await tearOriginFileNames(profile.profileDir);
  const writing = await unlocked();
  const { door } = writing.vault;
  // Each batch is more than half of a segment: so many fill all segments made with the vault, and then some.
  for (let batch = 0; batch < 18; batch++) good(await door.append(key, long(batch), when));
  for (let i = 21; i <= 30; i++) good(await door.append(key, numbered(i, i), when));
  const before = [...(await readOriginFiles(writing.vault.page)).keys()];
  await writing.close();

  const told: Health[] = [];
  let after: string[] = [];
  for (let start = 0; start < 2; start++) {
    const run = await unlocked();
    const { stated } = await opened(run.vault.door, key);
    const shown = wordsOf(stated);
    expect(shown.filter((words) => words.startsWith('entry ')).toSorted()).toEqual(
      expectedWords(30).toSorted(),
    );
    expect(shown.filter((words) => words.startsWith('long '))).toHaveLength(18 * 38);
    told.push(await run.vault.door.health());
    after = [...(await readOriginFiles(run.vault.page)).keys()];
    await run.close();
  }
  const extra = before.filter((name) => /^j\d+$/.test(name) && Number(name.slice(1)) >= 16);
  const refilled = told.reduce((sum, { refilledFromIndex }) => sum + refilledFromIndex, 0);
  report('torn log of file names: journal segments made later', extra.length);
  report('torn log of file names: entries refilled from the index', refilled);
  expect(extra.length).toBeGreaterThan(0);
  expect(refilled).toBeGreaterThan(0);
  expect(before.filter((name) => !extra.includes(name) && !after.includes(name))).toEqual([]);
  await profile.remove();
});

/** 38 notes of 60 KiB. */
const long = (batch: number) =>
  Array.from({ length: 38 }, (_, i) => note(`long ${batch} ${i} ${'ж'.repeat(10)}${'々'.repeat(19_950)}`));
