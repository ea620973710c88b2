import { toHex } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import type { Signer } from '#crypto/sign.ts';
import { canonicalBytes } from './canonical.ts';
import { encodeFrame } from './frame.ts';
import { type Header, headerSchema } from './header.ts';
import { deviceOf, partCommitment, recordId } from './recordId.ts';
import { LedgerError } from './refusal.ts';

/** What only the author knows; suite, device, key and parts follow from the signer and the content. */
export type HeaderDraft = Omit<Header, 'suite' | 'device' | 'key' | 'parts'>;

export interface MadeRecord {
  /** 64 hex. */
  readonly id: string;
  readonly header: Header;
  /** Ready to be sealed. */
  readonly frame: Uint8Array;
}

/**
 * Salts and commits to the parts, signs, frames. Keeps nothing and advances nothing: seq and prev are the caller's.
 * Throws `LedgerError` where the draft is no valid header or the parts are too large.
 */
export async function makeRecord(asked: {
  readonly header: HeaderDraft;
  readonly parts: readonly Uint8Array[];
  readonly signer: Signer;
  readonly random: Random;
}): Promise<MadeRecord> {
  const { signer, random } = asked;
  const parts = asked.parts.map((bytes) => ({ salt: random(16), bytes }));
  const [device, commitments] = await Promise.all([
    deviceOfSigner(signer),
    Promise.all(parts.map(partCommitment)),
  ]);
  const claimed = {
    ...asked.header,
    suite: 'wb1',
    device,
    parts: commitments,
    ...(asked.header.seq === 1 ? { key: toHex(signer.publicKey) } : {}),
  };
  const bytes = canonicalBytes(claimed);
  const signing = Promise.all([signer.sign(labels.sign, bytes), recordId(bytes)]);
  // Named and judged while the signature is being made elsewhere: a tap waits for one of the two, not for both.
  const header = headerSchema.safeParse(claimed);
  const [signature, id] = await signing;
  if (!header.success) throw new LedgerError('header');
  return { id, header: header.data, frame: encodeFrame({ header: bytes, signature, parts }) };
}

const devices = new WeakMap<Signer, Promise<string>>();

/** One hash less for each record. */
function deviceOfSigner(signer: Signer): Promise<string> {
  const device = devices.get(signer) ?? deviceOf(signer.publicKey);
  devices.set(signer, device);
  return device;
}
