/** Bytes of an earlier day. They were made once and are never made again: what can't read them breaks every vault there is. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromHex, fromUtf8, toHex, utf8 } from '#crypto/bytes.ts';
import { decodeFrame } from '#ledger/frame.ts';
import { epochId } from '#ledger/epoch.ts';
import { readEnvelope } from '#ledger/readEnvelope.ts';
import { readRecord } from '#ledger/readRecord.ts';
import { envelopeKey, openEnvelope } from '#ledger/sealRecord.ts';
import { decodeEnvelope, encodeEnvelope } from '#wire/envelope.ts';
import { WireError } from '#wire/wireError.ts';

interface MustFail {
  readonly what: string;
  readonly at: number;
  readonly xor: number;
  readonly because: string;
}

const folder = new URL('../fixtures/vectors/', import.meta.url);
function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
}

function damaged(bytes: Uint8Array, { at, xor }: MustFail): Uint8Array {
  const copy = bytes.slice();
  copy[at] = (copy[at] ?? 0) ^ xor;
  return copy;
}

const sealed = fixture<{
  epochKey: string;
  envelope: string;
  id: string;
  key: string;
  header: string;
  parts: string[];
  mustFail: MustFail[];
}>('envelope');

const open = fixture<{
  key: string;
  first: { id: string; frame: string };
  withheld: { id: string; frame: string };
  second: { id: string; frame: string };
  mustFail: MustFail[];
}>('frame');

test('the frozen envelope opens to its record', async () => {
  const envelope = decodeEnvelope(fromHex(sealed.envelope));
  const root = fromHex(sealed.epochKey);
  const key = await envelopeKey(root);
  expect(await epochId(envelope.caseId, root)).toEqual(new Uint8Array(envelope.epoch));
  const reading = await readEnvelope(envelope, key);
  if (!reading.ok) throw new Error(reading.because);
  const { record } = reading;
  expect(record.id).toBe(sealed.id);
  expect(toHex(record.key)).toBe(sealed.key);
  expect(record.header).toEqual(JSON.parse(sealed.header));
  expect(record.parts).toEqual(sealed.parts.map(utf8));
  expect(toHex(encodeEnvelope(envelope))).toBe(sealed.envelope);
  const frame = decodeFrame((await openEnvelope(envelope, key)) ?? new Uint8Array());
  expect(frame.ok && fromUtf8(frame.frame.header)).toBe(sealed.header);
});

test('the frozen envelope, damaged, is refused for the reason it was', async () => {
  const key = await envelopeKey(fromHex(sealed.epochKey));
  for (const variant of sealed.mustFail) {
    const bytes = damaged(fromHex(sealed.envelope), variant);
    let because = 'accepted';
    try {
      const reading = await readEnvelope(decodeEnvelope(bytes), key);
      if (!reading.ok) because = reading.because;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      because = error.code;
    }
    expect(because, variant.what).toBe(variant.because);
  }
});

test('the frozen frames are read: whole, with a part withheld, and the one that follows', async () => {
  const [whole, less, second] = await Promise.all([
    readRecord(fromHex(open.first.frame)),
    readRecord(fromHex(open.withheld.frame)),
    readRecord(fromHex(open.second.frame), fromHex(open.key)),
  ]);
  if (!whole.ok || !less.ok || !second.ok) throw new Error('refused');
  expect([whole.record.id, less.record.id, second.record.id]).toEqual([
    open.first.id,
    open.withheld.id,
    open.second.id,
  ]);
  expect(less.record.parts).toEqual([whole.record.parts[0], null]);
  expect(second.record.header).toMatchObject({ type: 'amend', target: open.first.id, prev: open.first.id });
});

test('the frozen frame, damaged, is refused for the reason it was', async () => {
  for (const variant of open.mustFail) {
    const reading = await readRecord(damaged(fromHex(open.first.frame), variant));
    expect(reading.ok ? 'accepted' : reading.because, variant.what).toBe(variant.because);
  }
});
