/**
 * One frame of a journal segment, numbers big-endian:
 * `magic "WBJ1"(4) length(4) CRC-32 of these 8 bytes(4) body(length) CRC-32 of the body(4)`.
 * Body: `1 version(1) order(6) run(16)` opens a segment; `2 (length(4) envelope)+` is a batch: all of it or none.
 * The CRCs tell damage by accident; who altered something on purpose is told by the seal of the envelope.
 */
export const journalMagic = Uint8Array.of(0x57, 0x42, 0x4a, 0x31);
export const frameOverhead = 16;
const headLength = 12;

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as in ISO 3309 (the one of zip and PNG). */
export function crc32(bytes: Uint8Array, from = 0, to = bytes.length): number {
  let crc = 0xffffffff;
  for (let at = from; at < to; at++) crc = (crcTable[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

export function encodeJournalFrame(body: Uint8Array): Uint8Array {
  const frame = new Uint8Array(frameOverhead + body.length);
  const view = new DataView(frame.buffer);
  frame.set(journalMagic);
  view.setUint32(4, body.length);
  view.setUint32(8, crc32(frame, 0, 8));
  frame.set(body, headLength);
  view.setUint32(headLength + body.length, crc32(body));
  return frame;
}

export interface ScannedFrame {
  readonly at: number;
  readonly end: number;
  readonly body: Uint8Array;
}

export interface Scan {
  readonly frames: readonly ScannedFrame[];
  /** Damaged regions with a whole frame after them: something was lost there. */
  readonly gaps: number;
  /** Bytes after the last whole frame: what a kill leaves of a write that was never acknowledged, or damage. */
  readonly tornBytes: number;
}

/** Reads every whole frame; after damage it looks for the next magic. `body` is a view, not a copy. */
export function scanJournal(bytes: Uint8Array): Scan {
  const frames: ScannedFrame[] = [];
  let gaps = 0;
  let goodEnd = 0;
  let at = 0;
  while (at + frameOverhead <= bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame === null) {
      at = nextMagic(bytes, at + 1);
      continue;
    }
    if (frame.at > goodEnd) gaps++;
    frames.push(frame);
    goodEnd = at = frame.end;
  }
  return { frames, gaps, tornBytes: bytes.length - goodEnd };
}

function frameAt(bytes: Uint8Array, at: number): ScannedFrame | null {
  if (!magicAt(bytes, at)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at);
  if (view.getUint32(8) !== crc32(bytes, at, at + 8)) return null;
  const length = view.getUint32(4);
  if (frameOverhead + length > view.byteLength) return null;
  const from = at + headLength;
  if (view.getUint32(headLength + length) !== crc32(bytes, from, from + length)) return null;
  return { at, end: at + frameOverhead + length, body: bytes.subarray(from, from + length) };
}

function magicAt(bytes: Uint8Array, at: number): boolean {
  return journalMagic.every((byte, index) => bytes[at + index] === byte);
}

function nextMagic(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0x57, from);
  while (at >= 0 && !magicAt(bytes, at)) at = bytes.indexOf(0x57, at + 1);
  return at < 0 ? bytes.length : at;
}

export interface SegmentHead {
  /** Which segments came before which; the highest is the newest. */
  readonly order: number;
  readonly run: Uint8Array;
}

export type JournalBody =
  { is: 'head'; head: SegmentHead } | { is: 'batch'; envelopes: readonly Uint8Array[] } | { is: 'unknown' };

export function encodeHead({ order, run }: SegmentHead): Uint8Array {
  const body = new Uint8Array(24);
  const view = new DataView(body.buffer);
  body.set([1, 1]);
  view.setUint16(2, Math.floor(order / 2 ** 32));
  view.setUint32(4, order % 2 ** 32);
  body.set(run, 8);
  return encodeJournalFrame(body);
}

export function encodeBatch(envelopes: readonly Uint8Array[]): Uint8Array {
  const body = new Uint8Array(envelopes.reduce((sum, envelope) => sum + 4 + envelope.length, 1));
  const view = new DataView(body.buffer);
  body[0] = 2;
  let at = 1;
  for (const envelope of envelopes) {
    view.setUint32(at, envelope.length);
    body.set(envelope, at + 4);
    at += 4 + envelope.length;
  }
  return encodeJournalFrame(body);
}

/** `unknown` is written by a newer build: kept where it is, never a crash. */
export function readBody(body: Uint8Array): JournalBody {
  const view = new DataView(body.buffer, body.byteOffset, body.length);
  if (body[0] === 1 && body[1] === 1 && body.length === 24) {
    const order = view.getUint16(2) * 2 ** 32 + view.getUint32(4);
    return { is: 'head', head: { order, run: body.slice(8) } };
  }
  if (body[0] !== 2) return { is: 'unknown' };
  const envelopes: Uint8Array[] = [];
  for (let at = 1; at < body.length;) {
    if (at + 4 > body.length) return { is: 'unknown' };
    const end = at + 4 + view.getUint32(at);
    if (end > body.length) return { is: 'unknown' };
    envelopes.push(body.slice(at + 4, end));
    at = end;
  }
  return { is: 'batch', envelopes };
}
