import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, fromUtf8, toHex, utf8 } from '#crypto/bytes.ts';
import { hash } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';
import { signerFromSeed } from '#crypto/sign.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { decodeFrame, encodeFrame, type FramePart } from '#ledger/frame.ts';
import { makeRecord } from '#ledger/makeRecord.ts';
import { readHeader, readRecord } from '#ledger/readRecord.ts';
import { LedgerError, refusals } from '#ledger/refusal.ts';
import { withhold } from '#ledger/withhold.ts';
import { type ALog, aLog } from './aLog.ts';
import { cut, flipped, tamper } from './tamper.ts';

const id64 = 'ab'.repeat(32);

/** A header as somebody else might write it: signed rightly, whatever it says. */
async function signed(log: ALog, header: unknown, parts: readonly FramePart[] = []): Promise<Uint8Array> {
  const bytes = header instanceof Uint8Array ? header : canonicalBytes(header);
  return encodeFrame({ header: bytes, signature: await log.signer.sign(labels.sign, bytes), parts });
}

async function because(frame: Uint8Array, knownKey?: Uint8Array): Promise<string> {
  const reading = await readRecord(frame, knownKey);
  return reading.ok ? 'accepted' : reading.because;
}

test('[L3] a header of another suite, and one that does not fit, are told apart', async () => {
  const log = await aLog();
  const { header } = await log.make(1, null, []);
  expect(await because(await signed(log, header))).toBe('accepted');
  expect(await because(await signed(log, { ...header, suite: 'wb2', more: 1 }))).toBe('suite');
  for (const other of [[], 'wb1', 1, null, {}]) expect(await because(await signed(log, other))).toBe('suite');
  expect(await because(await signed(log, { ...header, more: 1 }))).toBe('header');
  for (const name of Object.keys(header)) {
    const { [name]: _gone, ...rest } = { ...header } as Record<string, unknown>;
    expect(await because(await signed(log, rest)), name).toBe(name === 'suite' ? 'suite' : 'header');
    const odd = { ...header, [name]: name === 'suite' ? 'wb1' : '?'.repeat(65) };
    if (name !== 'suite') expect(await because(await signed(log, odd)), name).toBe('header');
  }
});

test('[L4] only the first record has no predecessor, carries the key and may name old heads', async () => {
  const log = await aLog();
  const first = await log.make(1, null, []);
  const second = await log.make(2, first.id, []);
  const key = log.signer.publicKey;
  expect(first.header.key).toBe(toHex(key));
  expect(second.header.key).toBeUndefined();
  const after = [{ log: 'ef'.repeat(16), seq: 1, hash: id64 }];
  for (const wrong of [
    { ...first.header, prev: id64 },
    { ...first.header, seq: 2 },
    { ...second.header, seq: 1 },
    { ...second.header, prev: null },
    { ...second.header, key: toHex(key) },
    { ...second.header, after },
    { ...second.header, seq: 0 },
  ]) {
    expect(await because(await signed(log, wrong), key)).toBe('header');
  }
  await expect(log.make(2, null)).rejects.toThrow(LedgerError);
  await expect(log.make(1, id64)).rejects.toThrow(LedgerError);
});

test('[L5] a key can not speak for another device', async () => {
  const log = await aLog(1);
  const other = await aLog(2);
  const { header } = await log.make(1, null, []);
  const device = (await hash(labels.device, log.signer.publicKey)).subarray(0, 16);
  expect(header.device).toBe(toHex(device));
  const { header: theirs } = await other.make(1, null, []);
  expect(await because(await signed(log, { ...header, device: theirs.device }))).toBe('device');
});

