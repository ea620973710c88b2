/** What keys, labels and codes came to on an earlier day, made once and never made again. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newInboxIdentity, openBytes, recoveryIdentity } from '#crypto/age.ts';
import { floor } from '#crypto/argon.ts';
import { argonHere } from '#crypto/argonInWorker.ts';
import { fromHex, toHex, utf8 } from '#crypto/bytes.ts';
import { hash } from '#crypto/check/hash.ts';
import { derive } from '#crypto/derive.ts';
import { labels } from '#crypto/labels.ts';
import { commit, open, sealingKey } from '#crypto/seal.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { signerFromSeed } from '#crypto/sign.ts';

const folder = new URL('../fixtures/vectors/', import.meta.url);
function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

const keys = fixture<{
  perLabel: Record<string, { hash: string; derived: string; commit: string }>;
  signer: { publicKey: string; signature: string };
  argon: string;
  sealed: string;
  recovery: { code: string; seed: string; recipient: string };
  inbox: { identity: string; recipient: string };
}>('keys');

const age = fixture<{ toRecovery: string; toInbox: string; passphrase: string; toPassphrase: string }>('age');
const root = Uint8Array.from({ length: 32 }, (_, i) => i);

test('every frozen label hashes, derives and commits as it did', async () => {
  for (const label of Object.values(labels)) {
    const then = keys.perLabel[label];
    // A label added since has no frozen value; one that is gone or renamed shows below.
    if (then === undefined) continue;
    expect(toHex(await hash(label, utf8('abc')))).toBe(then.hash);
    expect(toHex(await derive(root, label))).toBe(then.derived);
    expect(toHex(await commit(root, label))).toBe(then.commit);
  }
  const now: readonly string[] = Object.values(labels);
  expect(Object.keys(keys.perLabel).filter((label) => !now.includes(label))).toEqual([]);
});

test('signatures, seals and Argon2id come out as they did', async () => {
  const signer = await signerFromSeed(root);
  expect(toHex(signer.publicKey)).toBe(keys.signer.publicKey);
  expect(toHex(await signer.sign(labels.sign, utf8('abc')))).toBe(keys.signer.signature);
  const draft = await sealingKey(root, labels.draft);
  expect(await open(draft, [utf8('a'), utf8('bc')], fromHex(keys.sealed))).toEqual(utf8('words'));
  expect(toHex(await argonHere(utf8('12345678901234567890'), root, floor))).toBe(keys.argon);
});

test('the recovery code of then leads to the recipient of then, and opens its backup', async () => {
  const seed = await recoverySeed(keys.recovery.code);
  expect(toHex(seed)).toBe(keys.recovery.seed);
  const { identity, recipient } = await recoveryIdentity(seed);
  expect(recipient).toBe(keys.recovery.recipient);
  expect(await openBytes({ identity }, fromHex(age.toRecovery))).toEqual(utf8('a backup'));
});

test('notes to the inbox and files to a passphrase of then open', async () => {
  expect(await newInboxIdentity(() => root)).toEqual(keys.inbox);
  expect(await openBytes({ identity: keys.inbox.identity }, fromHex(age.toInbox))).toEqual(utf8('a backup'));
  expect(await openBytes({ passphrase: age.passphrase }, fromHex(age.toPassphrase))).toEqual(
    utf8('a backup'),
  );
});
