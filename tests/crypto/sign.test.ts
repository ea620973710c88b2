/** noble is the oracle: two verifiers that disagree about evidence are none. */
import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, fromHex, toHex, utf8 } from '#crypto/bytes.ts';
import { labelled } from '#crypto/check/hash.ts';
import { isStrictPoint, isStrictSignature } from '#crypto/check/ed25519Encoding.ts';
import { verifyBytes, verifySignature } from '#crypto/check/verifySignature.ts';
import { installEd25519Fallback, verifyByNoble } from '#crypto/ed25519Fallback.ts';
import { labels } from '#crypto/labels.ts';
import { signerFromSeed } from '#crypto/sign.ts';

const { Point } = ed25519;
const order = Point.Fn.ORDER;
const seed = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('WebCrypto and noble make the same signatures and accept each other\u2019s', async () => {
  await fc.assert(
    fc.asyncProperty(seed, fc.uint8Array(), async (secret, bytes) => {
      const signer = await signerFromSeed(secret);
      const signature = await signer.sign(labels.sign, bytes);
      const message = labelled(labels.sign, bytes);
      expect(toHex(signer.publicKey)).toBe(toHex(ed25519.getPublicKey(secret)));
      expect(toHex(signature)).toBe(toHex(ed25519.sign(message, secret)));
      expect(ed25519.verify(signature, message, signer.publicKey, { zip215: false })).toBe(true);
      expect(await verifySignature(signer.publicKey, labels.sign, bytes, signature)).toBe(true);
      expect(await verifyByNoble(signer.publicKey, message, signature)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('another label, key, message or bit is refused', async () => {
  const [signer, other] = await Promise.all([
    signerFromSeed(new Uint8Array(32).fill(1)),
    signerFromSeed(new Uint8Array(32).fill(2)),
  ]);
  const bytes = utf8('the judge entered');
  const signature = await signer.sign(labels.sign, bytes);
  expect(await verifySignature(signer.publicKey, labels.part, bytes, signature)).toBe(false);
  expect(await verifySignature(other.publicKey, labels.sign, bytes, signature)).toBe(false);
  expect(await verifySignature(signer.publicKey, labels.sign, utf8('the judge left'), signature)).toBe(false);
  for (let at = 0; at < 64; at++) {
    const copy = signature.slice();
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    expect(await verifySignature(signer.publicKey, labels.sign, bytes, copy)).toBe(false);
  }
  for (const length of [0, 63, 65]) {
    expect(await verifySignature(signer.publicKey, labels.sign, bytes, new Uint8Array(length))).toBe(false);
  }
  expect(await verifySignature(new Uint8Array(31), labels.sign, bytes, signature)).toBe(false);
});

test('[L10] the points of small order, in every encoding, are refused as key and as R', () => {
  expect(ED25519_TORSION_SUBGROUP).toHaveLength(8);
  for (const hex of ED25519_TORSION_SUBGROUP) {
    const point = fromHex(hex);
    const turned = point.slice();
    turned[31] = (turned[31] ?? 0) ^ 0x80;
    expect(isStrictPoint(point)).toBe(false);
    expect(isStrictPoint(turned)).toBe(false);
    expect(isStrictSignature(concat(point, new Uint8Array(32)))).toBe(false);
  }
  // y = p and y = p + 1 are 0 and 1 in another spelling; y = p + 3 would be a point of full order.
  for (const low of [0xed, 0xee, 0xf0]) {
    const bytes = new Uint8Array(32).fill(0xff);
    bytes[0] = low;
    bytes[31] = 0x7f;
    expect(isStrictPoint(bytes)).toBe(false);
  }
  expect(isStrictPoint(Point.BASE.toBytes())).toBe(true);
});

test('[L10] S is below the group order', () => {
  const withS = (s: bigint) => {
    const bytes = new Uint8Array(64);
    bytes.set(Point.BASE.toBytes());
    for (let at = 32, rest = s; at < 64; at++, rest >>= 8n) bytes[at] = Number(rest & 255n);
    return isStrictSignature(bytes);
  };
  expect([0n, 1n, order - 1n].every(withS)).toBe(true);
  expect([order, order + 1n, 2n ** 253n, 2n ** 256n - 1n].some(withS)).toBe(false);
});

test('[L10] on keys with a hidden torsion part WebCrypto and the fallback agree, where the cofactor would not', async () => {
  const torsion = Point.fromHex(ED25519_TORSION_SUBGROUP[1] ?? '', true);
  const a = 0x1234567890abcdefn;
  const key = Point.BASE.multiply(a).add(torsion).toBytes();
  const seen = new Set<boolean>();
  for (let i = 0; i < 40; i++) {
    const message = utf8(`message ${i}`);
    const r = 987654321n + BigInt(i);
    const R = Point.BASE.multiply(r).toBytes();
    const digest = sha512(concat(R, key, message)).toReversed();
    const h = digest.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n) % order;
    const s = (r + h * a) % order;
    const signature = concat(R, Point.Fn.toBytes(s));
    expect(ed25519.verify(signature, message, key, { zip215: false })).toBe(true);
    const byWebCrypto = await verifyBytes(key, message, signature);
    expect(await verifyByNoble(key, message, signature)).toBe(byWebCrypto);
    seen.add(byWebCrypto);
  }
  expect(seen).toEqual(new Set([true, false]));
});

test('the fallback stays out where WebCrypto has Ed25519', async () => {
  expect(await installEd25519Fallback()).toBe('web-crypto');
});

test('a seed of another length makes no signer', async () => {
  await expect(signerFromSeed(new Uint8Array(31))).rejects.toThrow(RangeError);
});
