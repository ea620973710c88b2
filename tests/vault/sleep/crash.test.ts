/** A phone that dies while a case is put to sleep or woken: the case is as it was, or asleep; never half. */
import { expect, test, vi } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { readDrafts, saveDraft } from '#vault/drafts.ts';
import type { Disk } from '#vault/disk.ts';
import { finishRotation } from '#vault/finishRotation.ts';
import type { AsleepRow } from '#vault/ringContents.ts';
import { rotate } from '#vault/rotate.ts';
import { isWhole, stepOf } from '../../whole.ts';
import { crashEverywhere, everyOne, type Findings } from '../crash/crashes.ts';
import { mustUnlock, newCase, newVault, passphrase, quickKdf, seededRandom, tools } from '../keys/people.ts';
import { reachable } from '../keys/reachable.ts';
import { applied, modelDisk, type Files, type ModelDisk } from '../modelDisk.ts';
import { evening, framesOf, inJournal, unlockedVault } from './night.ts';

vi.setConfig({ testTimeout: isWhole ? 300_000 : 60_000 });

const recoveryCode = '0123 4567 8901 2345 6789 0123 4567 8901 2345 6789';

async function twoCases() {
  const disk = modelDisk();
  const keys = await newVault(disk, 20);
  const random = seededRandom(21);
  const paper = await recoveryIdentity(await recoverySeed(recoveryCode));
  await rotate(disk, keys, { erase: [], recovery: paper.recipient }, tools(22));
  const [kept, left] = [await newCase(disk, keys, random), await newCase(disk, keys, random)];
  await saveDraft(disk, keys, { place: `live/${kept.outer}`, text: 'kept' }, random);
  await saveDraft(disk, keys, { place: `live/${left.outer}`, text: 'left' }, random);
  const row: AsleepRow = { case: left.outer, code: 'B-02', at: '2026-05-12T21:30:00+05:00', copy: null };
  const secrets = { passphrases: [passphrase], identities: [paper.identity] };
  return { files: disk.files(), kept, left, row, secrets };
}

test('[K13] a crash at any step of going to sleep leaves the case whole or asleep', async () => {
  const { files, kept, left, row } = await twoCases();
  const findings: Findings = { states: 0, violations: [] };
  const seen = { whole: 0, asleep: 0 };
  const restart = async (disk: ModelDisk): Promise<string | null> => {
    const keys = await mustUnlock(disk);
    await finishRotation(disk, keys, seededRandom(31));
    const { contents } = keys.now.ring;
    const held = contents.epochKeys.map(({ key }) => key);
    const texts = (await readDrafts(disk, keys)).drafts.map(({ text }) => text).join(' ');
    const isAsleep = contents.asleep.some((one) => one.case === left.outer);
    seen[isAsleep ? 'asleep' : 'whole']++;
    const is = `${held.includes(kept.key)} ${held.includes(left.key)} ${texts}`;
    const right = isAsleep ? 'true false kept' : 'true true kept left';
    return is === right ? null : `${is} instead of ${right}`;
  };
  const during = async (disk: ModelDisk): Promise<void> => {
    await rotate(disk, await mustUnlock(disk), { erase: [], sleep: [row] }, tools(30));
  };
  await crashEverywhere(files, { during, restart }, findings, isWhole ? everyOne : { state: 4, nested: 40 });
  expect(findings.violations).toEqual([]);
  expect(Math.min(seen.whole, seen.asleep)).toBeGreaterThan(20);
  process.stdout.write(`crash model, sleep: ${findings.states} states, violations 0\n`);
});

test('[K13] after the moment nothing that passphrase and recovery code reach holds a key or a word of the case', async () => {
  const { files, kept, left, row, secrets } = await twoCases();
  const disk = modelDisk(files);
  await rotate(disk, await mustUnlock(disk), { erase: [], sleep: [row] }, tools(40));
  const moment = disk.changes.findLastIndex((change) => change.name.startsWith('k'));
  const atMoment: Files = disk.changes.slice(0, moment + 1).reduce(applied, files);
  for (const now of [atMoment, disk.files()]) {
    const reached = await reachable(now, secrets, quickKdf);
    expect([...reached.epochKeys]).toEqual([kept.key]);
    expect([...reached.draftTexts]).toEqual(['kept']);
  }
  const before = await reachable(files, secrets, quickKdf);
  expect(before.epochKeys.has(left.key)).toBe(true);
});

