/** Attached files of a vault over files in memory: in, recorded, offered, read, erased, and killed in between. */
import { describe, expect, test } from 'vitest';
import { openInNode } from '../../browser/support/openInNode.ts';
import { soakMilliseconds } from '../../browser/support/soak.ts';
import { good, note, when } from '../../browser/support/story.ts';
import type { Statement } from '#domain/entry.ts';
import type { AttachedFile } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import { writeStatement } from '#domain/readStatement.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import type { Header } from '#ledger/header.ts';
import { filesIn } from '#vault/attachedIn.ts';
import { toStated } from '#vault/toStated.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { attachmentName } from '#vault/fileNames.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import type { Files } from '../modelDisk.ts';
import { crashStates } from '../crash/crashes.ts';
import {
  namedFiles,
  newPhone,
  picture,
  quiet,
  readWhole,
  record,
  sealedNames,
  sealIn,
  unlocked,
} from './pictures.ts';

/** Each state is a start of the whole vault: at every boundary only in the soak. */
const grain = soakMilliseconds > 0 ? 'fine' : 'coarse';
const sizeOf = (files: Files): number => [...files.values()].reduce((sum, { length }) => sum + length, 0);
const noKey = '0'.repeat(64);

test('[F2] [F3] [F5] a file is sealed in, named by a record and read again after a restart; the page never sees its key', async () => {
  const { disk, vault, key } = await newPhone();
  const bytes = picture(chunkSize + 777);
  const file = await sealIn(vault, key, bytes);
  const small = await sealIn(vault, key, picture(900, 3), { type: 'image/webp', previewOf: file.id });
  expect(file).toMatchObject({ key: noKey, length: bytes.length, type: 'image/jpeg' });
  const stated = await record(vault, key, [file, small]);
  expect(JSON.stringify(stated)).toContain(noKey);
  const ring = (await openInNode(disk.files(), passphrase, quickKdf)).ring.contents;
  // The record holds the keys now: of the ring only the line is left that says what lies here.
  expect(ring.files).toEqual([
    { case: key, id: file.id, length: file.length, type: 'image/jpeg' },
    { case: key, id: small.id, length: 900, type: 'image/webp', previewOf: file.id },
  ]);
  const again = await unlocked(disk.files());
  const named = await namedFiles(again.vault, key);
  expect(named).toEqual([file, small]);
  expect(await readWhole(again.vault, key, file)).toEqual(bytes);
  expect(await again.vault.readAttachment(key, file.id, chunkSize - 2, chunkSize + 2)).toEqual({
    ok: true,
    bytes: bytes.slice(chunkSize - 2, chunkSize),
  });
  expect(await again.vault.unrecordedFiles(key)).toEqual([]);
  expect(await again.vault.health()).toMatchObject({ filesCutOff: 0, filesMissing: 0 });
});

test('[F2] a record that names a file its signed header does not commit to is set aside', async () => {
  const { vault, key } = await newPhone();
  const file = await sealIn(vault, key, picture(10));
  const { parts, type, version } = writeStatement(enter('document', { files: [file] }));
  const header = (attachments: string[]) =>
    ({ type, version, target: null, how: 'live', at: when.at, seq: 1, attachments }) as unknown as Header;
  const told = (attachments: string[]) =>
    toStated({ id: 'ab'.repeat(32), header: header(attachments), parts: parts.map(canonicalBytes) });
  expect(told([file.commitment])).toMatchObject({ is: 'stated' });
  for (const other of [[], ['ef'.repeat(32)]])
    expect(told(other)).toMatchObject({ is: 'set-aside', setAside: { because: 'malformed' } });
});

test('[F3] the key lies in the ring before the first byte of the file does', async () => {
  const { disk, vault, key } = await newPhone();
  const before = disk.changes.length;
  await sealIn(vault, key, picture(10));
  const names = disk.changes.slice(before).map(({ name }) => name);
  expect(names.findIndex((name) => name.startsWith('r'))).toBeLessThan(
    names.findIndex((name) => name.startsWith('a')),
  );
});

