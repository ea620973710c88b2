import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import { whatToTell } from '#vault/caseContent.ts';
import type { FileCase } from '#vault/container.ts';
import { recordIdSchema } from '#domain/values.ts';
import { draftOf, forkOf, newCase, newCaseKey, newDevice, random, remark, start } from '../records/desk.ts';
import { framesOf, give, take } from './exchange.ts';
import { runs, stepOf } from '../../whole.ts';

async function written(count: number) {
  const device = await newDevice();
  const key = await newCase(device);
  const running = await start(device);
  await running.records.append(
    key,
    Array.from({ length: count }, (_, n) => remark(`record ${n}`)),
  );
  const [one] = await give(running, [key]);
  if (one === undefined) throw new Error('no case');
  return { device, key, running, one };
}

async function empty() {
  const device = await newDevice();
  return { device, running: await start(device) };
}

const journalFrames = (running: Awaited<ReturnType<typeof start>>) =>
  running.envelopes.seen().reduce((sum, { frames }) => sum + frames, 0);

describe('taking in', () => {
  test('gives byte-identical frames on another device, under its own key, and survives its restart', async () => {
    const { key, running, one } = await written(5);
    const other = await empty();
    expect(await take(other.device, other.running, [one])).toEqual({
      cases: 1,
      newRecords: 5,
      knownRecords: 0,
      withdrawals: 0,
      refused: {},
    });
    const again = await start(other.device);
    expect(await framesOf(again, key)).toEqual(await framesOf(running, key));
    const mine = await running.index.tables.envelopes.toArray();
    const theirs = await again.index.tables.envelopes.toArray();
    expect(theirs.map(({ bytes }) => toHex(bytes))).not.toEqual(mine.map(({ bytes }) => toHex(bytes)));
  });

  test('[law] in any pieces, any order, any number of times: the same casebook, and twice changes nothing', async () => {
    const { key, running, one } = await written(8);
    const whole = await framesOf(running, key);
    const pieces = fc.array(fc.subarray([1, 2, 3, 4, 5, 6, 7]), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(pieces, async (chosen) => {
        const other = await empty();
        // The first record of a log carries its key; without it nothing of the log can be believed.
        for (const piece of chosen)
          await take(other.device, other.running, [
            { ...one, frames: [0, ...piece].flatMap((n) => one.frames[n] ?? []) },
          ]);
        await take(other.device, other.running, [one]);
        expect(await framesOf(other.running, key)).toEqual(whole);
        const before = journalFrames(other.running);
        const twice = await take(other.device, other.running, [one]);
        expect(twice).toEqual({ cases: 1, newRecords: 0, knownRecords: 8, withdrawals: 0, refused: {} });
        expect(journalFrames(other.running)).toBe(before);
      }),
      { numRuns: runs(25) },
    );
  });

  test('back on the device that wrote it changes nothing, and its log goes on', async () => {
    const { device, key, running, one } = await written(3);
    expect(await take(device, running, [one])).toMatchObject({ newRecords: 0, knownRecords: 3 });
    expect((await running.records.append(key, [remark('next')]))?.[0]?.header.seq).toBe(4);
  });

  test('two devices that wrote in one case exchange files and hold the same', async () => {
    const { device, key, running, one } = await written(3);
    const other = await empty();
    await take(other.device, other.running, [one]);
    await other.running.records.append(key, [remark('from the second'), remark('again')]);
    expect(await take(device, running, await give(other.running, [key]))).toMatchObject({
      newRecords: 2,
      knownRecords: 3,
    });
    expect(await framesOf(running, key)).toEqual(await framesOf(other.running, key));
  });

  test('withdrawals of what was here are counted; what came withdrawn already, and what withdraws a patch, is not', async () => {
    const { device, key, running } = await written(1);
    const [own] = (await running.records.append(key, [remark('mine')]))!;
    const other = await empty();
    await take(other.device, other.running, await give(running, [key]));
    const takeBack = (target: string, why: string) =>
      draftOf({ do: 'withdraw', target: recordIdSchema.parse(target), why });
    const [theirs] = (await other.running.records.append(key, [remark('theirs')]))!;
    const [gone] = (await other.running.records.append(key, [
      takeBack(own!.id, 'wrong hearing'),
      takeBack(theirs!.id, 'mis-tap'),
    ]))!;
    const given = await give(other.running, [key]);
    expect(await take(device, running, given)).toMatchObject({ newRecords: 3, withdrawals: 1 });
    expect(await take(device, running, given)).toMatchObject({ newRecords: 0, withdrawals: 0 });
    await other.running.records.append(key, [takeBack(gone!.id, 'it was right')]);
    expect(await take(device, running, await give(other.running, [key]))).toMatchObject({
      newRecords: 1,
      withdrawals: 0,
    });
  });

  test('a log without its first record is refused until that comes', async () => {
    const { key, running, one } = await written(3);
    const other = await empty();
    const cut = { ...one, frames: one.frames.slice(1) };
    expect(await take(other.device, other.running, [cut])).toEqual({
      cases: 0,
      newRecords: 0,
      knownRecords: 0,
      withdrawals: 0,
      refused: { 'key-unknown': 2 },
    });
    expect(other.device.ring.cases.size).toBe(0);
    await take(other.device, other.running, [one]);
    expect(await framesOf(other.running, key)).toEqual(await framesOf(running, key));
  });

  test('a fork is kept, both records, and told', async () => {
    const { device, key, running, one } = await written(3);
    const headers = (await running.records.readCase(key))?.records.map(({ record }) => record.header) ?? [];
    const second = headers[1];
    const place = one.frames[1];
    if (second === undefined || place === undefined) throw new Error('not made');
    const twin = { ...place, frame: await forkOf(device, key, second) };
    const other = await empty();
    await take(other.device, other.running, [one]);
    expect(await take(other.device, other.running, [{ ...one, frames: [twin] }])).toMatchObject({
      newRecords: 1,
      refused: {},
    });
    const content = await (await start(other.device)).snapshots.open(key);
    expect(content?.stated.length).toBe(4);
    expect(whatToTell(content ?? { stated: [], setAside: [] }).forks.map((ids) => ids.length)).toEqual([2]);
  });

  test('a case that was erased here comes back under a new key', async () => {
    const { key, running, one } = await written(2);
    const other = await empty();
    await take(other.device, other.running, [one]);
    other.device.ring.cases.delete(key);
    expect(await take(other.device, other.running, [one])).toMatchObject({ newRecords: 2 });
    expect(await framesOf(other.running, key)).toEqual(await framesOf(running, key));
  });
});

