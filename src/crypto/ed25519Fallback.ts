import { ed25519 } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, equalBytes } from './bytes.ts';
import { verifyWith, type Ed25519Verify } from './check/verifySignature.ts';

/** Called once at the edge: where WebCrypto has no Ed25519, signatures are verified by noble. */
export async function installEd25519Fallback(): Promise<'web-crypto' | 'noble'> {
  try {
    await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
    return 'web-crypto';
  } catch {
    verifyWith(verifyByNoble);
    return 'noble';
  }
}

/**
 * Agrees with WebCrypto on crafted signatures too (`check/ed25519Encoding.ts`): noble's own verify multiplies by
 * the cofactor, WebCrypto's engines do not, so the equation R = S·B − h·A is asked here in addition, bytes against bytes.
 */
export const verifyByNoble: Ed25519Verify = async (publicKey, bytes, signature) => {
  if (!ed25519.verify(signature, bytes, publicKey, { zip215: false })) return false;
  const { Point } = ed25519;
  const r = signature.subarray(0, 32);
  const s = Point.Fn.fromBytes(signature.subarray(32));
  const h = Point.Fn.create(littleEndian(sha512(concat(r, publicKey, bytes))));
  const sB = s === 0n ? Point.ZERO : Point.BASE.multiplyUnsafe(s);
  const hA = h === 0n ? Point.ZERO : Point.fromBytes(publicKey).multiplyUnsafe(h);
  return equalBytes(sB.subtract(hA).toBytes(), r);
};

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes.toReversed()) value = (value << 8n) | BigInt(byte);
  return value;
}