test('[F3] a file that nobody sealed in can’t be named; an amendment keeps the files there were', async () => {
  const { vault, key } = await newPhone();
  const file = await sealIn(vault, key, picture(50));
  const invented = { ...file, id: 'ab'.repeat(16), key: 'cd'.repeat(32) };
  await expect(record(vault, key, [invented])).rejects.toThrow('no such file');
  const stated = await record(vault, key, [file]);
  const target = stated?.said.record;
  if (target === undefined) throw new Error('not kept');
  const more = await sealIn(vault, key, picture(60));
  const amend = {
    do: 'amend' as const,
    of: 'document' as const,
    target,
    set: { files: [file, more] },
    over: { files: [target] },
    why: 'another page',
  };
  good(await vault.append(key, [amend], when));
  expect(await readWhole(vault, key, file)).toEqual(picture(50));
  expect(await readWhole(vault, key, more)).toEqual(picture(60));
});

test('[F3] what is said of a file is the page’s, and may change; all else of it is put back', async () => {
  const { vault, key } = await newPhone();
  const file = await sealIn(vault, key, picture(50));
  const stated = await record(vault, key, [{ ...file, hash: 'ff'.repeat(32), credit: 'A', shows: [] }]);
  if (stated === undefined) throw new Error('not kept');
  const target = stated.said.record;
  expect(filesIn(stated.statement)).toEqual([{ ...file, credit: 'A', shows: [] }]);
  const amend = (set: Partial<AttachedFile>): Statement => ({
    do: 'amend',
    of: 'document',
    target,
    set: { files: [{ ...file, ...set }] },
    over: { files: [target] },
    why: 'asked again',
  });
  const again = good(await vault.append(key, [amend({ showsWords: 'two guards' }), amend({})], when)).stated;
  expect(again.map(({ statement }) => filesIn(statement))).toEqual([
    [{ ...file, showsWords: 'two guards' }],
    [file],
  ]);
  expect(await readWhole(vault, key, file)).toEqual(picture(50));
});

test('[F4] whole and not recorded: offered again after a restart, and recorded then', async () => {
  const { disk, vault, key } = await newPhone();
  const file = await sealIn(vault, key, picture(chunkSize * 2));
  const again = await unlocked(disk.files());
  expect(await again.vault.health()).toMatchObject({ filesCutOff: 0 });
  const offered = await again.vault.unrecordedFiles(key);
  expect(offered).toEqual([file]);
  expect(await readWhole(again.vault, key, file)).toEqual(picture(chunkSize * 2));
  await record(again.vault, key, offered);
  expect(await again.vault.unrecordedFiles(key)).toEqual([]);
  await again.vault.attachCancel(file.id);
  expect(await readWhole(again.vault, key, file)).toEqual(picture(chunkSize * 2));
});

