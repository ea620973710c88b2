import { expect, test } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { concat, equalBytes } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { readDrafts, saveDraft } from '#vault/drafts.ts';
import { readFaceFile } from '#vault/faceFile.ts';
import { appendRing } from '#vault/keys.ts';
import { keyFileSize, parseKeyFile } from '#vault/keyFile.ts';
import { openKeyFile } from '#vault/openKeyFile.ts';
import { replayRing } from '#vault/ring.ts';
import { ringFrameAt } from '#vault/ringFrame.ts';
import { rotate } from '#vault/rotate.ts';
import { unlockKeyFile, unlockWithRecovery } from '#vault/unlock.ts';
import { modelDisk, type Files } from '../modelDisk.ts';
import { cut, flipped, sampled, tamper } from '../../ledger/tamper.ts';
import { mustUnlock, newCase, newVault, passphrase, seededRandom, tools, unlocked } from './people.ts';

const paper = await recoveryIdentity(await recoverySeed('0123 4567 8901 2345 6789 0123 4567 8901 2345 6789'));

/** A vault with recovery code, two cases, settings and drafts: four frames in its ring. */
async function aVault() {
  const disk = modelDisk();
  const keys = await newVault(disk, 1);
  const random = seededRandom(2);
  await rotate(disk, keys, { erase: [], recovery: paper.recipient }, tools(3));
  await newCase(disk, keys, random);
  await newCase(disk, keys, random);
  const settings = { ...keys.now.ring.contents.settings, idleMinutes: 7 };
  await appendRing(disk, keys, [{ kind: 'settings', settings }], random);
  await saveDraft(disk, keys, { place: 'a', text: 'first words' }, random);
  await saveDraft(disk, keys, { place: 'a', text: 'second words' }, random);
  return { disk, keys, files: disk.files() };
}

const fileOf = (files: Files, name: string): Uint8Array => files.get(name) ?? new Uint8Array();

test('[K8] key file: no damaged copy is taken for whole, and one whole copy repairs the other', async () => {
  const { files } = await aVault();
  const whole = fileOf(files, 'k0');
  const figures = await tamper(
    sampled([...flipped(whole), ...cut(whole)].filter(({ bytes }) => bytes.length <= keyFileSize)),
    async (bytes) => (await parseKeyFile(bytes)) !== null,
  );
  expect(figures).toMatchObject({ accepted: [], crashed: [] });

  let [tried, wrong] = [0, 0];
  for (const { bytes } of flipped(whole)) {
    if (tried++ % 40 !== 0) continue;
    for (const names of [['k0'], ['k1'], ['k0', 'k1']]) {
      const disk = modelDisk(new Map([...files, ...names.map((name) => [name, bytes] as const)]));
      const { state } = await openKeyFile(disk);
      const repaired = ['k0', 'k1'].every((name) => equalBytes(fileOf(disk.files(), name), whole));
      if (names.length === 2 ? state !== 'damaged' : state !== 'live' || !repaired) wrong++;
    }
  }
  expect(wrong).toBe(0);
  process.stdout.write(`tamper key file: ${figures.tried} tried, accepted 0, crashes 0\n`);
});

/** Somebody who writes to the disk can make a checksum fit; keys they can't. */
async function withFittingChecksum(bytes: Uint8Array): Promise<Uint8Array> {
  const content = bytes.subarray(0, keyFileSize - 32);
  return concat(content, await sha256(content));
}

test('[K1] [K6] key file with a fitting checksum: altered salt, price, slot or cell opens nothing', async () => {
  const { files, keys } = await aVault();
  const whole = fileOf(files, 'k0');
  const sealedPart = whole.slice(0, 320);
  const figures = await tamper(sampled(flipped(sealedPart)), async (part) => {
    const bytes = await withFittingChecksum(concat(part, whole.subarray(320)));
    const disk = modelDisk(new Map([...files, ['k0', bytes], ['k1', bytes]]));
    const opened = await unlocked(disk);
    if (typeof opened === 'string') return false;
    // Only the generation is free to be another: it chooses between copies and opens nothing.
    return !equalBytes(part.subarray(16), sealedPart.subarray(16)) || !equalBytes(opened.now.rk, keys.now.rk);
  });
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
  process.stdout.write(`tamper key file, checksum fitted: ${figures.tried} tried, accepted 0, crashes 0\n`);
});