describe('hostile files', () => {
  test('a frame with any byte altered is refused by a reason, and nothing is stored', async () => {
    const { one } = await written(2);
    const second = one.frames[1];
    if (second === undefined) throw new Error('not made');
    const other = await empty();
    await take(other.device, other.running, [{ ...one, frames: one.frames.slice(0, 1) }]);
    let accepted = 0;
    // Five is prime to the eight bits of a byte: each bit has its turn in a sample too.
    for (let at = 0; at < second.frame.length; at += stepOf(5)) {
      const frame = second.frame.slice();
      frame[at] = (frame[at] ?? 0) ^ (1 << (at % 8));
      const altered = { ...one, frames: [{ ...second, frame }] };
      const taken = await take(other.device, other.running, [altered]);
      accepted += taken.newRecords;
      expect(Object.values(taken.refused)).toEqual([1]);
    }
    for (let length = 0; length < second.frame.length; length += 7 * stepOf(5)) {
      const taken = await take(other.device, other.running, [
        { ...one, frames: [{ ...second, frame: second.frame.slice(0, length) }] },
      ]);
      accepted += taken.newRecords;
    }
    expect(accepted).toBe(0);
  });

  test('a record at another number, or of another case, is refused', async () => {
    const { one } = await written(2);
    const { one: foreign } = await written(1);
    const other = await empty();
    await take(other.device, other.running, [one]);
    const moved: FileCase = { ...one, frames: one.frames.map((frame) => ({ ...frame, n: frame.n + 5 })) };
    expect((await take(other.device, other.running, [moved])).refused).toEqual({ number: 2 });
    const mixed: FileCase = { ...one, frames: foreign.frames };
    expect((await take(other.device, other.running, [mixed])).refused).toEqual({ 'other-case': 1 });
    const renamed: FileCase = { ...one, inner: foreign.inner, frames: foreign.frames };
    expect((await take(other.device, other.running, [renamed])).refused).toEqual({ 'other-case': 1 });
  });

  test('a stream of another case, and one that this device writes, is not given away', async () => {
    const { device, key, running, one } = await written(1);
    const { one: foreign } = await written(1);
    const stream = one.frames[0]?.stream ?? '';
    const elsewhere: FileCase = { ...foreign, frames: foreign.frames.map((frame) => ({ ...frame, stream })) };
    expect((await take(device, running, [elsewhere])).refused).toEqual({ 'stream-taken': 1 });
    const colleague = await empty();
    await take(colleague.device, colleague.running, [one]);
    await colleague.running.records.append(key, [remark('mine, where you would write next')]);
    const [theirs] = await give(colleague.running, [key]);
    const forced = (theirs?.frames ?? []).map((frame) => ({ ...frame, stream }));
    expect((await take(device, running, [{ ...one, frames: forced }])).refused).toEqual({
      'stream-taken': 1,
    });
    expect((await running.records.append(key, [remark('next')]))?.[0]?.header.seq).toBe(2);
  });

  test('random bytes as frames are refused, never a crash', async () => {
    const other = await empty();
    const frames = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(frames, async (all) => {
        const one = {
          outer: newCaseKey(),
          inner: toHex(random(16)),
          frames: all.map((frame, index) => ({ stream: newCaseKey(), n: index + 1, frame })),
        };
        const taken = await take(other.device, other.running, [one]);
        expect(taken.newRecords + taken.cases).toBe(0);
      }),
    );
    expect(other.device.ring.cases.size).toBe(0);
  });
});
