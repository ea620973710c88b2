import { Decrypter, Encrypter, identityToRecipient } from 'age-encryption';
import { bech32 } from '@scure/base';
import type { Random } from './random.ts';

/** Both as age writes them: `AGE-SECRET-KEY-…` and `age1…`. */
export interface AgeIdentity {
  readonly identity: string;
  readonly recipient: string;
}

/** A generated secret has 66 bits and more, so scrypt need not add what it costs (2^15 × 1 KiB = 32 MiB). */
const workFactor = 15;

/** The hybrid identity (ML-KEM-768 with X25519) that a seed of 32 B stands for: the same one every time. */
export function recoveryIdentity(seed: Uint8Array): Promise<AgeIdentity> {
  return identityFrom('AGE-SECRET-KEY-PQ-', seed);
}

/** A new hybrid identity, for a device. */
export function newIdentity(random: Random): Promise<AgeIdentity> {
  return identityFrom('AGE-SECRET-KEY-PQ-', random(32));
}

/** A new X25519 identity: for the inbox, whose notes are many and small. */
export function newInboxIdentity(random: Random): Promise<AgeIdentity> {
  return identityFrom('AGE-SECRET-KEY-', random(32));
}

async function identityFrom(prefix: string, seed: Uint8Array): Promise<AgeIdentity> {
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes');
  const identity = bech32.encodeFromBytes(prefix, seed).toUpperCase();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** An age file that each of the recipients opens. The library draws its own file key and nonce. Throws on a malformed recipient. */
export async function sealToRecipients(
  recipients: readonly string[],
  bytes: Uint8Array,
): Promise<Uint8Array> {
  if (recipients.length === 0) throw new RangeError('no recipient');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** An age file for a generated passphrase, already normalised (`secrets.ts`). */
export async function sealToPassphrase(passphrase: string, bytes: Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(bytes);
}

/** The bytes, or null for a file of somebody else, damaged or cut: age does not let these be told apart safely. Rejects on what is no identity. */
export async function openWithIdentity(identity: string, file: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return openOrNull(decrypter, file);
}

/** As `openWithIdentity`, with a normalised passphrase. */
export async function openWithPassphrase(passphrase: string, file: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return openOrNull(decrypter, file);
}

/** `secret`: not to this one, or the header was altered. `payload`: the secret is right, what lies behind was altered or cut. */
export type NotOpened = 'secret' | 'payload';

/** As the two above, with the reason. `header`: of this file (`ageHeader.ts`). */
export async function openOrWhy(
  by: { readonly identity: string } | { readonly passphrase: string },
  file: Uint8Array,
  header: Uint8Array,
): Promise<Uint8Array | NotOpened> {
  const decrypter = new Decrypter();
  if ('identity' in by) decrypter.addIdentity(by.identity);
  else decrypter.addPassphrase(by.passphrase);
  const bytes = await openOrNull(decrypter, file);
  if (bytes !== null) return bytes;
  try {
    await decrypter.decryptHeader(header);
    return 'payload';
  } catch {
    return 'secret';
  }
}

async function openOrNull(decrypter: Decrypter, file: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await decrypter.decrypt(file);
  } catch {
    return null;
  }
}
