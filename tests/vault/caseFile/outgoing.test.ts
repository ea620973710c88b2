/** Sealed copies on their way out: on the disk as they leave the phone, in memory where there is no room, gone after. */
import { describe, expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { isCopyName } from '#vault/fileNames.ts';
import { Outgoing, removeCopies } from '#vault/outgoing.ts';
import { good, when } from '../../browser/support/story.ts';
import { passphrase, seededRandom } from '../keys/people.ts';
import { modelDisk, type Files, type ModelDisk } from '../modelDisk.ts';
import { newPhone, picture, record, sealIn, started, unlocked } from '../attachments/pictures.ts';
import { enter } from '#domain/write.ts';
import { bytesIn } from './containerBytes.ts';

const MiB = 1024 * 1024;
const secret = '4410 2298 7163 5540 9921';
const copiesIn = (files: Files): string[] => [...files.keys()].filter(isCopyName);

/** A sealed copy in pieces of odd lengths, begun anew each time; `onPiece` happens before each. */
const sealing =
  (whole: Uint8Array, onPiece: (at: number) => void = () => undefined) =>
  async () =>
    (async function* () {
      for (let at = 0; at < whole.length; at += 65_552) {
        onPiece(at);
        yield whole.subarray(at, at + 65_552);
      }
    })();

/** Byte by byte: a matcher takes seconds for a megabyte. */
const isOf = async (file: Blob, bytes: Uint8Array): Promise<boolean> =>
  Buffer.compare(await bytesIn(file), bytes) === 0;

const outgoing = (disk: ModelDisk): Outgoing => new Outgoing(disk, seededRandom(1));

describe('a copy on its way out', () => {
  test('[F9] is the bytes it was given, on the disk and in no other place, and none is more than a block at once', async () => {
    for (const length of [1, MiB - 1, MiB, MiB + 1, 3 * MiB + 5]) {
      const disk = modelDisk();
      const whole = picture(length);
      const { file, hash } = await outgoing(disk).make(sealing(whole), false);
      expect(await isOf(file, whole), String(length)).toBe(true);
      expect(hash).toBe(toHex(await sha256(whole)));
      expect(copiesIn(disk.files())).toHaveLength(length < MiB ? 0 : 1);
      for (const change of disk.changes)
        expect(change.is === 'write' ? change.bytes.length : 0).toBeLessThan(MiB + 65_552);
    }
  });

  test('[F9] without room it is made in memory, and what was begun on the disk is gone before', async () => {
    const whole = picture(3 * MiB);
    const disk = modelDisk();
    disk.setCapacity(2 * MiB);
    let onDisk: string[] = [];
    const { file } = await outgoing(disk).make(
      sealing(whole, (at) => {
        if (at === 0) onDisk = copiesIn(disk.files());
      }),
      false,
    );
    expect([await isOf(file, whole), onDisk, copiesIn(disk.files())]).toEqual([true, [], []]);
    const full = modelDisk();
    expect(await isOf((await outgoing(full).make(sealing(whole), true)).file, whole)).toBe(true);
    expect(full.changes).toEqual([]);
  });

  test('[F9] the next one takes its place; one that fails or is stopped leaves nothing', async () => {
    const disk = modelDisk();
    const out = outgoing(disk);
    await out.make(sealing(picture(2 * MiB)), false);
    const [first] = copiesIn(disk.files());
    await out.make(sealing(picture(2 * MiB, 2)), false);
    expect(copiesIn(disk.files())).toHaveLength(1);
    expect(copiesIn(disk.files())).not.toContain(first);
    const fails = sealing(picture(3 * MiB), (at) => {
      if (at > 2 * MiB) throw new Error('unreadable');
    });
    await expect(out.make(fails, false)).rejects.toThrow('unreadable');
    expect(copiesIn(disk.files())).toEqual([]);
    const stops = sealing(picture(3 * MiB), (at) => {
      if (at > 2 * MiB) out.stop();
    });
    await expect(out.make(stops, false)).rejects.toThrow('locked');
    expect(copiesIn(disk.files())).toEqual([]);
  });

  test('[F9] what can’t be removed now is left to the next start', async () => {
    const disk = modelDisk(new Map([[`c${'ab'.repeat(16)}`, picture(9)]]));
    await removeCopies({ ...disk, remove: () => Promise.reject(new Error('read just now')) });
    expect(copiesIn(disk.files())).toHaveLength(1);
    await removeCopies(disk);
    expect(copiesIn(disk.files())).toEqual([]);
  });
});

/** A vault with a picture of 2 MiB. */
async function withPicture() {
  const phone = await newPhone();
  const file = await sealIn(phone.vault, phone.key, picture(2 * MiB));
  await record(phone.vault, phone.key, [file]);
  return phone;
}

describe('of a vault', () => {
  test('[F9] a copy lies there until a start, an erase or another one, and was never open', async () => {
    const { disk, vault, key } = await withPicture();
    const other = good(await vault.createCase([enter('case', { code: 'B' })], when)).key;
    const file = await vault.caseFile([key], secret);
    const [name = ''] = copiesIn(disk.files());
    expect(await isOf(file, disk.files().get(name) ?? new Uint8Array())).toBe(true);
    const open = Buffer.from(picture(2 * MiB).subarray(MiB, MiB + 64));
    for (const bytes of disk.files().values()) expect(Buffer.from(bytes).includes(open)).toBe(false);
    // A start of the program, before any key; a second one would not be the writer.
    expect(copiesIn((await started(disk.files())).disk.files())).toEqual([]);
    good(await vault.eraseCases([other]));
    expect(copiesIn(disk.files())).toEqual([]);
    await vault.caseFile([key], secret);
    expect(copiesIn(disk.files())).toHaveLength(1);
    await vault.wipe();
    expect([...disk.files().keys()]).toEqual([]);
  });

  test('[F9] a copy that was begun when the phone died is gone after the next start; the vault is as it was', async () => {
    const { disk, vault, key } = await withPicture();
    const from = disk.changes.length;
    await vault.caseFile([key], secret);
    const cut = disk.changes.slice(from).filter(({ name }) => isCopyName(name));
    expect(cut.length).toBeGreaterThan(2);
    const files = new Map([...disk.files(), [cut[0]?.name ?? '', picture(MiB)] as const]);
    const again = await unlocked(files);
    expect(copiesIn(again.disk.files())).toEqual([]);
    expect(await again.vault.health()).toMatchObject({ filesMissing: 0, filesCutOff: 0, unreadable: 0 });
  });

  test('[F9] on a full phone a copy is still made, and is whole', async () => {
    const { disk, vault, key } = await withPicture();
    const used = [...disk.files().values()].reduce((sum, { length }) => sum + length, 0);
    disk.setCapacity(used + 10_000);
    const file = await vault.caseFile([key], secret);
    expect(file.size).toBeGreaterThan(2 * MiB);
    expect(copiesIn(disk.files())).toEqual([]);
    expect((await vault.storage()).full).toBe(false);
    const there = await started(new Map());
    good(await there.vault.create(passphrase));
    const taken = await there.vault.takeIn(file, secret);
    expect(good(taken).taken.files).toEqual({ fresh: 1, missing: 0 });
  });

  test('[F9] a backup that can’t be read to its end leaves no half vault', async () => {
    const { vault } = await withPicture();
    const code = await vault.proposeRecoveryCode('digits');
    await vault.setRecoveryCode(code);
    const { file } = good(await vault.backup());
    const there = await started(new Map());
    // The card it lay on is pulled after it was looked at.
    let reads = 0;
    const pulled = Object.assign(new Blob([file]), {
      slice: (from: number, to: number) => {
        reads += 1;
        if (reads > 6) throw new DOMException('gone', 'NotReadableError');
        return file.slice(from, to);
      },
    });
    await expect(there.vault.restore(pulled, code, passphrase)).rejects.toThrow('gone');
    expect([...there.disk.files().keys()]).toEqual([]);
    expect(good(await there.vault.restore(file, code, passphrase)).taken.files).toEqual({
      fresh: 1,
      missing: 0,
    });
  });
});
