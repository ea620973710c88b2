import { toHex } from '#crypto/bytes.ts';
import { hash } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';

/** A record is known by the hash of its header's bytes, without the signature. 64 hex. */
export async function recordId(header: Uint8Array): Promise<string> {
  return toHex(await hash(labels.record, header));
}

/** What a header says of a part: hash of salt(16) ‖ bytes. 64 hex. */
export async function partCommitment(part: {
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}): Promise<string> {
  return toHex(await hash(labels.part, part.salt, part.bytes));
}

/** What a header says of an attached file: hash of salt(16) ‖ SHA-256 of its open bytes(32). 64 hex. */
export async function fileCommitment(file: {
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}): Promise<string> {
  return toHex(await hash(labels.attachedFile, file.salt, file.hash));
}

/** A device's name is made of its key, so a key can't claim another device. 32 hex. */
export async function deviceOf(publicKey: Uint8Array): Promise<string> {
  return toHex((await hash(labels.device, publicKey)).subarray(0, 16));
}
