import type { SealingKey } from '#crypto/seal.ts';
import type { Envelope } from '#wire/envelope.ts';
import { readRecord, type RecordReading } from './readRecord.ts';
import { openEnvelope } from './sealRecord.ts';

/** Opens, reads, and holds the envelope's n against the header's seq: what comes from a journal, a hub or a file goes through here. */
export async function readEnvelope(
  envelope: Envelope,
  key: SealingKey,
  knownKey?: Uint8Array,
): Promise<RecordReading> {
  const frame = await openEnvelope(envelope, key);
  if (frame === null) return { ok: false, because: 'sealed' };
  const reading = await readRecord(frame, knownKey);
  if (reading.ok && reading.record.header.seq !== envelope.n) return { ok: false, because: 'number' };
  return reading;
}
