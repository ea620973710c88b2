/** The bytes of an attached file: what opens, and that nothing else does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHex, toHex } from '#crypto/bytes.ts';
import { hash, sha256 } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';
import { sha256Stream } from '#crypto/sha256Stream.ts';
import type { AttachedFile } from '#domain/values.ts';
import { fileCommitment } from '#ledger/recordId.ts';
import { FileReader } from '#vault/fileReader.ts';
import { attachmentName } from '#vault/fileNames.ts';
import { chunkAt, chunkSize, chunksOf, fileKey, sealedLength } from '#vault/sealedFile.ts';
import { SealingRun } from '#vault/sealingRun.ts';
import { seededRandom } from '../keys/people.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';
import { picture } from './pictures.ts';

const random = seededRandom(7);

async function sealed(disk: ModelDisk, bytes: Uint8Array): Promise<AttachedFile> {
  const run = { key: toHex(random(32)), salt: toHex(random(16)) };
  const file = { case: '', id: toHex(random(16)), length: bytes.length, type: 'image/png', run };
  const running = await SealingRun.begin(disk, file, random);
  for (let at = 0; at < bytes.length; at += chunkSize) await running.add(bytes.slice(at, at + chunkSize));
  const whole = await running.end();
  if (whole === null) throw new Error('not whole');
  const { id, length, type } = file;
  return { id, length, type, ...run, ...whole };
}

const withBytes = (file: AttachedFile, bytes: Uint8Array): FileReader =>
  new FileReader(modelDisk(new Map([[attachmentName(file.id), bytes]])));

test('[F1] [F5] a file of any length comes back as it was, its length on the disk is its own and the seals', async () => {
  for (const length of [1, 100, chunkSize - 1, chunkSize, chunkSize + 1, 3 * chunkSize]) {
    const disk = modelDisk();
    const bytes = picture(length);
    const file = await sealed(disk, bytes);
    expect(disk.files().get(attachmentName(file.id))?.length).toBe(sealedLength(file));
    expect(file.hash).toBe(toHex(await sha256(bytes)));
    const reader = new FileReader(disk);
    expect(await reader.check(file)).toBe('whole');
    const last = await reader.read(file, { from: length - 1, to: length });
    expect(last).toEqual({ ok: true, bytes: bytes.slice(-1) });
  }
});

describe('what is not the file', () => {
  const length = 2 * chunkSize + 5000;
  const make = async () => {
    const disk = modelDisk();
    const file = await sealed(disk, picture(length));
    return { disk, file, bytes: disk.files().get(attachmentName(file.id)) ?? new Uint8Array() };
  };

  test('[F1] a byte altered anywhere: accepted 0', async () => {
    const { file, bytes } = await make();
    const edges = [4, chunkAt(1), chunkAt(2), bytes.length].flatMap((at) => [at - 1, at, at + 11, at + 12]);
    const sampled = Array.from({ length: 60 }, (_, i) => Math.floor((i * bytes.length) / 60));
    const places = [...new Set([...edges, ...sampled])].filter((at) => at >= 4 && at < bytes.length);
    let accepted = 0;
    for (const at of places) {
      const altered = bytes.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      if ((await withBytes(file, altered).check(file)) === 'whole') accepted++;
    }
    expect(places.length).toBeGreaterThan(60);
    expect(accepted).toBe(0);
  });

  test('[F1] chunks exchanged, left out, repeated, cut or lengthened: accepted 0', async () => {
    const { file, bytes } = await make();
    const head = bytes.slice(0, 4);
    const chunk = (index: number) => bytes.slice(chunkAt(index), chunkAt(index + 1));
    const join = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
    const others = [
      join(head, chunk(1), chunk(0), chunk(2)),
      join(head, chunk(0), chunk(0), chunk(2)),
      join(head, chunk(0), chunk(2)),
      join(head, chunk(0), chunk(1)),
      bytes.slice(0, bytes.length - 1),
      join(bytes, Uint8Array.of(0)),
      join(head, chunk(0), chunk(1), chunk(2), chunk(2)),
    ];
    for (const other of others) expect(await withBytes(file, other).check(file)).toBe('damaged');
    // A record that names a shorter file: its last chunk was not sealed as one.
    const shorter = { ...file, length: 2 * chunkSize };
    expect(chunksOf(shorter)).toBe(2);
    const cut = withBytes(shorter, bytes.slice(0, sealedLength(shorter)));
    expect(await cut.check(shorter)).toBe('damaged');
    // A part alone is judged too, without the hash of the whole.
    const lastOfIt = { from: chunkSize, to: 2 * chunkSize };
    expect(await cut.read(shorter, lastOfIt)).toEqual({ ok: false, because: 'damaged' });
    const exchanged = withBytes(file, join(head, chunk(1), chunk(0), chunk(2)));
    expect(await exchanged.read(file, lastOfIt)).toEqual({ ok: false, because: 'damaged' });
    expect((await withBytes(file, bytes).read(file, lastOfIt)).ok).toBe(true);
  });

  test('[F1] [F3] another key, another file’s id, another run of the same bytes: accepted 0', async () => {
    const { disk, file, bytes } = await make();
    const again = await sealed(disk, picture(length));
    expect(again.key).not.toBe(file.key);
    expect(again.commitment).not.toBe(file.commitment);
    expect(again.hash).toBe(file.hash);
    const otherId = { ...file, id: again.id };
    for (const other of [{ ...file, key: again.key }, otherId])
      expect(await withBytes(other, bytes).check(other)).toBe('damaged');
    await expect(fileKey('00')).resolves.toBeDefined();
  });

  test('[F5] bytes that open and are not what the record committed to are damaged; no file is not here', async () => {
    const { disk, file } = await make();
    const other = toHex(await sha256(picture(5)));
    for (const lie of [{ hash: other }, { commitment: other }, { salt: '0'.repeat(32) }])
      expect(await new FileReader(disk).check({ ...file, ...lie })).toBe('damaged');
    expect(await new FileReader(modelDisk()).check(file)).toBe('not-here');
  });
});

test('[F1] a chunk of another length than the next one is refused', async () => {
  const run = { key: toHex(random(32)), salt: toHex(random(16)) };
  const file = { case: '', id: toHex(random(16)), length: chunkSize + 10, type: 'image/png', run };
  const running = await SealingRun.begin(modelDisk(), file, random);
  await expect(running.add(picture(10))).rejects.toThrow(RangeError);
  await running.add(picture(chunkSize));
  expect(await running.end()).toBeNull();
  await expect(running.add(picture(11))).rejects.toThrow(RangeError);
});

test('[L11] [F2] a commitment is the labelled hash of salt and hash, and hashing in pieces is hashing', async () => {
  const [salt, digest] = [random(16), await sha256(picture(9))];
  expect(await fileCommitment({ salt, hash: digest })).toBe(
    toHex(await hash(labels.attachedFile, salt, digest)),
  );
  expect(fromHex(await fileCommitment({ salt, hash: digest }))).toHaveLength(32);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), async (pieces) => {
      const stream = sha256Stream();
      for (const piece of pieces) stream.add(piece);
      expect(toHex(stream.end())).toBe(toHex(await sha256(new Uint8Array(Buffer.concat(pieces)))));
    }),
  );
});
