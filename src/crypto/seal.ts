import { concat, plain, u16, wipeBytes } from './bytes.ts';
import { labelLine } from './check/labelLine.ts';
import { derive } from './derive.ts';
import type { Label } from './labels.ts';
import type { Random } from './random.ts';

/** A key for one purpose, derived from a root and imported once; its bytes can't be read back. */
export interface SealingKey {
  readonly label: Label;
  readonly key: CryptoKey;
}

const nonceLength = 12;
const tagLength = 16;

/** By how much sealed bytes are longer than open ones. */
export const sealOverhead = nonceLength + tagLength;

/** A root (32 B) never seals anything itself: only what is derived from it for one label does. */
export async function sealingKey(root: Uint8Array, label: Label): Promise<SealingKey> {
  const bytes = await derive(root, label);
  const key = await importAes(bytes);
  wipeBytes(bytes);
  return { label, key };
}

/** K1: what shows that a root is the one meant, before anything is opened with it. 32 B. */
export function commit(root: Uint8Array, label: Label): Promise<Uint8Array<ArrayBuffer>> {
  return derive(root, `${label}/commit`);
}

/** Random nonce(12) ‖ AES-256-GCM of `bytes`, bound to the key's label and to every id, in this order. */
export async function seal(
  by: SealingKey,
  ids: readonly Uint8Array[],
  bytes: Uint8Array,
  random: Random,
): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = random(nonceLength);
  return concat(nonce, await encryptGcm(by.key, nonce, boundTo(by.label, ids), bytes));
}

/** The bytes, or null where key, label, ids or a single bit is another. */
export async function open(
  by: SealingKey,
  ids: readonly Uint8Array[],
  sealed: Uint8Array,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (sealed.length < sealOverhead) return null;
  const nonce = sealed.subarray(0, nonceLength);
  return decryptGcm(by.key, nonce, boundTo(by.label, ids), sealed.subarray(nonceLength));
}

/** 16, 24 or 32 bytes as an AES key; the project makes only 32. */
export function importAes(bytes: Uint8Array): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', plain(bytes), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** AES-GCM, tag of 128 bits at the end: what `seal` stands on, with its nonce free: for published vectors. */
export async function encryptGcm(key: CryptoKey, nonce: Uint8Array, bound: Uint8Array, bytes: Uint8Array) {
  return new Uint8Array(await crypto.subtle.encrypt(gcm(nonce, bound), key, plain(bytes)));
}

/** Null where it does not open; see `encryptGcm`. */
export async function decryptGcm(key: CryptoKey, nonce: Uint8Array, bound: Uint8Array, bytes: Uint8Array) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(gcm(nonce, bound), key, plain(bytes)));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

function gcm(nonce: Uint8Array, bound: Uint8Array): AesGcmParams {
  return { name: 'AES-GCM', iv: plain(nonce), additionalData: plain(bound), tagLength: tagLength * 8 };
}

function boundTo(label: Label, ids: readonly Uint8Array[]): Uint8Array {
  return concat(labelLine(label), ...ids.map(u16));
}
