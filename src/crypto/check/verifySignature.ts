import { plain } from '../bytes.ts';
import type { Label } from '../labels.ts';
import { isStrictPoint, isStrictSignature } from './ed25519Encoding.ts';
import { labelled } from './hash.ts';

/** Verifies an Ed25519 signature over exactly these bytes; both encodings are already known to be strict. */
export type Ed25519Verify = (
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
) => Promise<boolean>;

let verify: Ed25519Verify = verifyByWebCrypto;

/** For browsers whose WebCrypto has no Ed25519 (`../ed25519Fallback.ts`); chosen once, at the edge. */
export function verifyWith(other: Ed25519Verify): void {
  verify = other;
}

/**
 * Whether the holder of `publicKey` (32 B) signed label ‖ 0x0A ‖ bytes. Strict (`ed25519Encoding.ts`).
 * Throws only where the runtime has no Ed25519 at all: that is not the signature's fault.
 */
export async function verifySignature(
  publicKey: Uint8Array,
  label: Label,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  return verifyBytes(publicKey, labelled(label, bytes), signature);
}

/** The same without a label: what the published test vectors can be put to. */
export async function verifyBytes(
  publicKey: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (!isStrictPoint(publicKey) || !isStrictSignature(signature)) return false;
  return verify(publicKey, bytes, signature);
}

async function verifyByWebCrypto(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array) {
  let key: CryptoKey;
  try {
    key = await crypto.subtle.importKey('raw', plain(publicKey), 'Ed25519', false, ['verify']);
  } catch (error) {
    // Some engines look whether the point is on the curve when a key is imported, others when it is used.
    if (error instanceof DOMException && error.name === 'DataError') return false;
    throw error;
  }
  return crypto.subtle.verify('Ed25519', key, plain(signature), plain(bytes));
}
