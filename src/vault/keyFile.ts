import { acceptable, type ArgonParameters } from '#crypto/argon.ts';
import { concat, equalBytes, readU32be, u32be, u64be, utf8 } from '#crypto/bytes.ts';
import { sha256 } from '#crypto/check/hash.ts';
import type { Random } from '#crypto/random.ts';

/**
 * The key file's bytes, 8,192 of them, numbers big-endian (keys.md 3):
 * `magic "WBK1"(4) state(4: 1 live, 2 wiped) generation(8) salt(32) m t p(3×4) zero(4) slotP(128) cell(128)
 * slotR(4096) filler(random) SHA-256 of all before(32)`.
 * The checksum finds torn writes; it keeps out nobody. What protects the keys is that slots and cell are sealed.
 */
export interface KeyFile {
  readonly state: 'live' | 'wiped';
  /** The higher of two whole copies is the newer. */
  readonly generation: number;
  readonly salt: Uint8Array;
  readonly argon: ArgonParameters;
  /** MK under the passphrase. */
  readonly slotP: Uint8Array;
  /** RK, the ring's id and side, under MK. */
  readonly cell: Uint8Array;
  /** MK to the recovery recipient, or nothing. */
  readonly slotR: Uint8Array;
}

export const keyFileSize = 8192;
export const slotSizes = { p: 128, cell: 128, r: 4096 } as const;
export const keyFileMagic = utf8('WBK1');

const saltAt = 16;
const argonAt = 48;
const zeroAt = 60;
const slotPAt = 64;
const cellAt = slotPAt + slotSizes.p;
const slotRAt = cellAt + slotSizes.cell;
const fillerAt = slotRAt + slotSizes.r;
const checksumAt = keyFileSize - 32;
/** A vault whose passphrase was changed so often does not exist; somebody who writes it there only wants to stop the count. */
const highestGeneration = 2 ** 48;

/** `bytes` of a file that may be longer: files of earlier writes are never cut. Null = not a whole copy. */
export async function parseKeyFile(bytes: Uint8Array | null): Promise<KeyFile | null> {
  if (bytes === null || bytes.length < keyFileSize) return null;
  const copy = bytes.slice(0, keyFileSize);
  if (!equalBytes(await sha256(copy.subarray(0, checksumAt)), copy.subarray(checksumAt))) return null;
  if (!equalBytes(copy.subarray(0, 4), keyFileMagic)) return null;
  const state = readU32be(copy, 4);
  if (state !== 1 && state !== 2) return null;
  const generation = readU32be(copy, 8) * 2 ** 32 + readU32be(copy, 12);
  if (generation > highestGeneration || readU32be(copy, zeroAt) !== 0) return null;
  return {
    state: state === 1 ? 'live' : 'wiped',
    generation,
    salt: copy.slice(saltAt, argonAt),
    argon: { m: readU32be(copy, argonAt), t: readU32be(copy, argonAt + 4), p: readU32be(copy, argonAt + 8) },
    slotP: copy.slice(slotPAt, cellAt),
    cell: copy.slice(cellAt, slotRAt),
    slotR: copy.slice(slotRAt, fillerAt),
  };
}

export async function encodeKeyFile(file: KeyFile, random: Random): Promise<Uint8Array> {
  if (!acceptable(file.argon)) throw new RangeError('argon parameters out of bounds');
  return withChecksum(
    concat(
      head(1, file.generation),
      file.salt,
      argonBytes(file.argon),
      u32be(0),
      file.slotP,
      file.cell,
      file.slotR,
      random(checksumAt - fillerAt),
    ),
  );
}

/** A key file that says only that it was wiped: where salt, slots and cell lay there is noise. */
export async function encodeWipedKeyFile(random: Random): Promise<Uint8Array> {
  return withChecksum(concat(head(2, 0), random(zeroAt - saltAt), u32be(0), random(checksumAt - slotPAt)));
}

export const argonBytes = ({ m, t, p }: ArgonParameters): Uint8Array => concat(u32be(m), u32be(t), u32be(p));

const head = (state: number, generation: number): Uint8Array =>
  concat(keyFileMagic, u32be(state), u64be(generation));

async function withChecksum(content: Uint8Array): Promise<Uint8Array> {
  if (content.length !== checksumAt) throw new RangeError('a part of the key file has a wrong size');
  return concat(content, await sha256(content));
}
