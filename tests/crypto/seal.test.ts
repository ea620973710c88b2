import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex, utf8 } from '#crypto/bytes.ts';
import { derive } from '#crypto/derive.ts';
import { labels } from '#crypto/labels.ts';
import { commit, open, seal, sealingKey, sealOverhead } from '#crypto/seal.ts';
import { seeded } from '../ledger/aLog.ts';
import { cut, flipped, tamper } from '../ledger/tamper.ts';

const root = new Uint8Array(32).fill(3);
const ids = [utf8('case'), utf8('log')];

test('what is sealed opens again, and is longer by nonce and tag', async () => {
  const key = await sealingKey(root, labels.draft);
  const random = seeded(1);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.array(fc.uint8Array(), { maxLength: 3 }), async (bytes, any) => {
      const sealed = await seal(key, any, bytes, random);
      expect(sealed.length).toBe(bytes.length + sealOverhead);
      expect(await open(key, any, sealed)).toEqual(bytes);
    }),
  );
});

test('a sealed object with one bit flipped, cut or lengthened: accepted 0, crashes 0', async () => {
  const key = await sealingKey(root, labels.draft);
  const sealed = await seal(key, ids, new Uint8Array(400).fill(5), seeded(2));
  const opens = async (bytes: Uint8Array) => (await open(key, ids, bytes)) !== null;
  expect(await opens(sealed)).toBe(true);
  const figures = await tamper([...flipped(sealed), ...cut(sealed)], opens);
  expect(figures.tried).toBeGreaterThan(2000);
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
});

test('another key, label, id, order or border of ids does not open', async () => {
  const key = await sealingKey(root, labels.draft);
  const sealed = await seal(key, ids, utf8('words'), seeded(3));
  const others = [[], [utf8('case')], ids.toReversed(), [utf8('casel'), utf8('og')], [...ids, utf8('')]];
  for (const other of others) expect(await open(key, other, sealed)).toBeNull();
  expect(await open({ ...key, label: labels.snapshot }, ids, sealed)).toBeNull();
  expect(await open(await sealingKey(root, labels.snapshot), ids, sealed)).toBeNull();
  expect(await open(await sealingKey(new Uint8Array(32), labels.draft), ids, sealed)).toBeNull();
  expect(await open(key, ids, sealed)).toEqual(utf8('words'));
});

test('each seal takes a nonce of its own', async () => {
  const key = await sealingKey(root, labels.draft);
  const random = seeded(4);
  const seals = await Promise.all(Array.from({ length: 50 }, () => seal(key, ids, utf8('same'), random)));
  expect(new Set(seals.map((sealed) => toHex(sealed.subarray(0, 12)))).size).toBe(50);
});

test('the bytes of a sealing key can not be read back', async () => {
  const { key } = await sealingKey(root, labels.ring);
  await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow(/extractable/);
});

test('[K1] a commitment is derived apart from the key it commits to', async () => {
  const commitment = toHex(await commit(root, labels.cell));
  expect(commitment).toBe(toHex(await derive(root, 'wb1/cell/commit')));
  expect(commitment).not.toBe(toHex(await derive(root, labels.cell)));
  expect(commitment).not.toBe(toHex(await commit(new Uint8Array(32), labels.cell)));
});
