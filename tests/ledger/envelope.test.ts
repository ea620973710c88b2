import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { toHex, u64be } from '#crypto/bytes.ts';
import { epochId } from '#ledger/epoch.ts';
import { readEnvelope } from '#ledger/readEnvelope.ts';
import { readRecord } from '#ledger/readRecord.ts';
import { envelopeKey, openEnvelope, sealRecord } from '#ledger/sealRecord.ts';
import { decodeEnvelope, encodeEnvelope, type Envelope } from '#wire/envelope.ts';
import { WireError } from '#wire/wireError.ts';
import { aLog } from './aLog.ts';
import { cut, flipped, tamper } from './tamper.ts';

async function sealedFirst(seed = 1) {
  const log = await aLog(seed);
  const made = await log.make(1, null, ['who said it', 'what was said']);
  const root = log.random(32);
  const caseId = log.random(16);
  const place = {
    caseId,
    stream: log.random(16),
    n: 1,
    epochId: await epochId(caseId, root),
    key: await envelopeKey(root),
  };
  return { log, made, root, place, envelope: await sealRecord(made.frame, place, log.random) };
}

test('[L22] [L23] an independent hand opens an envelope from the words of the SPEC', async () => {
  const { made, root, place, envelope } = await sealedFirst();
  const named = createHash('sha256').update('wb1/epoch\n').update(place.caseId).update(root).digest();
  expect(toHex(envelope.epoch)).toBe(named.toString('hex'));
  const key = Buffer.from(hkdfSync('sha256', root, '', 'wb1/envelope', 32));
  const counted = (id: Uint8Array) => Buffer.concat([Buffer.from([0, id.length]), id]);
  const ids = [place.caseId, place.stream, u64be(1), envelope.epoch].map(counted);
  const opening = createDecipheriv('aes-256-gcm', key, envelope.sealed.subarray(0, 12));
  opening.setAAD(Buffer.concat([Buffer.from('wb1/envelope\n'), ...ids]));
  opening.setAuthTag(envelope.sealed.subarray(-16));
  const frame = Buffer.concat([opening.update(envelope.sealed.subarray(12, -16)), opening.final()]);
  expect(frame.toString('hex')).toBe(toHex(made.frame));
});

test('[L23] an envelope moved to another case, stream, place or epoch does not open', async () => {
  const one = await sealedFirst(1);
  const two = await sealedFirst(2);
  const moves: Partial<Envelope>[] = [
    { caseId: two.envelope.caseId },
    { stream: two.envelope.stream },
    { epoch: two.envelope.epoch },
    { n: 2 },
    { caseId: one.envelope.stream, stream: one.envelope.caseId },
    { sealed: two.envelope.sealed },
  ];
  for (const move of moves) {
    const moved = { ...one.envelope, ...move };
    expect(await readEnvelope(moved, one.place.key)).toEqual({ ok: false, because: 'sealed' });
  }
  expect(await readEnvelope(one.envelope, two.place.key)).toEqual({ ok: false, because: 'sealed' });
  expect((await readEnvelope(one.envelope, one.place.key)).ok).toBe(true);
});

test('[L24] an envelope whose n is not the seq inside is refused', async () => {
  const { log, made, place } = await sealedFirst();
  const wrong = await sealRecord(made.frame, { ...place, n: 2 }, log.random);
  expect(await readEnvelope(wrong, place.key)).toEqual({ ok: false, because: 'number' });
});

test('[L25] [L19] sealed again under another key and into another stream it is the same record', async () => {
  const { log, made, place, envelope } = await sealedFirst();
  const root = log.random(32);
  const other = {
    ...place,
    stream: log.random(16),
    epochId: await epochId(place.caseId, root),
    key: await envelopeKey(root),
  };
  const frame = await openEnvelope(envelope, place.key);
  if (frame === null) throw new Error('does not open');
  const again = await sealRecord(frame, other, log.random);
  expect(toHex(again.sealed)).not.toBe(toHex(envelope.sealed));
  const reading = await readEnvelope(again, other.key);
  expect(reading).toEqual(await readRecord(made.frame));
});

test('[L27] [W6] an envelope with one bit flipped, cut or lengthened: accepted 0, crashes 0', async () => {
  const { place, envelope } = await sealedFirst();
  const bytes = encodeEnvelope(envelope);
  const opens = async (copy: Uint8Array) => {
    try {
      return (await readEnvelope(decodeEnvelope(copy), place.key)).ok;
    } catch (error) {
      if (error instanceof WireError) return false;
      throw error;
    }
  };
  expect(await opens(bytes)).toBe(true);
  const figures = await tamper([...flipped(bytes), ...cut(bytes)], opens);
  expect(figures.tried).toBeGreaterThan(3000);
  expect(figures).toMatchObject({ accepted: [], crashed: [] });
});

test('making and sealing one record takes less than 2 ms', async () => {
  const { log, made, place } = await sealedFirst();
  const run = async (count: number) => {
    const times: number[] = [];
    for (let n = 2; n < count; n++) {
      const start = performance.now();
      const record = await log.make(n, made.id);
      await sealRecord(record.frame, { ...place, n }, log.random);
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[count >> 1] ?? Infinity;
  };
  await run(50);
  expect(await run(200)).toBeLessThan(2);
});
