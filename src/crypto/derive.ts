import { plain, utf8 } from './bytes.ts';
import type { DerivationLabel } from './labels.ts';

/** HKDF-SHA-256 (RFC 5869), empty salt, info = label; `length` in bytes. */
export function derive(
  key: Uint8Array,
  label: DerivationLabel,
  length = 32,
): Promise<Uint8Array<ArrayBuffer>> {
  return hkdf(key, new Uint8Array(0), utf8(label), length);
}

/** The extract-and-expand that `derive` stands on, with its salt and info free: for published vectors. */
export async function hkdf(
  key: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const material = await crypto.subtle.importKey('raw', plain(key), 'HKDF', false, ['deriveBits']);
  const algorithm = { name: 'HKDF', hash: 'SHA-256', salt: plain(salt), info: plain(info) };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, material, length * 8));
}
