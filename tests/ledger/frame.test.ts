import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat } from '#crypto/bytes.ts';
import { decodeFrame, encodeFrame, type Frame } from '#ledger/frame.ts';
import { paddedLength } from '#ledger/padding.ts';

const part = fc.option(
  fc.record({
    salt: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    bytes: fc.uint8Array({ maxLength: 700 }),
  }),
);
const anyFrame: fc.Arbitrary<Frame> = fc.record({
  header: fc.uint8Array({ maxLength: 900 }),
  signature: fc.uint8Array({ minLength: 64, maxLength: 64 }),
  parts: fc.array(part, { maxLength: 6 }),
});

const frame: Frame = {
  header: Uint8Array.of(1, 2, 3),
  signature: new Uint8Array(64).fill(7),
  parts: [{ salt: new Uint8Array(16).fill(8), bytes: Uint8Array.of(9) }, null],
};
/** version, length, header, signature, count, state, salt, length, byte, state */
const used = 1 + 4 + 3 + 64 + 1 + (1 + 16 + 4 + 1) + 1;

test('[L12] reading and writing a frame gives the same', () => {
  fc.assert(
    fc.property(anyFrame, (any) => {
      const bytes = encodeFrame(any);
      const read = decodeFrame(bytes);
      expect(read).toEqual({ ok: true, frame: any });
      if (read.ok) expect(encodeFrame(read.frame)).toEqual(bytes);
    }),
  );
});

test('[L12] whatever is read as a frame is written as the same bytes', () => {
  const start = encodeFrame(frame);
  fc.assert(
    fc.property(fc.nat({ max: used - 1 }), fc.nat({ max: 255 }), (at, byte) => {
      const bytes = start.slice();
      bytes[at] = byte;
      const read = decodeFrame(bytes);
      if (read.ok) expect(encodeFrame(read.frame)).toEqual(bytes);
    }),
    { numRuns: 2000 },
  );
});

test('[L12] another version, other states and lengths that overrun are refused', () => {
  const bytes = encodeFrame(frame);
  const changed = (at: number, byte: number) => {
    const copy = bytes.slice();
    copy[at] = byte;
    return decodeFrame(copy);
  };
  expect(changed(0, 2)).toEqual({ ok: false, because: 'frame-version' });
  expect(changed(0, 0)).toEqual({ ok: false, because: 'frame-version' });
  const refused = { ok: false, because: 'frame' };
  expect(decodeFrame(new Uint8Array(0))).toEqual(refused);
  const state = used - 1 - (1 + 16 + 4 + 1);
  expect(bytes[state]).toBe(1);
  expect(changed(state, 2)).toEqual(refused);
  expect(changed(1, 255)).toEqual(refused);
  expect(changed(state + 17, 255)).toEqual(refused);
});

test('[L13] frames are padded with zeros to few lengths', () => {
  const bytes = encodeFrame(frame);
  expect(bytes.length).toBe(512);
  expect(bytes.subarray(used).every((byte) => byte === 0)).toBe(true);
  for (let at = used; at < bytes.length; at++) {
    const copy = bytes.slice();
    copy[at] = 1;
    expect(decodeFrame(copy).ok).toBe(false);
  }
  for (const length of [used, 511, 513, 544, 1024]) {
    const other = concat(bytes.subarray(0, Math.min(length, 512)), new Uint8Array(Math.max(0, length - 512)));
    expect(decodeFrame(other)).toEqual({ ok: false, because: 'frame' });
  }
});

test('[L13] padding costs at most 12 percent and never goes backwards', () => {
  // From the definition: with E = ⌊log2 L⌋ and S = ⌊log2 E⌋ + 1, the last E − S bits are zero.
  const known = [
    [1, 512],
    [512, 512],
    [513, 544],
    [544, 544],
    [545, 576],
    [1000, 1024],
    [1025, 1088],
    [10_000, 10_240],
    [1_000_001, 1_015_808],
  ] as const;
  for (const [length, padded] of known) expect(paddedLength(length)).toBe(padded);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 21 }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      if (length > 512) expect(padded).toBeLessThanOrEqual(length * 1.12);
      expect(paddedLength(padded)).toBe(padded);
      expect(paddedLength(length + 1)).toBeGreaterThanOrEqual(padded);
    }),
  );
});
