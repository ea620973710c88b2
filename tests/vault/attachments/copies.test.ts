/** Attached files in case files and backups: out, in, twice, withheld, altered. */
import { expect, test } from 'vitest';
import { readCaseFile, writeCaseFile } from '#vault/caseFile.ts';
import type { FileChunk } from '#vault/container.ts';
import { readContainer } from '#vault/readContainer.ts';
import { attachmentName } from '#vault/fileNames.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { good, note, when } from '../../browser/support/story.ts';
import { asFile, decodeContainer, encodeContainer, joined } from '../caseFile/containerBytes.ts';
import { passphrase, seededRandom } from '../keys/people.ts';
import {
  namedFiles,
  newPhone,
  picture,
  readWhole,
  record,
  sealedNames,
  sealIn,
  started,
  type Phone,
} from './pictures.ts';

const secret = '4410 2298 7163 5540 9921';
const bytes = picture(chunkSize + 99);
const [one, small] = [bytes, picture(500, 9)];

async function phoneWithFiles() {
  const phone = await newPhone();
  const file = await sealIn(phone.vault, phone.key, one);
  const preview = await sealIn(phone.vault, phone.key, small, { type: 'image/webp', previewOf: file.id });
  await record(phone.vault, phone.key, [file, preview]);
  return { ...phone, file, preview };
}

async function emptyPhone(): Promise<Phone> {
  const phone = await started(new Map());
  good(await phone.vault.create(passphrase));
  return phone;
}

test('[F7] a case file carries the files as they lie; taken in twice changes nothing', async () => {
  const { disk, vault, key, file, preview } = await phoneWithFiles();
  const copy = await vault.caseFile([key], secret);
  const there = await emptyPhone();
  const first = good(await there.vault.takeIn(copy, secret));
  expect(first.taken).toMatchObject({ newRecords: 2, files: { fresh: 2, missing: 0 }, refused: {} });
  for (const { id } of [file, preview])
    expect(there.disk.files().get(attachmentName(id))).toEqual(disk.files().get(attachmentName(id)));
  expect(await readWhole(there.vault, key, file)).toEqual(one);
  expect(await namedFiles(there.vault, key)).toEqual([file, preview]);
  const after = there.disk.files();
  const again = good(await there.vault.takeIn(copy, secret));
  expect(again.taken).toMatchObject({ newRecords: 0, knownRecords: 2, files: { fresh: 0, missing: 0 } });
  for (const name of sealedNames(after)) expect(there.disk.files().get(name)).toBe(after.get(name));
  expect(await vault.health()).toMatchObject({ filesMissing: 0 });
});

test('[F7] a backup brings every file back on a new phone', async () => {
  const { vault, key, file, preview } = await phoneWithFiles();
  const code = await vault.proposeRecoveryCode('digits');
  await vault.setRecoveryCode(code);
  const { file: backup } = good(await vault.backup());
  const there = await started(new Map());
  const { taken } = good(await there.vault.restore(backup, code, passphrase));
  expect(taken).toMatchObject({ files: { fresh: 2, missing: 0 } });
  expect(await readWhole(there.vault, key, file)).toEqual(one);
  expect(await readWhole(there.vault, key, preview)).toEqual(small);
});

test('[F7] a file that does not come is counted, and comes with a later copy', async () => {
  const { disk, vault, key, file } = await phoneWithFiles();
  const whole = await vault.caseFile([key], secret);
  const sealed = disk.files().get(attachmentName(file.id));
  await disk.remove(attachmentName(file.id));
  const without = await vault.caseFile([key], secret);
  expect(without.size).toBeLessThan(whole.size - chunkSize);
  const there = await emptyPhone();
  const first = good(await there.vault.takeIn(without, secret));
  expect(first.taken).toMatchObject({ newRecords: 2, files: { fresh: 1, missing: 1 } });
  expect(await readWhole(there.vault, key, file)).toBe('not-here');
  const second = good(await there.vault.takeIn(whole, secret));
  expect(second.taken).toMatchObject({ newRecords: 0, files: { fresh: 1, missing: 0 } });
  expect(await readWhole(there.vault, key, file)).toEqual(one);
  // Its own copy brings back what this phone has lost.
  expect(good(await vault.takeIn(whole, secret)).taken.files).toEqual({ fresh: 1, missing: 0 });
  expect(disk.files().get(attachmentName(file.id))).toEqual(sealed);
});