test('[L6] complete, amend and withdraw name a target, any other type may', async () => {
  const log = await aLog();
  for (const type of ['complete', 'amend', 'withdraw']) {
    const made = await log.make(2, id64, ['words'], { type, target: id64 });
    expect(await because(made.frame, log.signer.publicKey)).toBe('accepted');
    await expect(log.make(2, id64, [], { type })).rejects.toThrow(LedgerError);
    const bare = await signed(log, { ...made.header, parts: [], target: null });
    expect(await because(bare, log.signer.publicKey)).toBe('header');
  }
  for (const target of [null, id64]) {
    const later = await log.make(2, id64, ['words'], { type: 'answer', version: 3, target });
    expect(await because(later.frame, log.signer.publicKey)).toBe('accepted');
    const malformed = await signed(log, { ...later.header, parts: [], target: 'ab' });
    expect(await because(malformed, log.signer.publicKey)).toBe('header');
  }
});

test('[L7] unknown types, newer versions and parts that are no JSON are read like any other', async () => {
  const log = await aLog();
  const parts = [Uint8Array.of(0xff, 0x00, 0x7b), new Uint8Array(0)];
  const header = log.draft(1, null, { type: 'interpreter-absent', version: 900, how: 'by-pigeon' });
  const made = await makeRecord({ header, parts, signer: log.signer, random: log.random });
  const reading = await readRecord(made.frame);
  expect(reading.ok && reading.record.parts).toEqual(parts);
  expect(reading.ok && reading.record.header.type).toBe('interpreter-absent');
});

test('[L8] the claimed time is of a day that exists, to the second, with its offset', async () => {
  const log = await aLog();
  const good = ['2016-11-21T00:00:00+05:00', '2024-02-29T23:59:59-03:30', '2000-01-01T12:00:00+14:00'];
  const bad = [
    '2016-11-21T10:05:00Z',
    '2016-11-21T10:05+05:00',
    '2016-11-21T10:05:00.5+05:00',
    '2016-11-21 10:05:00+05:00',
    '2023-02-29T10:05:00+05:00',
    '2016-11-31T10:05:00+05:00',
    '2016-13-01T10:05:00+05:00',
    '2016-11-21T24:00:00+05:00',
    '2016-11-21T10:60:00+05:00',
    '2016-11-21T10:05:60+05:00',
    '2016-11-21T10:05:00+15:00',
    '2016-11-21T10:05:00+05:60',
    '2016-11-21T10:05:00+05:00\n',
  ];
  for (const at of good) expect((await log.make(1, null, [], { at })).header.at).toBe(at);
  for (const at of bad) await expect(log.make(1, null, [], { at }), at).rejects.toThrow(LedgerError);
});

test('[L9] id and signature are taken over the header bytes as they lie in the frame', async () => {
  const log = await aLog();
  const made = await log.make(1, null);
  const read = decodeFrame(made.frame);
  if (!read.ok) throw new Error(read.because);
  const { header, signature } = read.frame;
  expect(toHex(await hash(labels.record, header))).toBe(made.id);
  const key = await crypto.subtle.importKey('raw', new Uint8Array(log.signer.publicKey), 'Ed25519', true, [
    'verify',
  ]);
  const signedBytes = concat(utf8('wb1/sign\n'), header);
  expect(await crypto.subtle.verify('Ed25519', key, new Uint8Array(signature), signedBytes)).toBe(true);
  const other = signature.slice();
  other[3] = (other[3] ?? 0) ^ 1;
  expect(await because(encodeFrame({ ...read.frame, signature: other }))).toBe('signature');
  const forged = utf8(fromUtf8(header).replace('"how":"live"', '"how":"dead"'));
  expect(await because(encodeFrame({ ...read.frame, header: forged }))).toBe('signature');
});

test('[L9] [L2] a header in another spelling is refused though it is rightly signed', async () => {
  const log = await aLog();
  const { header } = await log.make(1, null, []);
  const spaced = utf8(`${fromUtf8(canonicalBytes(header)).slice(0, -1)} }`);
  expect(readHeader(canonicalBytes(header)).ok).toBe(true);
  expect(await because(await signed(log, spaced))).toBe('not-canonical');
  const twice = utf8(fromUtf8(canonicalBytes(header)).replace('"how":"live"', '"how":"live","how":"live"'));
  expect(await because(await signed(log, twice))).toBe('not-canonical');
});

