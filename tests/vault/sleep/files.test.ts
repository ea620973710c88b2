/** Attached files of a case left at home: they go with it and come back with it. */
import { expect, test } from 'vitest';
import { readCaseFile, writeCaseFile } from '#vault/caseFile.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { good } from '../../browser/support/story.ts';
import { asFile, joined } from '../caseFile/containerBytes.ts';
import {
  namedFiles,
  newPhone,
  picture,
  readWhole,
  record,
  sealedNames,
  sealIn,
} from '../attachments/pictures.ts';
import { filePassphrase } from './night.ts';

const bytes = picture(chunkSize + 99);

test('[K13] [K14] attached files leave the phone with their case, and wake with it byte for byte', async () => {
  const { disk, vault, key } = await newPhone();
  const file = await sealIn(vault, key, bytes);
  await record(vault, key, [file]);
  const copy = await vault.caseFile([key], filePassphrase);
  good(await vault.sleepCases([{ key, code: 'A-1' }], false));
  expect(sealedNames(disk.files())).toEqual([]);
  expect(await vault.readAttachment(key, file.id, 0, bytes.length)).toEqual({
    ok: false,
    because: 'no-such-file',
  });
  expect(await vault.attachBegin(key, { length: 10, type: 'image/jpeg' })).toMatchObject({ ok: false });
  const { taken } = good(await vault.wake(copy, filePassphrase, [key]));
  expect(taken.files).toEqual({ fresh: 1, missing: 0 });
  expect(await namedFiles(vault, key)).toEqual([file]);
  expect(await readWhole(vault, key, file)).toEqual(bytes);
});

test('[K13] a file that no entry names is in no copy: it is counted before', async () => {
  const { disk, vault, key } = await newPhone();
  await sealIn(vault, key, bytes);
  await vault.caseFile([key], filePassphrase);
  expect(await vault.beforeSleep([key])).toMatchObject([{ onlyHere: 0, unfinished: 1 }]);
  expect(await vault.sleepCases([{ key, code: 'A-1' }], false)).toEqual({ ok: false, because: 'only-here' });
  good(await vault.sleepCases([{ key, code: 'A-1' }], true));
  expect(sealedNames(disk.files())).toEqual([]);
});

test('[K14] a phone too full for the files leaves the case asleep, and nothing of it behind', async () => {
  const { disk, vault, key } = await newPhone();
  await record(vault, key, [await sealIn(vault, key, bytes)]);
  const copy = await vault.caseFile([key], filePassphrase);
  good(await vault.sleepCases([{ key, code: 'A-1' }], false));
  const size = [...disk.files()].reduce((sum, [, file]) => sum + file.length, 0);
  disk.setCapacity(size + chunkSize / 2);
  // The reserve is for words: it is let go before a file is refused.
  const woken = await vault.wake(copy, filePassphrase, [key]);
  disk.setCapacity(Infinity);
  if (woken.ok) throw new Error('there was room');
  expect(woken.because).toBe('storage-full');
  expect(await vault.openCase(key)).toEqual({ ok: false, because: 'asleep' });
  expect(sealedNames(disk.files())).toEqual([]);
  good(await vault.wake(copy, filePassphrase, [key]));
});

test('[K13] a file that came after the last copy, without a new entry, is in no copy', async () => {
  const author = await newPhone();
  const file = await sealIn(author.vault, author.key, bytes);
  await record(author.vault, author.key, [file]);
  const whole = await author.vault.caseFile([author.key], filePassphrase);
  const { cases } = good(await readCaseFile(whole, { passphrase: filePassphrase }));
  const withoutFiles = asFile(await joined(await writeCaseFile(cases, { passphrase: filePassphrase })));
  const { vault } = await newPhone();
  good(await vault.takeIn(withoutFiles, filePassphrase));
  await vault.caseFile([author.key], filePassphrase);
  expect(await vault.beforeSleep([author.key])).toMatchObject([{ onlyHere: 0, filesOnlyHere: 0 }]);
  good(await vault.takeIn(whole, filePassphrase));
  expect(await vault.beforeSleep([author.key])).toMatchObject([{ onlyHere: 0, filesOnlyHere: 1 }]);
  const asked = [{ key: author.key, code: 'A-1' }];
  expect(await vault.sleepCases(asked, false)).toEqual({ ok: false, because: 'only-here' });
  await vault.caseFile([author.key], filePassphrase);
  good(await vault.sleepCases(asked, false));
});
