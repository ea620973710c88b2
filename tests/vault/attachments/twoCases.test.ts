/** A file that two cases name, as an entry leaves it that moved from one to the other: it lies once, and both records hold its key. */
import { expect, test } from 'vitest';
import type { AttachedFile } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey } from '#vault/door.ts';
import { attachmentName } from '#vault/fileNames.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { openInNode } from '../../browser/support/openInNode.ts';
import { good, when } from '../../browser/support/story.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import type { Files } from '../modelDisk.ts';
import { crashStates, sampled } from '../crash/crashes.ts';
import {
  namedFiles,
  newPhone,
  picture,
  readWhole,
  record,
  sealedNames,
  sealIn,
  started,
  unlocked,
} from './pictures.ts';
import { stepOf } from '../../whole.ts';

const bytes = picture(chunkSize + 321);
const secret = '4410 2298 7163 5540 9921';

/** A picture that the first case names, and a second case that does not yet. */
async function beforeMove() {
  const phone = await newPhone();
  const to = good(await phone.vault.createCase([enter('case', { code: 'B' })], when)).key;
  const file = await sealIn(phone.vault, phone.key, bytes);
  await record(phone.vault, phone.key, [file]);
  return { ...phone, from: phone.key, to, file };
}

/** What the move does: the entry is said again in the other case, its file named as the page has it, without a key. */
async function moved() {
  const phone = await beforeMove();
  await record(phone.vault, phone.to, [phone.file]);
  return phone;
}

const linesOf = async (files: Files, { id }: AttachedFile) =>
  (await openInNode(files, passphrase, quickKdf)).ring.contents.files.filter((line) => line.id === id);

test('[F8] an entry said again in another case brings its file: not a byte is sealed anew, and either case goes without the other', async () => {
  const before = await beforeMove();
  const sealed = before.disk.files().get(attachmentName(before.file.id));
  before.disk.setCapacity([...before.disk.files().values()].reduce((sum, { length }) => sum + length, 6000));
  await record(before.vault, before.to, [before.file]);
  expect((await before.vault.storage()).full).toBe(false);
  expect(sealedNames(before.disk.files())).toEqual([attachmentName(before.file.id)]);
  expect(before.disk.files().get(attachmentName(before.file.id))).toBe(sealed);
  expect(await linesOf(before.disk.files(), before.file)).toHaveLength(2);
  expect(await namedFiles(before.vault, before.to)).toEqual([before.file]);
  for (const goes of ['from', 'to'] as const) {
    const { disk, vault, file, ...cases } = await moved();
    const stays = cases[goes === 'from' ? 'to' : 'from'];
    good(await vault.eraseCases([cases[goes]]));
    const again = await unlocked(disk.files());
    expect(await readWhole(again.vault, stays, file), goes).toEqual(bytes);
    expect(await linesOf(disk.files(), file)).toMatchObject([{ case: stays }]);
    // With the last case that names it, it goes.
    good(await again.vault.eraseCases([stays]));
    expect(sealedNames(again.disk.files())).toEqual([]);
  }
});

test('[F8] a case file of the one case alone carries the file; a copy of both carries it once', async () => {
  const { vault, from, to, file } = await moved();
  const lengths: number[] = [];
  for (const keys of [[to], [from], [from, to]]) {
    const copy = await vault.caseFile(keys, secret);
    lengths.push(copy.size);
    const there = await started(new Map());
    good(await there.vault.create(passphrase));
    const { taken } = good(await there.vault.takeIn(copy, secret));
    expect(taken).toMatchObject({ files: { fresh: 1, missing: 0 }, refused: {} });
    for (const key of keys) expect(await readWhole(there.vault, key, file)).toEqual(bytes);
    // Each case has its own line of it: what a sealed copy holds is counted by case.
    expect((await linesOf(there.disk.files(), file)).map((line) => line.case).toSorted()).toEqual(
      keys.toSorted(),
    );
  }
  expect(lengths[2]).toBeLessThan(2 * chunkSize);
});

test('[F8] killed at every write from the move to the end of the erase: what a record here names is read, and nothing else lies here', async () => {
  const { disk, vault, from, to, file } = await beforeMove();
  const start = disk.files();
  const since = disk.changes.length;
  await record(vault, to, [file]);
  good(await vault.eraseCases([from]));
  const found = { old: 0, both: 0, target: 0 };
  // Torn writes are judged where each file is: here, the order of what is whole.
  const whole = [...crashStates(start, disk.changes.slice(since), 'coarse')].filter(({ at }) =>
    /(absent|done)$/.test(at),
  );
  for (const state of sampled(whole, stepOf(3))) {
    const phone = await unlocked(state.files);
    const cases = (await phone.vault.summaries()).map(({ key }) => key);
    const naming: CaseKey[] = [];
    for (const key of cases) if ((await namedFiles(phone.vault, key)).length > 0) naming.push(key);
    for (const key of naming) expect(await readWhole(phone.vault, key, file), state.at).toEqual(bytes);
    expect(naming.length, state.at).toBeGreaterThan(0);
    expect(sealedNames(phone.disk.files()), state.at).toEqual([attachmentName(file.id)]);
    found[naming.length === 2 ? 'both' : naming[0] === to ? 'target' : 'old']++;
    await phone.vault.hardLock(null);
  }
  expect(Object.values(found).every((count) => count > 0)).toBe(true);
}, 120_000);

test('[F5] [F8] a file that two cases name and that is gone is told as one', async () => {
  const { disk, from, to, file } = await moved();
  const files = new Map(disk.files());
  files.delete(attachmentName(file.id));
  const phone = await unlocked(files);
  expect(await phone.vault.health()).toMatchObject({ filesMissing: 1, filesCutOff: 0 });
  for (const key of [from, to]) expect(await readWhole(phone.vault, key, file)).toBe('not-here');
});
