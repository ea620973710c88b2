import { concat, plain } from '../bytes.ts';
import type { Label } from '../labels.ts';
import { labelLine } from './labelLine.ts';

/** Up to so many bytes the way to WebCrypto's thread and back takes longer than the hashing. */
const shortLength = 2_048;

let hashShort: ((bytes: Uint8Array) => Uint8Array) | null = null;

/** For a runtime that can hash short bytes at once (`../shortHash.ts`); chosen once, at the edge. */
export function hashShortWith(here: (bytes: Uint8Array) => Uint8Array): void {
  hashShort = here;
}

/** SHA-256, 32 bytes. */
export async function sha256(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (hashShort !== null && bytes.length <= shortLength) return plain(hashShort(bytes));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', plain(bytes)));
}

/** SHA-256 over label ‖ 0x0A ‖ bytes, 32 bytes. Callers give fields of fixed length, or prefix them: nothing is put between. */
export function hash(label: Label, ...bytes: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(labelled(label, ...bytes));
}

/** What is hashed or signed for a purpose: label ‖ 0x0A ‖ bytes. */
export function labelled(label: Label, ...bytes: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return concat(labelLine(label), ...bytes);
}