/** From one change to die at to the next. */
const step = stepOf(6);

/** Dies at the change with this number, counted from `begin` on. */
function dying(disk: ModelDisk, at: number): { disk: Disk; begin: () => void; dead: () => boolean } {
  let changes = -1;
  const change = <T>(work: () => Promise<T>): Promise<T> => {
    if (changes >= 0 && ++changes > at) return Promise.reject(new Error('dead'));
    return work();
  };
  return {
    begin: () => (changes = 0),
    dead: () => changes > at,
    disk: {
      ...disk,
      write: (name, from, bytes) => change(() => disk.write(name, from, bytes)),
      truncate: (name, length) => change(() => disk.truncate(name, length)),
      remove: (name) => change(() => disk.remove(name)),
      append: async (name) => {
        const handle = await disk.append(name);
        return {
          get length() {
            return handle.length;
          },
          append: (bytes) => change(() => handle.append(bytes)),
          close: () => handle.close(),
        };
      },
    },
  };
}

test('[K13] a phone that dies while a case is left at home opens it whole, or has nothing of it', async () => {
  const seen = { whole: 0, asleep: 0 };
  for (let at = 0, ended = false; !ended; at += step) {
    const from = await evening();
    await from.vault.hardLock(null);
    const { disk, begin, dead } = dying(from.disk, at);
    const vault = await unlockedVault(disk, from.factory);
    begin();
    const answer = await vault
      .sleepCases([{ key: from.left, code: 'B-02' }], false)
      .catch(() => ({ ok: false }));
    ended = !dead();
    const again = await unlockedVault(from.disk, from.factory);
    const isAsleep = (await again.asleep()).length > 0;
    seen[isAsleep ? 'asleep' : 'whole']++;
    // What was said to be done is done.
    if (answer.ok) expect(isAsleep).toBe(true);
    expect(inJournal(from.disk, from.left)).toBe(!isAsleep);
    const opened = await again.openCase(from.left);
    expect(opened.ok ? opened.opened.stated.length : opened.because).toBe(isAsleep ? 'asleep' : 6);
    expect(await again.health()).toMatchObject({ unreadable: 0, journalGaps: 0 });
    if (isAsleep) expect((await again.wake(from.backup, from.code, [from.left])).ok).toBe(true);
    await again.hardLock(null);
  }
  expect(Math.min(seen.whole, seen.asleep)).toBeGreaterThan(isWhole ? 2 : 0);
});

test('[K15] a crash at any step of waking leaves the case asleep, with no key and no frame of it here, or awake and whole', async () => {
  const seen = { asleep: 0, awake: 0 };
  for (let at = 0, ended = false; !ended; at += step) {
    const from = await evening();
    const before = await framesOf(from.vault, from.left);
    await from.vault.backup();
    await from.vault.sleepCases([{ key: from.left, code: 'B-02' }], false);
    await from.vault.hardLock(null);
    const { disk, begin, dead } = dying(from.disk, at);
    const vault = await unlockedVault(disk, from.factory);
    begin();
    const answer = await vault.wake(from.backup, from.code, [from.left]).catch(() => null);
    ended = !dead();
    const again = await unlockedVault(from.disk, from.factory);
    const asleep = await again.asleep();
    seen[asleep.length > 0 ? 'asleep' : 'awake']++;
    if (asleep.length > 0) {
      expect(answer?.ok ?? false).toBe(false);
      const { contents } = (await mustUnlock(from.disk)).now.ring;
      expect(contents.epochKeys.some((key) => key.case === from.left)).toBe(false);
      expect(contents.ownLogs.some((log) => log.case === from.left)).toBe(false);
      expect(inJournal(from.disk, from.left)).toBe(false);
      expect((await again.wake(from.backup, from.code, [from.left])).ok).toBe(true);
    }
    expect(await framesOf(again, from.left)).toEqual(before);
    expect(await again.health()).toMatchObject({ unreadable: 0, journalGaps: 0 });
    await again.hardLock(null);
  }
  expect(seen.asleep).toBeGreaterThan(isWhole ? 2 : 0);
  expect(seen.awake).toBeGreaterThan(0);
});