test('[L10] the same signature with the group order added to S is refused', async () => {
  const log = await aLog();
  const made = await log.make(1, null);
  const read = decodeFrame(made.frame);
  if (!read.ok) throw new Error(read.because);
  const signature = read.frame.signature.slice();
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  let s = 0n;
  for (let i = 63; i >= 32; i--) s = (s << 8n) | BigInt(signature[i] ?? 0);
  s += order;
  for (let i = 32; i < 64; i++, s >>= 8n) signature[i] = Number(s & 255n);
  expect(await because(encodeFrame({ ...read.frame, signature }))).toBe('signature');
});

test('[L10] a key of small order, which signs everything, signs nothing here', async () => {
  const log = await aLog();
  const { header } = await log.make(1, null, []);
  const key = Uint8Array.of(1, ...new Uint8Array(31));
  const device = toHex((await hash(labels.device, key)).subarray(0, 16));
  const bytes = canonicalBytes({ ...header, key: toHex(key), device });
  // R = the neutral point, S = 0: [S]B = R + [h]A holds for every message when A is the neutral point.
  const signature = concat(key, new Uint8Array(32));
  expect(await because(encodeFrame({ header: bytes, signature, parts: [] }))).toBe('signature');
});

test('[L11] commitments to attachments are carried as they are', async () => {
  const log = await aLog();
  const made = await log.make(1, null, [], { attachments: [id64, 'cd'.repeat(32)] });
  const reading = await readRecord(made.frame);
  expect(reading.ok && reading.record.header.attachments).toEqual([id64, 'cd'.repeat(32)]);
  await expect(log.make(1, null, [], { attachments: ['AB'.repeat(32)] })).rejects.toThrow(LedgerError);
});

test('[L14] equal parts do not show as equal; another part is not taken', async () => {
  const log = await aLog();
  const made = await log.make(1, null, ['the same words', 'the same words']);
  const [first, second] = made.header.parts;
  expect(first).not.toBe(second);
  const read = decodeFrame(made.frame);
  if (!read.ok) throw new Error(read.because);
  const [a = null, b = null] = read.frame.parts;
  if (a === null || b === null) throw new Error('parts missing');
  expect(toHex(await hash(labels.part, a.salt, a.bytes))).toBe(first);
  const frame = (parts: FramePart[]) => encodeFrame({ ...read.frame, parts });
  expect(await because(frame([a, b]))).toBe('accepted');
  expect(await because(frame([b, a]))).toBe('part');
  expect(await because(frame([a, { salt: b.salt, bytes: utf8('other words!!!') }]))).toBe('part');
  // The border between salt and bytes is fixed, so bytes can't wander over it.
  expect(await because(frame([a, { salt: b.salt, bytes: b.bytes.subarray(1) }]))).toBe('part');
  expect(await because(frame([a]))).toBe('part-count');
  expect(await because(frame([a, b, null]))).toBe('part-count');
});

test('[L15] whichever parts are withheld, the rest verifies under the same id', async () => {
  const log = await aLog();
  const words = ['who said it', 'what was said', ''];
  const made = await log.make(1, null, words);
  const read = decodeFrame(made.frame);
  if (!read.ok) throw new Error(read.because);
  for (let mask = 0; mask < 8; mask++) {
    const gone = new Set([0, 1, 2].filter((i) => (mask >> i) & 1));
    const less = withhold(made.frame, gone);
    if (!less.ok) throw new Error(less.because);
    const reading = await readRecord(less.frame);
    if (!reading.ok) throw new Error(reading.because);
    expect(reading.record.id).toBe(made.id);
    expect(reading.record.parts).toEqual(words.map((text, i) => (gone.has(i) ? null : utf8(text))));
    const salts = read.frame.parts.flatMap((part, i) => (gone.has(i) && part ? [toHex(part.salt)] : []));
    for (const salt of salts) expect(toHex(less.frame)).not.toContain(salt);
  }
});

