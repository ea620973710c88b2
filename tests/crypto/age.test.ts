import { expect, test } from 'vitest';
import { newIdentity, newInboxIdentity, openBytes, recoveryIdentity, sealBytes } from '#crypto/age.ts';
import { fromUtf8, utf8 } from '#crypto/bytes.ts';
import { seeded } from '../ledger/aLog.ts';
import { cut, flipped, tamper } from '../ledger/tamper.ts';

const backup = utf8('what was kept');

test('one seed, one identity; another seed, another', async () => {
  const seed = new Uint8Array(32).fill(4);
  const one = await recoveryIdentity(seed);
  expect(await recoveryIdentity(seed)).toEqual(one);
  expect(one.identity).toMatch(/^AGE-SECRET-KEY-PQ-1/);
  expect(one.recipient).toMatch(/^age1pq1/);
  expect((await recoveryIdentity(new Uint8Array(32))).recipient).not.toBe(one.recipient);
  await expect(recoveryIdentity(new Uint8Array(31))).rejects.toThrow(RangeError);
});

test('each recipient opens, nobody else does', async () => {
  const random = seeded(1);
  const [phone, paper, stranger] = await Promise.all([
    newIdentity(random),
    newIdentity(random),
    newIdentity(random),
  ]);
  const file = await sealBytes({ recipients: [phone.recipient, paper.recipient] }, backup);
  expect(await openBytes({ identity: phone.identity }, file)).toEqual(backup);
  expect(await openBytes({ identity: paper.identity }, file)).toEqual(backup);
  expect(await openBytes({ identity: stranger.identity }, file)).toBeNull();
  expect(await openBytes({ passphrase: 'a passphrase' }, file)).toBeNull();
});

test('the inbox takes X25519, as every age since 1.0 writes it', async () => {
  const inbox = await newInboxIdentity(seeded(2));
  expect(inbox.recipient).toMatch(/^age1[^p]/);
  const file = await sealBytes({ recipients: [inbox.recipient] }, backup);
  expect(fromUtf8(file.subarray(0, 32))).toBe('age-encryption.org/v1\n-> X25519 ');
  expect(await openBytes({ identity: inbox.identity }, file)).toEqual(backup);
});

test('a file for nobody, or for what is no recipient, is not made', async () => {
  await expect(sealBytes({ recipients: [] }, backup)).rejects.toThrow(RangeError);
  await expect(sealBytes({ recipients: ['age1pq1nobody'] }, backup)).rejects.toThrow(Error);
  await expect(openBytes({ identity: 'no identity' }, backup)).rejects.toThrow(Error);
});

test('a passphrase file opens with the passphrase only, at work factor 15', async () => {
  const file = await sealBytes({ passphrase: '12345678901234567890' }, backup);
  expect(fromUtf8(file.subarray(0, 80))).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 15\n/);
  expect(await openBytes({ passphrase: '12345678901234567890' }, file)).toEqual(backup);
  expect(await openBytes({ passphrase: '12345678901234567891' }, file)).toBeNull();
});

test('an age file with one bit flipped, cut or lengthened: accepted 0, crashes 0', async () => {
  const inbox = await newInboxIdentity(seeded(3));
  const file = await sealBytes({ recipients: [inbox.recipient] }, backup);
  const opens = async (bytes: Uint8Array) => (await openBytes({ identity: inbox.identity }, bytes)) !== null;
  expect(await opens(file)).toBe(true);
  const figures = await tamper([...flipped(file), ...cut(file)], opens);
  expect(figures.tried).toBeGreaterThan(1000);
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
});
