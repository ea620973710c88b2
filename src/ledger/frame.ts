/** `version(1) headerLength(4) header signature(64) partCount(1) parts… zeros`; a part is `0` or `1 salt(16) length(4) bytes`. L10–L13. */
import { concat, readU32be, u32be } from '#crypto/bytes.ts';
import { sealOverhead } from '#crypto/seal.ts';
import { maxSealedLength } from '#wire/envelope.ts';
import { paddedLength } from './padding.ts';
import { LedgerError, type Refusal } from './refusal.ts';

/** With its salt goes every means to guess a short part: a withheld part is null, salt and all. */
export type FramePart = { readonly salt: Uint8Array; readonly bytes: Uint8Array } | null;

export interface Frame {
  /** The bytes that were signed. */
  readonly header: Uint8Array;
  /** 64 B. */
  readonly signature: Uint8Array;
  readonly parts: readonly FramePart[];
}

const frameVersion = 1;
const saltLength = 16;
const signatureLength = 64;

/** Padded. Throws `LedgerError` ('too-large') when it would not fit an envelope. */
export function encodeFrame({ header, signature, parts }: Frame): Uint8Array<ArrayBuffer> {
  if (signature.length !== signatureLength || parts.length > 255) throw new LedgerError('part');
  const pieces = [Uint8Array.of(frameVersion), u32be(header.length), header, signature];
  pieces.push(Uint8Array.of(parts.length));
  for (const part of parts) pieces.push(...encodePart(part));
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const padded = paddedLength(length);
  if (padded > maxSealedLength - sealOverhead) throw new LedgerError('too-large');
  return concat(...pieces, new Uint8Array(padded - length));
}

export type FrameReading =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly because: Extract<Refusal, 'frame' | 'frame-version'> };

/** Views of `bytes`, not copies. Every frame has one encoding: other padding, other states, other lengths are refused. */
export function decodeFrame(bytes: Uint8Array): FrameReading {
  if (bytes.length > 0 && bytes[0] !== frameVersion) return { ok: false, because: 'frame-version' };
  const frame = readFields(bytes);
  return frame === null ? { ok: false, because: 'frame' } : { ok: true, frame };
}

function encodePart(part: FramePart): Uint8Array[] {
  if (part === null) return [Uint8Array.of(0)];
  if (part.salt.length !== saltLength) throw new LedgerError('part');
  return [Uint8Array.of(1), part.salt, u32be(part.bytes.length), part.bytes];
}

function readFields(bytes: Uint8Array): Frame | null {
  let at = 1;
  const take = (length: number): Uint8Array | null => {
    if (bytes.length - at < length) return null;
    at += length;
    return bytes.subarray(at - length, at);
  };
  const takeCounted = (): Uint8Array | null => {
    const length = take(4);
    return length === null ? null : take(readU32be(length));
  };
  const header = takeCounted();
  const signature = take(signatureLength);
  const count = take(1)?.[0];
  if (header === null || signature === null || count === undefined) return null;
  const parts: FramePart[] = [];
  while (parts.length < count) {
    const state = take(1)?.[0];
    if (state === 0) {
      parts.push(null);
      continue;
    }
    const salt = take(saltLength);
    const content = takeCounted();
    if (state !== 1 || salt === null || content === null) return null;
    parts.push({ salt, bytes: content });
  }
  const padding = bytes.subarray(at);
  if (bytes.length !== paddedLength(at) || padding.some((byte) => byte !== 0)) return null;
  return { header, signature, parts };
}