test('[F4] taken back, cut off by a lock, or without room: nothing stays, and it is told', async () => {
  const { disk, vault, key } = await newPhone();
  const unwanted = await sealIn(vault, key, picture(70));
  await vault.attachCancel(unwanted.id);
  expect(sealedNames(disk.files())).toEqual([]);
  expect(await vault.readAttachment(key, unwanted.id, 0, 1)).toEqual({ ok: false, because: 'no-such-file' });

  const { handle } = good(await vault.attachBegin(key, { length: chunkSize * 3, type: 'image/png' }));
  good(await vault.attachChunk(handle, picture(chunkSize)));
  await vault.softLock();
  expect(await vault.attachChunk(handle, picture(chunkSize))).toEqual({ ok: false, because: 'locked' });
  expect(sealedNames(disk.files())).toEqual([]);
  good(await vault.unlock(passphrase));
  expect(await vault.attachChunk(handle, picture(chunkSize))).toEqual({ ok: false, because: 'cut-off' });
  expect(await vault.health()).toMatchObject({ filesCutOff: 1 });

  const size = sizeOf(disk.files());
  const large = good(await vault.attachBegin(key, { length: chunkSize * 3, type: 'image/png' }));
  disk.setCapacity(size + chunkSize + 2000);
  good(await vault.attachChunk(large.handle, picture(chunkSize)));
  const full = await vault.attachChunk(large.handle, picture(chunkSize));
  expect(full).toEqual({ ok: false, because: 'storage-full' });
  disk.setCapacity(Infinity);
  expect(sealedNames(disk.files())).toEqual([]);
  // Words still fit: the reserve was not touched for a picture.
  expect((await vault.storage()).full).toBe(false);
  good(await vault.append(key, [note('words')], when));
  disk.setCapacity(sizeOf(disk.files()));
  good(await vault.append(key, [note('words from the reserve')], when));
  expect((await vault.storage()).full).toBe(true);
  expect(await vault.attachBegin(key, { length: 1, type: 'image/png' })).toEqual({
    ok: false,
    because: 'storage-full',
  });
});

test('[F4] killed at every write, torn or whole: recorded and whole, offered, or gone and counted; never a byte too many', async () => {
  const { disk, vault, key } = await newPhone();
  const start = disk.files();
  const from = disk.changes.length;
  const bytes = picture(chunkSize * 2 + 4321);
  const file = await sealIn(vault, key, bytes);
  await record(vault, key, [file]);
  const found = { recorded: 0, offered: 0, cutOff: 0, nothing: 0 };
  let states = 0;
  for (const state of crashStates(start, disk.changes.slice(from), grain)) {
    states++;
    const phone = await unlocked(state.files);
    const { filesCutOff, filesMissing } = await phone.vault.health();
    const named = await namedFiles(phone.vault, key);
    const offered = await phone.vault.unrecordedFiles(key);
    const lies = sealedNames(phone.disk.files());
    expect(filesMissing, state.at).toBe(0);
    if (named.length + offered.length > 0) {
      expect(await readWhole(phone.vault, key, file), state.at).toEqual(bytes);
      expect(lies, state.at).toEqual([attachmentName(file.id)]);
      expect(named.length + offered.length, state.at).toBe(1);
      found[named.length > 0 ? 'recorded' : 'offered']++;
    } else {
      await quiet(() => sealedNames(phone.disk.files()).length === 0);
      expect(sealedNames(phone.disk.files()), state.at).toEqual([]);
      // Before the ring has its line nothing was begun that could be told.
      const hasBegun = /^\d+ write a/.test(state.at);
      if (hasBegun) expect(filesCutOff, state.at).toBe(1);
      found[filesCutOff > 0 ? 'cutOff' : 'nothing']++;
    }
    await phone.vault.hardLock(null);
  }
  process.stdout.write(`crash model, attached file: ${states} states, ${JSON.stringify(found)}\n`);
  expect(Object.values(found).every((count) => count > 0)).toBe(true);
}, 240_000);

