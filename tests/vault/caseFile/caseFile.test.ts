import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newInboxIdentity, recoveryIdentity, sealBytes } from '#crypto/age.ts';
import { toHex, utf8 } from '#crypto/bytes.ts';
import { readBackup, writeBackup } from '#vault/backup.ts';
import { readCaseFile, writeCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import { newCase, newDevice, random, remark, start } from '../records/desk.ts';
import { asFile, decodeContainer, encodeContainer, joined } from './containerBytes.ts';
import { framesOf, give, take } from './exchange.ts';

function cases(count: number, frames: number): FileCase[] {
  return Array.from({ length: count }, () => ({
    outer: toHex(random(16)),
    inner: toHex(random(16)),
    frames: Array.from({ length: frames }, (_, n) => ({
      stream: toHex(random(16)),
      n: n + 1,
      frame: random(40),
    })),
  }));
}

const sealed = async (pieces: Promise<AsyncIterable<Uint8Array>>): Promise<Uint8Array> =>
  joined(await pieces);

describe('container', () => {
  test('gives back what it was given', async () => {
    const given = cases(3, 2);
    const bytes = await encodeContainer('caseFile', { ring: null, cases: given });
    expect(await decodeContainer('caseFile', bytes)).toMatchObject({ ok: true, container: { cases: given } });
    const none = await encodeContainer('caseFile', { ring: null, cases: [] });
    expect(await decodeContainer('caseFile', none)).toMatchObject({ ok: true, container: { cases: [] } });
  });

  test('every bit of it matters, every cut is told: accepted 0, crashes 0', async () => {
    const bytes = await encodeContainer('backup', { ring: utf8('{"a":1}'), cases: cases(2, 2) });
    let accepted = 0;
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 0; bit < 8; bit++) {
        const altered = bytes.slice();
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        if ((await decodeContainer('backup', altered)).ok) accepted++;
      }
      const cut = await decodeContainer('backup', bytes.slice(0, at));
      expect(cut.ok).toBe(false);
    }
    expect((await decodeContainer('backup', Uint8Array.of(...bytes, 0))).ok).toBe(false);
    expect(accepted).toBe(0);
  });

  test('random bytes behind a true beginning: refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (rest) => {
        const read = await decodeContainer('caseFile', Uint8Array.of(...utf8('WBCF'), 1, ...rest));
        expect(read.ok).toBe(false);
      }),
    );
  });

  test('a ring has no place in a case file', async () => {
    const bytes = await encodeContainer('caseFile', { ring: utf8('{}'), cases: [] });
    expect(await decodeContainer('caseFile', bytes)).toEqual({ ok: false, because: 'order' });
  });
});

describe('case file', () => {
  test('opens with its passphrase however it is typed, and with no other', async () => {
    const given = cases(1, 1);
    const file = await sealed(writeCaseFile(given, { passphrase: '1234 5678 9012 3456 7890' }));
    expect(await readCaseFile(asFile(file), { passphrase: '1234-5678-9012-3456-7890' })).toEqual({
      ok: true,
      cases: given,
    });
    expect(await readCaseFile(asFile(file), { passphrase: '1234 5678 9012 3456 7891' })).toEqual({
      ok: false,
      because: 'wrong',
    });
  });

  test('what is no age file, or another thing in one, is no case file', async () => {
    const { identity, recipient } = await newInboxIdentity(random);
    expect(await readCaseFile(asFile(utf8('code,title\n')), { identity })).toEqual({
      ok: false,
      because: 'not-ours',
    });
    const other = await sealBytes({ recipients: [recipient] }, utf8('a letter'));
    expect(await readCaseFile(asFile(other), { identity })).toEqual({ ok: false, because: 'not-ours' });
    const backup = await sealed(writeBackup({}, [], { recipients: [recipient] }));
    expect(await readCaseFile(asFile(backup), { identity })).toEqual({ ok: false, because: 'other-kind' });
    const cut = (await encodeContainer('caseFile', { ring: null, cases: cases(1, 1) })).slice(0, -3);
    const damaged = await sealBytes({ recipients: [recipient] }, cut);
    expect(await readCaseFile(asFile(damaged), { identity })).toEqual({ ok: false, because: 'damaged' });
  });

  test('every byte of the sealed file altered, and cut anywhere: accepted 0, crashes 0', async () => {
    const { identity, recipient } = await newInboxIdentity(random);
    const file = await sealed(writeCaseFile(cases(1, 1), { recipients: [recipient] }));
    let accepted = 0;
    for (let at = 0; at < file.length; at++) {
      const altered = file.slice();
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      if ((await readCaseFile(asFile(altered), { identity })).ok) accepted++;
      if ((await readCaseFile(asFile(file.slice(0, at)), { identity })).ok) accepted++;
    }
    expect(accepted).toBe(0);
  });

  test('carries frames and no key, in no form', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('a')]);
    const bytes = await encodeContainer('caseFile', { ring: null, cases: await give(running, [key]) });
    const epoch = device.ring.cases.get(key)?.epochs[0]?.id ?? new Uint8Array(0);
    for (const secret of [...device.ring.roots, device.seed, epoch])
      expect(toHex(bytes)).not.toContain(toHex(secret));
    expect(device.ring.roots.length).toBe(1);
  });
});

describe('backup', () => {
  test('ring and cases come back on a new device, frames byte for byte', async () => {
    const device = await newDevice();
    const keys = [await newCase(device), await newCase(device)];
    const running = await start(device);
    for (const key of keys) await running.records.append(key, [remark('one'), remark('two')]);
    const { identity, recipient } = await recoveryIdentity(random(32));
    const file = await sealed(
      writeBackup({ settings: { idleMinutes: 2 } }, await give(running, keys), {
        recipients: [recipient],
      }),
    );
    const read = await readBackup(asFile(file), { identity });
    if (!read.ok) throw new Error(read.because);
    expect(read.ring).toEqual({ settings: { idleMinutes: 2 } });
    const restored = await newDevice();
    const there = await start(restored);
    expect(await take(restored, there, read.cases)).toMatchObject({ cases: 2, newRecords: 4, refused: {} });
    for (const key of keys) expect(await framesOf(there, key)).toEqual(await framesOf(running, key));
    const stranger = await recoveryIdentity(random(32));
    expect(await readBackup(asFile(file), stranger)).toEqual({ ok: false, because: 'wrong' });
  });

  test('a case file is no backup, and a backup without a ring is damaged', async () => {
    const { identity, recipient } = await newInboxIdentity(random);
    const caseFile = await sealed(writeCaseFile([], { recipients: [recipient] }));
    expect(await readBackup(asFile(caseFile), { identity })).toEqual({ ok: false, because: 'other-kind' });
    const bare = await sealBytes(
      { recipients: [recipient] },
      await encodeContainer('backup', { ring: null, cases: [] }),
    );
    expect(await readBackup(asFile(bare), { identity })).toEqual({ ok: false, because: 'damaged' });
  });
});
