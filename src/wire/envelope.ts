/** Envelope v1, `SPEC.md` W1–W6. */
import { WireError } from './wireError.ts';

export interface Envelope {
  readonly v: 1;
  /** 16 B, random, the case as the hub knows it. */
  readonly caseId: Uint8Array;
  /** 16 B, random, one per log: one device in one case. */
  readonly stream: Uint8Array;
  /** 1, 2, 3 … without gaps. */
  readonly n: number;
  /** 32 B, the hash of the key it is sealed under. */
  readonly epoch: Uint8Array;
  /** Nonce, sealed frame and tag. */
  readonly sealed: Uint8Array;
}

export const envelopeVersion = 1;

/** version(1) case(16) stream(16) n(8) epoch(32) */
export const envelopeHeadLength = 73;

/** A frame has at least 512 B, sealing adds 28. */
export const minSealedLength = 540;

export const maxSealedLength = 1_048_576;

/** Throws `WireError` where a field has not its size: that is the caller's mistake. */
export function encodeEnvelope(envelope: Envelope): Uint8Array<ArrayBuffer> {
  const { caseId, stream, n, epoch, sealed } = envelope;
  if (envelope.v !== envelopeVersion) throw new WireError('version');
  if (caseId.length !== 16 || stream.length !== 16 || epoch.length !== 32) throw new WireError('id');
  if (!isNumber(n)) throw new WireError('number');
  if (!isSealedLength(sealed.length)) throw new WireError('length');
  const bytes = new Uint8Array(envelopeHeadLength + sealed.length);
  bytes[0] = envelopeVersion;
  bytes.set(caseId, 1);
  bytes.set(stream, 17);
  new DataView(bytes.buffer).setBigUint64(33, BigInt(n));
  bytes.set(epoch, 41);
  bytes.set(sealed, envelopeHeadLength);
  return bytes;
}

/** One envelope, all of it; the fields are views of `bytes`, not copies. Throws `WireError`. */
export function decodeEnvelope(bytes: Uint8Array): Envelope {
  // The version is judged first: a later one may have other lengths.
  if (bytes.length > 0 && bytes[0] !== envelopeVersion) throw new WireError('version');
  if (!isSealedLength(bytes.length - envelopeHeadLength)) throw new WireError('length');
  const n = Number(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(33));
  if (!isNumber(n)) throw new WireError('number');
  return {
    v: envelopeVersion,
    caseId: bytes.subarray(1, 17),
    stream: bytes.subarray(17, 33),
    n,
    epoch: bytes.subarray(41, envelopeHeadLength),
    sealed: bytes.subarray(envelopeHeadLength),
  };
}

/** For bytes that somebody else may have altered: null where they are no envelope of a version known here. */
export function envelopeOrNull(bytes: Uint8Array): Envelope | null {
  try {
    return decodeEnvelope(bytes);
  } catch (error) {
    if (error instanceof WireError) return null;
    throw error;
  }
}

function isNumber(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 1;
}

function isSealedLength(length: number): boolean {
  return length >= minSealedLength && length <= maxSealedLength;
}