describe('erase', () => {
  test('[F6] no key that can be reached opens the erased case’s file, and it is gone; the other’s stays', async () => {
    const { disk, vault, key } = await newPhone();
    const other = good(await vault.createCase([enter('case', { code: 'B' })], when)).key;
    const gone = await sealIn(vault, key, picture(1000, 1));
    await record(vault, key, [gone]);
    const kept = await sealIn(vault, other, picture(1000, 2));
    await record(vault, other, [kept]);
    const waiting = await sealIn(vault, key, picture(1000, 4));
    const half = good(await vault.attachBegin(key, { length: chunkSize * 2, type: 'image/png' })).handle;
    good(await vault.attachChunk(half, picture(chunkSize)));
    const before = (await openInNode(disk.files(), passphrase, quickKdf)).ring.contents;
    expect(before.files.filter((file) => file.run !== undefined).map(({ id }) => id)).toEqual([
      waiting.id,
      half,
    ]);
    good(await vault.eraseCases([key]));
    const after = (await openInNode(disk.files(), passphrase, quickKdf)).ring.contents;
    expect(after.files.map(({ id }) => id)).toEqual([kept.id]);
    expect(JSON.stringify(after)).not.toContain(gone.id);
    expect(sealedNames(disk.files())).toEqual([attachmentName(kept.id)]);
    expect(await vault.attachChunk(half, picture(chunkSize))).toEqual({ ok: false, because: 'cut-off' });
    expect(await vault.readAttachment(key, gone.id, 0, 1)).toEqual({ ok: false, because: 'no-such-file' });
    expect(await readWhole(vault, other, kept)).toEqual(picture(1000, 2));
  });

  test('[F6] a line of the ring that was lost does not cost the file: its record names it', async () => {
    const { disk, vault, key } = await newPhone();
    const file = await sealIn(vault, key, picture(1000));
    // The record is kept, and the phone dies before the ring has its line: the ring of before the file.
    const ringBefore = disk.files();
    await record(vault, key, [file]);
    const files = new Map(disk.files());
    for (const name of ['r0', 'r1']) files.set(name, ringBefore.get(name) ?? new Uint8Array());
    const phone = await unlocked(files);
    expect(await phone.vault.unrecordedFiles(key)).toEqual([]);
    expect(await readWhole(phone.vault, key, file)).toEqual(picture(1000));
  });

  test('[F6] a stray file is swept away; not as long as an entry can’t be read', async () => {
    const { disk, vault, key } = await newPhone();
    await vault.append(key, [note('words')], when);
    const stray = attachmentName('12'.repeat(16));
    const files = new Map(disk.files()).set(stray, picture(500));
    const swept = await unlocked(files);
    await quiet(() => !swept.disk.files().has(stray));
    expect(sealedNames(swept.disk.files())).toEqual([]);

    // A second case whose key the ring has lost: its entries don't open, and one of them may name the file.
    const ringBefore = disk.files();
    const other = good(await vault.createCase([enter('case', { code: 'B' })], when)).key;
    await vault.append(other, [note('lost')], when);
    const lost = new Map(disk.files()).set(stray, picture(500));
    for (const name of ['r0', 'r1']) lost.set(name, ringBefore.get(name) ?? new Uint8Array());
    const careful = await unlocked(lost);
    expect((await careful.vault.health()).unreadable).toBeGreaterThan(0);
    await quiet(() => !careful.disk.files().has(stray));
    expect(sealedNames(careful.disk.files())).toEqual([stray]);
  });
});

test('[F5] a recorded file that is gone from the phone is told at the start and when it is asked for', async () => {
  const { disk, vault, key } = await newPhone();
  const file = await sealIn(vault, key, picture(1000));
  await record(vault, key, [file]);
  const files = new Map(disk.files());
  files.delete(attachmentName(file.id));
  const phone = await unlocked(files);
  expect(await phone.vault.health()).toMatchObject({ filesMissing: 1, filesCutOff: 0 });
  expect(await readWhole(phone.vault, key, file)).toBe('not-here');
});

test('[K3] [F3] nothing of an open file, no key and no hash of it lies in clear', async () => {
  const { disk, vault, key } = await newPhone();
  const bytes = Buffer.from('a picture that shows the witness at the door '.repeat(40));
  const file = await sealIn(vault, key, new Uint8Array(bytes));
  const ring = (await openInNode(disk.files(), passphrase, quickKdf)).ring.contents;
  const run = ring.files[0]?.run;
  await record(vault, key, [file]);
  const content = Buffer.concat([...disk.files().values()]);
  const secrets = [run?.key ?? '?', run?.salt ?? '?', file.hash, file.commitment];
  for (const secret of secrets) {
    expect(content.includes(Buffer.from(secret, 'hex'))).toBe(false);
    expect(content.includes(secret)).toBe(false);
  }
  expect(content.includes('shows the witness')).toBe(false);
});
