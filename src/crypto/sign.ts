import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, fromHex, plain, wipeBytes } from './bytes.ts';
import { labelled } from './check/hash.ts';
import type { Label } from './labels.ts';

/** One device's hand: signs, and can't be asked for its secret. */
export interface Signer {
  /** 32 B. */
  readonly publicKey: Uint8Array;
  /** Ed25519 over label ‖ 0x0A ‖ bytes, 64 B. */
  sign(label: Label, bytes: Uint8Array): Promise<Uint8Array>;
}

/** `seed`: 32 B, the private key of RFC 8032; the caller may wipe it afterwards. */
export async function signerFromSeed(seed: Uint8Array): Promise<Signer> {
  if (seed.length !== 32) throw new RangeError('a seed has 32 bytes');
  const publicKey = ed25519.getPublicKey(seed);
  const key = await importSeed(seed);
  if (key !== null) {
    return {
      publicKey,
      sign: async (label, bytes) =>
        new Uint8Array(await crypto.subtle.sign('Ed25519', key, labelled(label, bytes))),
    };
  }
  // noble needs the seed itself for each signature, so this copy lives as long as the signer.
  const kept = seed.slice();
  return { publicKey, sign: async (label, bytes) => ed25519.sign(labelled(label, bytes), kept) };
}

/** PKCS #8 (RFC 8410) around a seed: WebCrypto takes a private key in no simpler form. */
const pkcs8Head = fromHex('302e020100300506032b657004220420');

async function importSeed(seed: Uint8Array): Promise<CryptoKey | null> {
  const pkcs8 = concat(pkcs8Head, seed);
  try {
    return await crypto.subtle.importKey('pkcs8', plain(pkcs8), 'Ed25519', false, ['sign']);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
    throw error;
  } finally {
    wipeBytes(pkcs8);
  }
}