test('[F7] chunks altered, exchanged or of nobody are not kept: accepted 0', async () => {
  const { vault, key, file } = await phoneWithFiles();
  const copy = await vault.caseFile([key], secret);
  const chunks: FileChunk[] = [];
  const read = good(
    await readCaseFile(copy, { passphrase: secret }, async (chunk) => void chunks.push(chunk)),
  );
  const own = chunks.filter(({ id }) => id === file.id);
  expect(own).toHaveLength(2);
  const flipped = (chunk: FileChunk, at: number): FileChunk => {
    const sealed = chunk.sealed.slice();
    sealed[at] = (sealed[at] ?? 0) ^ 1;
    return { ...chunk, sealed };
  };
  const [a, b] = own as [FileChunk, FileChunk];
  const lies: FileChunk[][] = [
    [flipped(a, 5), b],
    [a, flipped(b, b.sealed.length - 1)],
    [a],
    [
      { ...a, sealed: b.sealed },
      { ...b, sealed: a.sealed },
    ],
    own.map((chunk) => ({ ...chunk, id: 'ef'.repeat(16) })),
  ];
  for (const lie of lies) {
    const files = {
      any: true,
      async *of() {
        yield* lie;
      },
    };
    const forged = asFile(await joined(await writeCaseFile(read.cases, { passphrase: secret }, files)));
    const there = await emptyPhone();
    const { taken } = good(await there.vault.takeIn(forged, secret));
    expect(taken).toMatchObject({ newRecords: 2, files: { fresh: 0, missing: 2 } });
    expect(sealedNames(there.disk.files())).toEqual([]);
    await there.vault.hardLock(null);
  }
});

test('[F7] without files a container is of version 1, with files of version 2; every cut and order is judged', async () => {
  const random = seededRandom(3);
  const phone = await newPhone();
  await phone.vault.append(phone.key, [note('words')], when);
  const plain = await phone.vault.caseFile([phone.key], secret);
  const versions: number[] = [];
  const containerOf = async (given: readonly FileChunk[], any: boolean): Promise<Uint8Array> => {
    const files = {
      any,
      async *of() {
        yield* given;
      },
    };
    const { cases } = good(await readCaseFile(plain, { passphrase: secret }));
    return encodeContainer('caseFile', { ring: null, cases }, files);
  };
  const chunk = (id: string, index: number): FileChunk => ({ id: id.repeat(16), index, sealed: random(60) });
  for (const bytesOf of [await containerOf([], false), await containerOf([chunk('aa', 0)], true)]) {
    versions.push(bytesOf[4] ?? 0);
    expect(await decodeContainer('caseFile', bytesOf)).toMatchObject({ ok: true });
  }
  expect(versions).toEqual([1, 2]);
  const whole = await containerOf([chunk('aa', 0), chunk('aa', 1), chunk('bb', 0)], true);
  let accepted = 0;
  for (let at = 0; at < whole.length; at += 7) {
    const altered = whole.slice();
    altered[at] = (altered[at] ?? 0) ^ 4;
    if ((await decodeContainer('caseFile', altered)).ok) accepted++;
    if ((await decodeContainer('caseFile', whole.slice(0, at))).ok) accepted++;
  }
  expect(accepted).toBe(0);
  for (const order of [
    [chunk('aa', 1)],
    [chunk('aa', 0), chunk('aa', 0)],
    [chunk('aa', 0), chunk('aa', 2)],
    [chunk('aa', 0), chunk('bb', 0), chunk('aa', 1)],
  ]) {
    const read = await decodeContainer('caseFile', await containerOf(order, true));
    expect(read).toEqual({ ok: false, because: 'order' });
  }
  // However it comes in pieces, it is read the same.
  for (const step of [1, 3, 100]) {
    const pieces = (async function* () {
      for (let at = 0; at < whole.length; at += step) yield whole.subarray(at, at + step);
    })();
    const ids: string[] = [];
    const read = await readContainer('caseFile', pieces, async ({ id }) => void ids.push(id.slice(0, 2)));
    expect(read.ok && ids).toEqual(['aa', 'aa', 'bb']);
  }
});
