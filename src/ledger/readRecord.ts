import { equalBytes, fromHex } from '#crypto/bytes.ts';
import { verifySignature } from '#crypto/check/verifySignature.ts';
import { labels } from '#crypto/labels.ts';
import { parseCanonical } from './canonical.ts';
import { decodeFrame, type Frame } from './frame.ts';
import { type Header, headerSchema } from './header.ts';
import { deviceOf, partCommitment, recordId } from './recordId.ts';
import type { Refusal } from './refusal.ts';

export interface LedgerRecord {
  /** 64 hex. */
  readonly id: string;
  readonly header: Header;
  /** Opaque; null = withheld. */
  readonly parts: readonly (Uint8Array | null)[];
  /** 32 B, the log's public key. */
  readonly key: Uint8Array;
}

export type RecordReading =
  { readonly ok: true; readonly record: LedgerRecord } | { readonly ok: false; readonly because: Refusal };

/**
 * One record, believed only as far as its own bytes go: whether it follows on its log is `chain.ts`.
 * `knownKey` (32 B) is the one of the log's first record; only a first record is read without.
 */
export async function readRecord(frameBytes: Uint8Array, knownKey?: Uint8Array): Promise<RecordReading> {
  const framed = decodeFrame(frameBytes);
  if (!framed.ok) return framed;
  const read = readHeader(framed.frame.header);
  if (!read.ok) return read;
  const { header } = read;
  const key = keyOfLog(header, knownKey);
  if (!key.ok) return key;
  const [id, because] = await Promise.all([
    recordId(framed.frame.header),
    firstDefect(header, framed.frame, key.key),
  ]);
  if (because !== null) return { ok: false, because };
  const parts = framed.frame.parts.map((part) => part?.bytes ?? null);
  return { ok: true, record: { id, header, parts, key: key.key } };
}

/** The header these bytes spell, without asking who signed it. */
export function readHeader(
  bytes: Uint8Array,
): { readonly ok: true; readonly header: Header } | { readonly ok: false; readonly because: Refusal } {
  const parsed = parseCanonical(bytes);
  if (!parsed.ok) return { ok: false, because: 'not-canonical' };
  if (suiteOf(parsed.value) !== 'wb1') return { ok: false, because: 'suite' };
  const header = headerSchema.safeParse(parsed.value);
  return header.success ? { ok: true, header: header.data } : { ok: false, because: 'header' };
}

function suiteOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'suite' in value ? value.suite : undefined;
}

function keyOfLog(
  header: Header,
  knownKey: Uint8Array | undefined,
): { readonly ok: true; readonly key: Uint8Array } | { readonly ok: false; readonly because: Refusal } {
  if (header.key === undefined) {
    return knownKey === undefined ? { ok: false, because: 'key-unknown' } : { ok: true, key: knownKey };
  }
  const key = fromHex(header.key);
  const isOther = knownKey !== undefined && !equalBytes(key, knownKey);
  return isOther ? { ok: false, because: 'other-key' } : { ok: true, key };
}

async function firstDefect(header: Header, frame: Frame, key: Uint8Array): Promise<Refusal | null> {
  if (frame.parts.length !== header.parts.length) return 'part-count';
  const [device, isSigned, commitments] = await Promise.all([
    deviceOf(key),
    verifySignature(key, labels.sign, frame.header, frame.signature),
    Promise.all(frame.parts.map(async (part) => (part === null ? null : partCommitment(part)))),
  ]);
  if (device !== header.device) return 'device';
  if (!isSigned) return 'signature';
  const isKept = commitments.every((found, i) => found === null || found === header.parts[i]);
  return isKept ? null : 'part';
}