test('[K1] slot R altered opens nothing', async () => {
  const { files, keys } = await aVault();
  const file = await parseKeyFile(fileOf(files, 'k0'));
  if (file === null) throw new Error('no key file');
  const used = file.slotR.slice(0, 4 + 2048);
  let i = 0;
  const some = [...flipped(used)].filter(() => i++ % 30 === 0);
  const figures = await tamper(some, async (bytes) => {
    const slotR = concat(bytes, file.slotR.subarray(used.length));
    const opened = await unlockWithRecovery({ ...file, slotR }, paper.identity);
    return opened.ok && !equalBytes(opened.cell.rk, keys.now.rk);
  });
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
});

test('[K6] a price of Argon2 out of bounds is refused before it is run', async () => {
  const { files } = await aVault();
  const file = await parseKeyFile(fileOf(files, 'k0'));
  if (file === null) throw new Error('no key file');
  const neverRun = () => Promise.reject(new Error('it was run'));
  const prices = [
    { m: 65_535, t: 3, p: 1 },
    { m: 65_536, t: 2, p: 1 },
    { m: 65_536, t: 3, p: 0 },
    { m: 1_048_577, t: 3, p: 1 },
    { m: 65_536, t: 17, p: 1 },
    { m: 65_536, t: 3, p: 5 },
  ];
  for (const argon of prices) {
    const answer = await unlockKeyFile({ ...file, argon }, passphrase, neverRun);
    expect(answer).toEqual({ ok: false, because: 'damaged' });
  }
  await expect(unlockKeyFile(file, passphrase, neverRun)).rejects.toThrow('it was run');
});

test('[K7] ring: every altered byte is refused or told, and what is left is true', async () => {
  const { files, keys } = await aVault();
  const { rk, ring } = keys.now;
  const name = `r${ring.side}`;
  const file = fileOf(files, name).slice(0, ring.end + 64);
  const cell = { rk, ringId: ring.ringId, side: ring.side };
  const expected = new Set(ring.contents.epochKeys.map(({ key }) => key));
  const altered = [...flipped(file.slice(0, ring.end))];
  const figures = await tamper(sampled(altered), async (bytes) => {
    const read = await replayRing(concat(bytes, file.subarray(ring.end)), cell);
    if (read === null) return false;
    const isTold = read.lostFrames > 0 || read.tornTail;
    return !isTold || read.contents.epochKeys.some(({ key }) => !expected.has(key));
  });
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
  process.stdout.write(`tamper ring: ${figures.tried} tried, accepted 0, crashes 0\n`);
});

test('[K7] ring: frames of another place, another ring or another vault are not taken', async () => {
  const { files, keys } = await aVault();
  const { rk, ring } = keys.now;
  const cell = { rk, ringId: ring.ringId, side: ring.side };
  const file = fileOf(files, `r${ring.side}`);
  const frames: Uint8Array[] = [];
  for (let at = 0, frame = ringFrameAt(file, 0); frame !== null; frame = ringFrameAt(file, at)) {
    frames.push(file.slice(at, frame.end));
    at = frame.end;
  }
  expect(frames).toHaveLength(5);
  const stranger = modelDisk();
  await newVault(stranger, 9);
  const foreign = fileOf(stranger.files(), 'r0').slice(
    0,
    ringFrameAt(fileOf(stranger.files(), 'r0'), 0)?.end,
  );
  const all = [...frames, foreign];
  let accepted = 0;
  for (const [i, mine] of frames.entries()) {
    for (const [j, other] of all.entries()) {
      if (i === j) continue;
      const swapped = concat(
        ...all.slice(0, frames.length).map((frame, k) => (k === i ? other : k === j ? mine : frame)),
      );
      const read = await replayRing(swapped, cell);
      if (read !== null && read.lostFrames === 0 && !read.tornTail) accepted++;
    }
  }
  expect(accepted).toBe(0);
});

