/** Bytes joined, compared and written as text. No dependency: `check/` stands on it. */

/** Joins in order into fresh memory. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

const encoder = new TextEncoder();
// A byte order mark is content like any other, so it is not swallowed: bytes → text → bytes must be the same bytes.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** Throws a TypeError on bytes that are not UTF-8. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case, two digits per byte. */
export function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOfByte[byte];
  return hex;
}

/** Strict: lower-case, even length, nothing else; throws a RangeError, since one value must have one spelling. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[0-9a-f]{2})*$/.test(hex)) throw new RangeError('not lower-case hex');
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Looks at every byte whatever it finds, so that the time taken tells nothing about where two differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
}

/** Its length (2 bytes, big-endian) before it. Throws a RangeError above 65,535 bytes. */
export function u16(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  if (bytes.length > 0xffff) throw new RangeError('longer than 65535 bytes');
  return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes);
}

/** Four bytes, big-endian. Throws a RangeError for what is not a whole number of 32 bits. */
export function u32be(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) throw new RangeError('not 32 bits');
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** Reads four bytes, big-endian; throws a RangeError when they are not all there. */
export function readU32be(bytes: Uint8Array, at = 0): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

/** Eight bytes, big-endian, of a whole number up to 2^53 − 1. */
export function u64be(value: number): Uint8Array<ArrayBuffer> {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('not a safe whole number');
  return concat(u32be(Math.floor(value / 0x1_0000_0000)), u32be(value % 0x1_0000_0000));
}

/** Overwrites with zeros. What the runtime copied elsewhere it does not reach. */
export function wipeBytes(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}

/** The same bytes as WebCrypto's types want them; copied only if they lie in shared memory. */
export function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isPlain(bytes) ? bytes : new Uint8Array(bytes);
}

function isPlain(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer;
}
