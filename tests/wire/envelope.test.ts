import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeEnvelope,
  encodeEnvelope,
  type Envelope,
  maxSealedLength,
  minSealedLength,
} from '#wire/envelope.ts';
import { WireError, wireRefusals, type WireRefusal } from '#wire/wireError.ts';

const bytesOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

const anyEnvelope: fc.Arbitrary<Envelope> = fc.record({
  v: fc.constant(1 as const),
  caseId: bytesOf(16),
  stream: bytesOf(16),
  n: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  epoch: bytesOf(32),
  sealed: fc.uint8Array({ minLength: minSealedLength, maxLength: minSealedLength + 600 }),
});

const envelope: Envelope = {
  v: 1,
  caseId: new Uint8Array(16).fill(1),
  stream: new Uint8Array(16).fill(2),
  n: 3,
  epoch: new Uint8Array(32).fill(4),
  sealed: new Uint8Array(minSealedLength).fill(5),
};

function refusal(act: () => unknown): WireRefusal | 'accepted' {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (error instanceof WireError) return error.code;
    throw error;
  }
}

test('[W1] reading and writing an envelope gives the same bytes', () => {
  fc.assert(
    fc.property(anyEnvelope, (any) => {
      const bytes = encodeEnvelope(any);
      expect(decodeEnvelope(bytes)).toEqual(any);
      expect(encodeEnvelope(decodeEnvelope(bytes))).toEqual(bytes);
    }),
  );
});

test('[W1] an envelope is read where it lies inside a larger piece of memory', () => {
  const bytes = encodeEnvelope(envelope);
  const larger = new Uint8Array(bytes.length + 20);
  larger.set(bytes, 7);
  expect(decodeEnvelope(larger.subarray(7, 7 + bytes.length))).toEqual(envelope);
});

test('[W2] another version is refused as version, whatever follows', () => {
  const bytes = encodeEnvelope(envelope);
  for (let version = 0; version < 256; version++) {
    if (version === 1) continue;
    bytes[0] = version;
    expect(refusal(() => decodeEnvelope(bytes))).toBe('version');
  }
  expect(refusal(() => decodeEnvelope(Uint8Array.of(2)))).toBe('version');
});

test('[W3] the fields lie where the format says', () => {
  const bytes = encodeEnvelope(envelope);
  const n = [0, 0, 0, 0, 0, 0, 0, 3];
  const head = [1, ...envelope.caseId, ...envelope.stream, ...n, ...envelope.epoch];
  expect([...bytes.subarray(0, 73)]).toEqual(head);
  expect(bytes.subarray(73)).toEqual(envelope.sealed);
});

test('[W4] n is 1 to 2^53 − 1', () => {
  for (const n of [0, -1, 1.5, Number.NaN, 2 ** 53]) {
    expect(refusal(() => encodeEnvelope({ ...envelope, n }))).toBe('number');
  }
  const bytes = encodeEnvelope(envelope);
  bytes.fill(0, 33, 41);
  expect(refusal(() => decodeEnvelope(bytes))).toBe('number');
  bytes.set([0, 0x20, 0, 0, 0, 0, 0, 0], 33);
  expect(refusal(() => decodeEnvelope(bytes))).toBe('number');
  bytes.set([0, 0x1f, 255, 255, 255, 255, 255, 255], 33);
  expect(decodeEnvelope(bytes).n).toBe(Number.MAX_SAFE_INTEGER);
});

test('[W5] an envelope that is too short or too long is refused as length', () => {
  const bytes = encodeEnvelope(envelope);
  for (let length = 0; length < bytes.length; length++) {
    expect(refusal(() => decodeEnvelope(bytes.subarray(0, length)))).toBe('length');
  }
  const longest = { ...envelope, sealed: new Uint8Array(maxSealedLength) };
  expect(refusal(() => decodeEnvelope(encodeEnvelope(longest)))).toBe('accepted');
  const longer = { ...envelope, sealed: new Uint8Array(maxSealedLength + 1) };
  expect(refusal(() => encodeEnvelope(longer))).toBe('length');
  expect(refusal(() => encodeEnvelope({ ...envelope, sealed: new Uint8Array(539) }))).toBe('length');
});

test('[W6] any bytes whatever are an envelope or refused with a known code', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 800 }), (bytes) => {
      const result = refusal(() => decodeEnvelope(bytes));
      expect(result === 'accepted' || wireRefusals.includes(result)).toBe(true);
    }),
  );
  for (const field of ['caseId', 'stream', 'epoch'] as const) {
    expect(refusal(() => encodeEnvelope({ ...envelope, [field]: new Uint8Array(15) }))).toBe('id');
  }
});
