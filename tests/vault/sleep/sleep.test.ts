/** Cases left at home: what must be true before, what stays, what does not. */
import { expect, test } from 'vitest';
import { IDBKeyRange } from 'fake-indexeddb';
import { DiskError } from '#vault/disk.ts';
import { VaultIndex } from '#vault/index.ts';
import { good, note, when } from '../../browser/support/story.ts';
import { mustUnlock } from '../keys/people.ts';
import { evening, framesOf, inJournal, unlockedVault } from './night.ts';

test('[K13] of a case left at home the ring keeps its id, its code, since when, and what brings it back', async () => {
  const { disk, factory, vault, kept, left } = await evening();
  const before = (await mustUnlock(disk)).now.ring.contents;
  const inner = before.cases.find(({ outer }) => outer === left)?.inner ?? '-';
  good(await vault.sleepCases([{ key: left, code: 'B-02' }], false));

  const { contents } = (await mustUnlock(disk)).now.ring;
  const copy = { at: '2026-03-02T10:15:00+05:00', records: 6, is: 'backup' };
  expect(contents.asleep).toMatchObject([{ case: left, code: 'B-02', at: copy.at, copy }]);
  const rest = JSON.stringify({ ...contents, asleep: [] });
  expect(rest).not.toContain(left);
  expect(JSON.stringify(contents)).not.toContain(inner);
  expect(contents.cases.map(({ outer }) => outer)).toEqual([kept]);
  expect(inJournal(disk, left)).toBe(false);
  const index = new VaultIndex({ indexedDB: factory, IDBKeyRange });
  expect(await index.streamsOf(left)).toEqual([]);
  expect(await index.tables.snapshots.where('case').equals(left).count()).toBe(0);
  index.close();

  await vault.hardLock(null);
  const again = await unlockedVault(disk, factory);
  expect((await again.summaries()).map(({ key }) => key)).toEqual([kept]);
  expect(await again.asleep()).toEqual([
    { key: left, code: 'B-02', at: copy.at, copy: { ...copy, seen: null } },
  ]);
  expect(await again.openCase(left)).toEqual({ ok: false, because: 'asleep' });
  expect(await again.append(left, [note('more')], when)).toEqual({ ok: false, because: 'asleep' });
  expect(await again.health()).toMatchObject({ unreadable: 0, missingFrames: 0, journalGaps: 0 });
  expect(await framesOf(again, kept)).toHaveLength(6);
});

test('[K13] what is in no sealed copy is left at home only when that was said twice', async () => {
  const { vault, left, kept } = await evening();
  const asked = [{ key: left, code: 'B-02' }];
  expect(await vault.beforeSleep([left])).toMatchObject([{ records: 6, onlyHere: 0, unfinished: 0 }]);
  good(await vault.append(left, [note('after the copy')], when));
  expect(await vault.beforeSleep([left])).toMatchObject([{ records: 7, onlyHere: 1, unfinished: 0 }]);
  expect(await vault.sleepCases(asked, false)).toEqual({ ok: false, because: 'only-here' });
  good(await vault.openCase(left));

  // A case file is a copy as good as a backup. What is being typed is in none.
  await vault.caseFile([left], 'a passphrase of the file 55');
  await vault.saveDraft({ place: `entry of ${left}`, text: 'unfinished' });
  expect(await vault.beforeSleep([left])).toMatchObject([{ onlyHere: 0, unfinished: 1 }]);
  expect(await vault.sleepCases(asked, false)).toEqual({ ok: false, because: 'only-here' });
  await vault.setOpenHearing({ key: left, id: 'a' });
  expect(await vault.sleepCases(asked, true)).toEqual({ ok: false, because: 'hearing-open' });
  await vault.setOpenHearing(null);
  // All or none.
  const unknown = { key: '0'.repeat(32) as typeof left, code: 'C' };
  expect(await vault.sleepCases([...asked, unknown], true)).toEqual({ ok: false, because: 'no-such-case' });
  good(await vault.openCase(left));
  good(await vault.sleepCases(asked, true));
  expect(await vault.drafts()).toEqual([]);
  // A page that was open seals what was typed in it: nothing of this case is taken.
  await vault.saveDraft({ place: `entry of ${left}`, text: 'unfinished' });
  await vault.saveDraft({ place: `entry of ${kept}`, text: 'of the other' });
  expect(await vault.drafts()).toEqual([{ place: `entry of ${kept}`, text: 'of the other' }]);
});

test('[K13] an entry that is written at the same moment is kept or refused, never lost', async () => {
  const seen = { kept: 0, refused: 0 };
  for (const delay of [0, 1, 2, 4]) {
    const { vault, left } = await evening();
    const later = new Promise((done) => setTimeout(done, delay));
    const writing = [0, 1, 2].map(async (n) => {
      if (n > 0) await later;
      return vault.append(left, [note(`late ${n}`)], when);
    });
    const sleeping = later.then(() => vault.sleepCases([{ key: left, code: 'B' }], false));
    const kept = (await Promise.all(writing)).filter(({ ok }) => ok).length;
    const slept = await sleeping;
    expect({ kept: kept > 0, slept }).toEqual(
      kept > 0
        ? { kept: true, slept: { ok: false, because: 'only-here' } }
        : { kept: false, slept: { ok: true } },
    );
    if (kept > 0) expect(good(await vault.openCase(left)).opened.stated).toHaveLength(6 + kept);
    seen[kept > 0 ? 'kept' : 'refused']++;
  }
  for (const delay of [0, 1, 2]) {
    const { vault, left } = await evening();
    const sleeping = vault.sleepCases([{ key: left, code: 'B' }], false);
    await new Promise((done) => setTimeout(done, delay));
    const late = await vault.append(left, [note('too late')], when);
    expect({ late: late.ok, slept: (await sleeping).ok }).toEqual(
      late.ok ? { late: true, slept: false } : { late: false, slept: true },
    );
    seen[late.ok ? 'kept' : 'refused']++;
  }
  expect(Math.min(seen.kept, seen.refused)).toBeGreaterThan(0);
});

test('[K13] a full phone leaves everything as it was', async () => {
  const { disk, vault, left } = await evening();
  const frames = await framesOf(vault, left);
  disk.write = async () => {
    throw new DiskError('full');
  };
  expect(await vault.sleepCases([{ key: left, code: 'B' }], false)).toEqual({
    ok: false,
    because: 'storage-full',
  });
  expect(await vault.asleep()).toEqual([]);
  expect(good(await vault.openCase(left)).opened.stated).toHaveLength(frames.length);
});

test('[K13] the file that brings a case back is known again by its bytes, and no other is', async () => {
  const { vault, left, backup } = await evening();
  expect(await vault.knowCopy(backup)).toBe(2);
  expect(await vault.knowCopy(backup.slice(0, -1))).toBe(0);
  expect(await vault.beforeSleep([left])).toMatchObject([{ copy: { seen: '2026-03-02T10:15:00+05:00' } }]);
});

test('[K13] an erase takes also the code of a case that sleeps', async () => {
  const { disk, vault, left } = await evening();
  good(await vault.sleepCases([{ key: left, code: 'B-02' }], false));
  good(await vault.eraseCases([left]));
  expect(await vault.asleep()).toEqual([]);
  expect(JSON.stringify((await mustUnlock(disk)).now.ring.contents)).not.toContain('B-02');
});
