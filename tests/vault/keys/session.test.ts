import { expect, test } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { argonHere } from '#crypto/argonInWorker.ts';
import { floor } from '#crypto/argon.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { createVaultFiles } from '#vault/createVaultFiles.ts';
import { DiskError, type Disk } from '#vault/disk.ts';
import { readDrafts, saveDraft } from '#vault/drafts.ts';
import { noteRoom, readFaceFile } from '#vault/faceFile.ts';
import { finishRotation } from '#vault/finishRotation.ts';
import { fixedFileNames } from '#vault/fileNames.ts';
import { appendRing } from '#vault/keys.ts';
import { openKeyFile } from '#vault/openKeyFile.ts';
import { rotate } from '#vault/rotate.ts';
import { openRing, unlockKeyFile, unlockWithRecovery } from '#vault/unlock.ts';
import { modelDisk } from '../modelDisk.ts';
import {
  mustUnlock,
  newCase,
  newVault,
  otherPassphrase,
  passphrase,
  seededRandom,
  tools,
  unlocked,
} from './people.ts';

test('[P1] a vault opens with its passphrase, however it is typed, and with no other', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  expect(await disk.names()).toEqual([...fixedFileNames].sort());
  const again = await mustUnlock(disk, ' 7306-1945 88270613 5492');
  expect(again.now.ring.contents).toEqual(keys.now.ring.contents);
  expect(await unlocked(disk, otherPassphrase)).toBe('wrong');
});

test('[P1] with the real Argon2id a vault opens too', async () => {
  const disk = modelDisk();
  const random = seededRandom(2);
  await createVaultFiles(disk, { passphrase, kdf: argonHere, argon: floor, random });
  const atStart = await openKeyFile(disk);
  if (atStart.state !== 'live') throw new Error(atStart.state);
  expect((await unlockKeyFile(atStart.file, passphrase, argonHere)).ok).toBe(true);
  expect(await unlockKeyFile(atStart.file, otherPassphrase, argonHere)).toEqual({
    ok: false,
    because: 'wrong',
  });
});

test('[K7] what was appended to the ring is there after a restart', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const made = await newCase(disk, keys, seededRandom(3));
  const again = await mustUnlock(disk);
  expect(again.now.ring.contents.epochKeys.map((key) => key.key)).toEqual([made.key]);
});

test('[P1] a recovery code opens what the passphrase no longer does, before and after a new passphrase', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const made = await newCase(disk, keys, seededRandom(3));
  const paper = await recoveryIdentity(
    await recoverySeed('0123 4567 8901 2345 6789 0123 4567 8901 2345 6789'),
  );
  const byPaper = async () => {
    const atStart = await openKeyFile(disk);
    if (atStart.state !== 'live') throw new Error(atStart.state);
    return unlockWithRecovery(atStart.file, paper.identity);
  };
  expect(await byPaper()).toEqual({ ok: false, because: 'none-set' });
  expect((await rotate(disk, keys, { erase: [], recovery: paper.recipient }, tools(4))).ok).toBe(true);
  expect((await unlocked(disk)) !== 'wrong').toBe(true);
  expect((await rotate(disk, keys, { erase: [], passphrase: otherPassphrase }, tools(5))).ok).toBe(true);
  expect(await unlocked(disk, passphrase)).toBe('wrong');
  const opened = await byPaper();
  if (!opened.ok) throw new Error(opened.because);
  const ring = await openRing(disk, opened.cell);
  if (!ring.ok) throw new Error(ring.because);
  expect(ring.keys.now.ring.contents.epochKeys.map((key) => key.key)).toEqual([made.key]);
  const stranger = await recoveryIdentity(
    await recoverySeed('9999 4567 8901 2345 6789 0123 4567 8901 2345 6789'),
  );
  const atStart = await openKeyFile(disk);
  if (atStart.state !== 'live') throw new Error(atStart.state);
  expect(await unlockWithRecovery(atStart.file, stranger.identity)).toEqual({ ok: false, because: 'wrong' });
});

test('[K3] drafts come back after a restart, and live through a rotation unless their case goes', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(6);
  const [kept, gone] = [await newCase(disk, keys, random), await newCase(disk, keys, random)];
  await saveDraft(disk, keys, { place: `live/${kept.outer}`, text: 'судья вышел' }, random);
  await saveDraft(disk, keys, { place: `live/${gone.outer}`, text: 'never to be read again' }, random);
  await saveDraft(disk, keys, { place: `live/${kept.outer}`, text: 'судья вышел в 14:35' }, random);
  expect((await readDrafts(disk, await mustUnlock(disk))).drafts).toHaveLength(2);
  await rotate(disk, keys, { erase: [gone.outer] }, tools(7));
  const again = await mustUnlock(disk);
  expect(await readDrafts(disk, again)).toEqual({
    drafts: [{ place: `live/${kept.outer}`, text: 'судья вышел в 14:35' }],
    unreadable: false,
  });
  await saveDraft(disk, again, { place: `live/${kept.outer}`, text: '' }, random);
  expect((await readDrafts(disk, again)).drafts).toEqual([]);
  const long = 'я'.repeat(140_000);
  expect(await saveDraft(disk, again, { place: 'x', text: long }, random)).toEqual({
    ok: false,
    because: 'too-long',
  });
});