test('[L16] a record that would not fit an envelope can not be made', async () => {
  const log = await aLog();
  const header = log.draft(1, null);
  const make = (length: number) =>
    makeRecord({ header, parts: [new Uint8Array(length)], signer: log.signer, random: log.random });
  expect(await because((await make(900_000)).frame)).toBe('accepted');
  await expect(make(1_048_000)).rejects.toThrow('ledger-too-large');
});

test('[L17] the first record\u2019s key holds for the log', async () => {
  const log = await aLog(1);
  const other = await aLog(2);
  const first = await log.make(1, null);
  const second = await log.make(2, first.id);
  const key = log.signer.publicKey;
  expect(await because(first.frame)).toBe('accepted');
  expect(await because(first.frame, key)).toBe('accepted');
  expect(await because(second.frame, key)).toBe('accepted');
  expect(await because(second.frame)).toBe('key-unknown');
  expect(await because(first.frame, other.signer.publicKey)).toBe('other-key');
  expect(await because(second.frame, other.signer.publicKey)).toBe('device');
  const forged = await signed(other, { ...second.header, parts: [] });
  expect(await because(forged, key)).toBe('signature');
});

test('[L21] a log begun anew names the heads of the old ones', async () => {
  const log = await aLog();
  const after = [{ log: 'ef'.repeat(16), seq: 41, hash: id64 }];
  const reading = await readRecord((await log.make(1, null, [], { after })).frame);
  expect(reading.ok && reading.record.header.after).toEqual(after);
});

test('[L27] a record with one bit flipped, cut or lengthened: accepted 0, crashes 0', async () => {
  const log = await aLog();
  const { frame } = await log.make(1, null, ['who said it', 'what was said']);
  const opens = async (bytes: Uint8Array) => (await readRecord(bytes)).ok;
  expect(await opens(frame)).toBe(true);
  const figures = await tamper([...flipped(frame), ...cut(frame)], opens);
  expect(figures.tried).toBeGreaterThan(3000);
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
});

test('[L27] header, signature and parts of two records of one log, in every mixture: only the two themselves', async () => {
  const log = await aLog();
  const key = log.signer.publicKey;
  const first = await log.make(1, null, ['words']);
  const made = [first, await log.make(2, first.id, ['words'])];
  const frames = made.map(({ frame }) => {
    const read = decodeFrame(frame);
    if (!read.ok) throw new Error(read.because);
    return read.frame;
  });
  const accepted: string[] = [];
  for (const [h, { header }] of frames.entries()) {
    for (const [s, { signature }] of frames.entries()) {
      for (const [p, { parts }] of frames.entries()) {
        const answer = await because(encodeFrame({ header, signature, parts }), key);
        if (answer === 'accepted') accepted.push(`${h}${s}${p}`);
      }
    }
  }
  expect(accepted).toEqual(['000', '111']);
});

test('[L27] any bytes whatever are refused with a known code, without failing', async () => {
  const log = await aLog();
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ minLength: 512, maxLength: 512 }),
        fc
          .uint8Array({ maxLength: 200 })
          .map((header) => encodeFrame({ header, signature: new Uint8Array(64), parts: [null] })),
        fc
          .json()
          .map((json) => encodeFrame({ header: utf8(json), signature: new Uint8Array(64), parts: [] })),
      ),
      async (bytes) => {
        const reading = await readRecord(bytes, log.signer.publicKey);
        expect(!reading.ok && refusals.includes(reading.because)).toBe(true);
      },
    ),
  );
});

test('records are read as they were made, whatever their parts are', async () => {
  const signer = await signerFromSeed(new Uint8Array(32).fill(9));
  const log = await aLog();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 900 }), { maxLength: 5 }), async (parts) => {
      const made = await makeRecord({ header: log.draft(1, null), parts, signer, random: log.random });
      const reading = await readRecord(made.frame);
      expect(reading).toEqual({
        ok: true,
        record: { id: made.id, header: made.header, parts, key: signer.publicKey },
      });
    }),
    { numRuns: 40 },
  );
});
