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

/** For whom a file is sealed: a generated passphrase, already normalised (`secrets.ts`), or recipients, each of whom opens it. */
export type SealFor = { readonly passphrase: string } | { readonly recipients: readonly string[] };
export type OpenWith = { readonly passphrase: string } | { readonly identity: string };

/** The library draws the file key and the nonces of its own. Throws on a malformed recipient, and on none. */
function encrypterFor(to: SealFor): Encrypter {
  const encrypter = new Encrypter();
  if ('passphrase' in to) {
    encrypter.setPassphrase(to.passphrase);
    encrypter.setScryptWorkFactor(workFactor);
  } else {
    if (to.recipients.length === 0) throw new RangeError('no recipient');
    for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  }
  return encrypter;
}

/** Throws on what is no identity. */
function decrypterBy(by: OpenWith): Decrypter {
  const decrypter = new Decrypter();
  if ('passphrase' in by) decrypter.addPassphrase(by.passphrase);
  else decrypter.addIdentity(by.identity);
  return decrypter;
}

// What is small: a key, a note

export async function sealBytes(to: SealFor, bytes: Uint8Array): Promise<Uint8Array> {
  return encrypterFor(to).encrypt(bytes);
}

/** The bytes, or null for a file of somebody else, damaged or cut: age does not let these be told apart safely. */
export async function openBytes(by: OpenWith, file: Uint8Array): Promise<Uint8Array | null> {
  const decrypter = decrypterBy(by);
  try {
    return await decrypter.decrypt(file);
  } catch {
    return null;
  }
}

// What may be larger than the memory

/** A sealed file in pieces, made while the open bytes come: neither lies in memory as a whole. */
export async function sealPieces(
  to: SealFor,
  pieces: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array>> {
  return piecesOf(await encrypterFor(to).encrypt(streamOf(pieces)));
}

/** Null where it does not open at all. What is altered or cut further on throws `AgeBroken` while it is read. */
export async function openPieces(
  by: OpenWith,
  pieces: AsyncIterable<Uint8Array>,
): Promise<AsyncIterable<Uint8Array> | null> {
  const decrypter = decrypterBy(by);
  try {
    return brokenNamed(piecesOf(await decrypter.decrypt(streamOf(pieces))));
  } catch {
    return null;
  }
}

/** Whether the secret is the one a file was sealed to. `header`: of this file (`ageHeader.ts`). */
export async function opensHeader(by: OpenWith, header: Uint8Array): Promise<boolean> {
  const decrypter = decrypterBy(by);
  try {
    await decrypter.decryptHeader(header);
    return true;
  } catch {
    return false;
  }
}

/** An age file that is not what was sealed. */
export class AgeBroken extends Error {
  constructor() {
    super('the age file is broken');
    this.name = 'AgeBroken';
  }
}

async function* brokenNamed(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const each = pieces[Symbol.asyncIterator]();
  for (;;) {
    const next = await each.next().catch(() => null);
    if (next === null) throw new AgeBroken();
    if (next.done === true) return;
    yield next.value;
  }
}

function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const each = pieces[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await each.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

/** By hand: not every engine lets a stream be iterated. */
async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