test('[K7] ring: a frame lost in the middle is counted, the rest is read, and the next append keeps it', async () => {
  const { files, keys } = await aVault();
  const { ring } = keys.now;
  const name = `r${ring.side}`;
  const file = fileOf(files, name).slice();
  const second = ringFrameAt(file, ringFrameAt(file, ringFrameAt(file, 0)?.end ?? 0)?.end ?? 0);
  file.fill(0, (second?.end ?? 0) - 40, (second?.end ?? 0) - 8);
  const disk = modelDisk(new Map([...files, [name, file]]));
  const damaged = await mustUnlock(disk);
  expect(damaged.now.ring.lostFrames).toBe(1);
  expect(damaged.now.ring.contents.epochKeys).toHaveLength(1);
  expect(damaged.now.ring.contents.settings.idleMinutes).toBe(7);
  const { key } = await newCase(disk, damaged, seededRandom(5));
  const again = await mustUnlock(disk);
  expect(again.now.ring.contents.epochKeys.map((one) => one.key)).toContain(key);
  expect(again.now.ring.contents.settings.idleMinutes).toBe(7);
});

test('[P1] wrong, damaged and missing are three answers', async () => {
  const { files } = await aVault();
  const without = (...names: readonly string[]) =>
    modelDisk(new Map([...files].filter(([name]) => !names.includes(name))));
  expect(await unlocked(modelDisk(files), 'not the passphrase')).toBe('wrong');
  expect(await unlocked(without('k0'))).toBeTypeOf('object');
  expect(await unlocked(without('k0', 'k1'))).toBe('missing');
  expect(await unlocked(without('r1'))).toBeTypeOf('object');
  expect(await unlocked(without('r0', 'r1'))).toBe('ring missing');
  const zeros = new Uint8Array(65_536);
  const blank = new Map([...files, ['r0', zeros], ['r1', zeros]] as const);
  expect(await unlocked(modelDisk(blank))).toBe('ring damaged');
  expect((await openKeyFile(modelDisk(), true)).state).toBe('missing');
});

test('[K8] two whole copies of one generation that differ are nobody’s to choose between', async () => {
  const { files } = await aVault();
  const other = fileOf(files, 'k0').slice();
  other[6000] = (other[6000] ?? 0) ^ 1;
  const disk = modelDisk(new Map([...files, ['k1', await withFittingChecksum(other)]]));
  expect((await openKeyFile(disk)).state).toBe('damaged');
  expect(disk.changes).toEqual([]);
});

test('[K3] drafts and face file: an altered half is not taken, the other one stands', async () => {
  const { files, disk, keys } = await aVault();
  const side = keys.now.ring.side;
  const name = `d${side}`;
  const file = fileOf(files, name);
  const face = await readFaceFile(disk);
  let [wrong, tried] = [0, 0];
  for (const from of [0, 256 * 1024]) {
    for (const { bytes } of flipped(file.slice(from, from + 120))) {
      if (tried++ % 9 !== 0) continue;
      const copy = file.slice();
      copy.set(bytes, from);
      const read = await readDrafts(modelDisk(new Map([...files, [name, copy]])), keys);
      const [draft] = read.drafts;
      if (draft === undefined || !['first words', 'second words'].includes(draft.text)) wrong++;
    }
  }
  for (const { bytes } of flipped(fileOf(files, 'i0').slice(0, 4096 + 256))) {
    if (tried++ % 3 !== 0) continue;
    const copy = fileOf(files, 'i0').slice();
    copy.set(bytes);
    const read = await readFaceFile(modelDisk(new Map([...files, ['i0', copy]])));
    if (read.face.theme !== face.face.theme || read.inbox === null) wrong++;
  }
  expect(wrong).toBe(0);
});
