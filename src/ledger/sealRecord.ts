import { u64be } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal, type SealingKey, sealingKey } from '#crypto/seal.ts';
import type { Envelope } from '#wire/envelope.ts';

/** Where an envelope belongs and what it is sealed with. */
export interface EnvelopePlace {
  /** 16 B. */
  readonly caseId: Uint8Array;
  /** 16 B. */
  readonly stream: Uint8Array;
  /** Equal to the header's seq, or no reader takes it. */
  readonly n: number;
  /** 32 B. */
  readonly epochId: Uint8Array;
  readonly key: SealingKey;
}

/** An epoch's key (32 B, a root) as the key its envelopes are sealed with: imported once, used often. */
export function envelopeKey(epochKey: Uint8Array): Promise<SealingKey> {
  return sealingKey(epochKey, labels.envelope);
}

/** Bound to every id on the outside: an envelope moved to another case, stream, n or epoch does not open. */
export async function sealRecord(frame: Uint8Array, place: EnvelopePlace, random: Random): Promise<Envelope> {
  const { caseId, stream, n, epochId, key } = place;
  const sealed = await seal(key, outside({ caseId, stream, n, epoch: epochId }), frame, random);
  return { v: 1, caseId, stream, n, epoch: epochId, sealed };
}

/** The frame's bytes, or null. */
export function openEnvelope(envelope: Envelope, key: SealingKey): Promise<Uint8Array | null> {
  return open(key, outside(envelope), envelope.sealed);
}

function outside(ids: Pick<Envelope, 'caseId' | 'stream' | 'n' | 'epoch'>): Uint8Array[] {
  return [ids.caseId, ids.stream, u64be(ids.n), ids.epoch];
}