test('[K7] appends made at the same time stand one behind the other', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(8);
  const made = await Promise.all([1, 2, 3, 4].map(() => newCase(disk, keys, random)));
  await Promise.all([
    rotate(disk, keys, { erase: [] }, tools(9)),
    appendRing(
      disk,
      keys,
      [{ kind: 'last-copy', copy: { case: made[0]?.outer ?? '', at: 'now', records: 3 } }],
      random,
    ),
  ]);
  const { contents } = (await mustUnlock(disk)).now.ring;
  expect(contents.epochKeys.map((key) => key.key).sort()).toEqual(made.map((one) => one.key).sort());
  expect(contents.lastCopies).toHaveLength(1);
});

test('[K7] what a longer append left unfinished is covered by the next, shorter one', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const { ring } = keys.now;
  const random = seededRandom(10);
  await disk.write(`r${ring.side}`, ring.end, random(3_000));
  const torn = await mustUnlock(disk);
  expect(torn.now.ring).toMatchObject({ tornTail: true, lostFrames: 0, end: ring.end });
  const { key } = await newCase(disk, torn, random);
  const again = await mustUnlock(disk);
  expect(again.now.ring).toMatchObject({ tornTail: false, lostFrames: 0 });
  expect(again.now.ring.contents.epochKeys.map((one) => one.key)).toEqual([key]);
});

test('[K7] after a failed append the ring is as before, and the next one stands', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const random = seededRandom(11);
  const torn: Disk = {
    ...disk,
    write: async (name, at, bytes) => {
      await disk.write(name, at, bytes.slice(0, bytes.length - 9));
      throw new DiskError('full');
    },
  };
  await expect(newCase(torn, keys, random)).rejects.toThrow('full');
  expect(keys.now.ring.contents.cases).toEqual([]);
  await appendRing(disk, keys, [{ kind: 'pin', pin: null }], random);
  expect((await mustUnlock(disk)).now.ring).toMatchObject({ tornTail: false, lostFrames: 0, nextIndex: 2 });
});

test('[K12] an inbox stays as long as a note may be sealed to it, and goes when the file holds none', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const [first] = keys.now.ring.contents.inboxes;
  await disk.write('i0', noteRoom.at, new TextEncoder().encode('a sealed note'));
  await rotate(disk, keys, { erase: [] }, tools(12));
  const [newer, ...older] = (await mustUnlock(disk)).now.ring.contents.inboxes;
  expect(older).toEqual([first]);
  expect((await readFaceFile(disk)).inbox).toBe(newer?.recipient);
  await disk.write('i0', noteRoom.at, new Uint8Array(13));
  await finishRotation(disk, keys, seededRandom(13));
  expect((await mustUnlock(disk)).now.ring.contents.inboxes).toEqual([newer]);
});

test('[K8] a full disk at the rotation changes nothing but the intent, and the session goes on', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const { outer, key } = await newCase(disk, keys, seededRandom(14));
  const full: Disk = {
    ...disk,
    write: (name, at, bytes) =>
      name === 'r1' ? Promise.reject(new DiskError('full')) : disk.write(name, at, bytes),
  };
  expect(await rotate(full, keys, { erase: [outer] }, tools(15))).toEqual({
    ok: false,
    because: 'storage-full',
  });
  const again = await mustUnlock(disk);
  expect(again.now.ring.contents.epochKeys.map((one) => one.key)).toEqual([key]);
  expect(again.now.ring.contents.eraseIntents).toEqual([outer]);
});

test('[K8] what a later build wrote into the ring survives a rotation by this one, unless its case goes', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk);
  const { outer } = await newCase(disk, keys, seededRandom(16));
  const later = [
    { kind: 'roster-head', n: 7 },
    { kind: 'grant', case: outer, of: 'a later kind' },
  ];
  const withLater = { ...keys.now.ring.contents, unknown: later };
  keys.now = { ...keys.now, ring: { ...keys.now.ring, contents: withLater } };
  await rotate(disk, keys, { erase: [] }, tools(17));
  expect((await mustUnlock(disk)).now.ring.contents.unknown).toEqual(later);
  await rotate(disk, keys, { erase: [outer] }, tools(18));
  expect((await mustUnlock(disk)).now.ring.contents.unknown).toEqual([later[0]]);
});
