import { concat, equalBytes, readU32be, u32be } from '#crypto/bytes.ts';
import { crc32 } from './journalFrame.ts';

/**
 * One frame of a ring file: `length of sealed(4) ‖ ring id(16) ‖ index(4) ‖ sealed ‖ CRC-32 of all before(4)`.
 * The CRC tells a torn write without a key; who altered something on purpose is told by the seal, which binds ring id and index.
 */
export interface RingFrame {
  readonly ringId: Uint8Array;
  readonly index: number;
  readonly sealed: Uint8Array;
  /** Offset behind the frame. */
  readonly end: number;
}

const headSize = 24;
const crcSize = 4;
export const ringIdSize = 16;

export function encodeRingFrame(ringId: Uint8Array, index: number, sealed: Uint8Array): Uint8Array {
  const frame = concat(u32be(sealed.length), ringId, u32be(index), sealed);
  return concat(frame, u32be(crc32(frame)));
}

/** The whole frame that begins at this offset, if one does. */
export function ringFrameAt(bytes: Uint8Array, at: number): RingFrame | null {
  if (at < 0 || bytes.length - at < headSize + crcSize) return null;
  const length = readU32be(bytes, at);
  const crcAt = at + headSize + length;
  if (length === 0 || crcAt + crcSize > bytes.length) return null;
  if (crc32(bytes, at, crcAt) !== readU32be(bytes, crcAt)) return null;
  return {
    ringId: bytes.slice(at + 4, at + 4 + ringIdSize),
    index: readU32be(bytes, at + 4 + ringIdSize),
    sealed: bytes.slice(at + headSize, crcAt),
    end: crcAt + crcSize,
  };
}

/** The first whole frame of this ring at or after an offset, with an index not below `from`. */
export function nextRingFrame(
  bytes: Uint8Array,
  at: number,
  ringId: Uint8Array,
  from: number,
): RingFrame | null {
  for (let start = at; start + headSize + crcSize <= bytes.length; start++) {
    if (bytes[start + 4] !== ringId[0]) continue;
    if (!equalBytes(bytes.subarray(start + 4, start + 4 + ringIdSize), ringId)) continue;
    const frame = ringFrameAt(bytes, start);
    if (frame !== null && frame.index >= from) return frame;
  }
  return null;
}
