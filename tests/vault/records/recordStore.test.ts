import { describe, expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import { DiskError } from '#vault/disk.ts';
import { decodeEnvelope } from '#wire/envelope.ts';
import { newCase, newDevice, random, remark, start } from './desk.ts';
import type { Running } from './desk.ts';
import type { CaseKey } from '#vault/door.ts';

const said = async ({ records }: Running, key: CaseKey) => {
  const read = await records.readCase(key);
  return read?.records.map(
    ({ record }) => `${record.header.seq} ${new TextDecoder().decode(record.parts[0] ?? new Uint8Array(0))}`,
  );
};
const words = async (running: Running, key: CaseKey) =>
  (await said(running, key))?.map((text) => /"words":"([^"]*)"/.exec(text)?.[1]);

describe('append', () => {
  test('what was appended is read back verified, in order, after a restart and without an index', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const first = await start(device);
    await first.records.append(key, [remark('one'), remark('two')]);
    await first.records.append(key, [remark('three')]);
    expect(await words(first, key)).toEqual(['one', 'two', 'three']);
    const second = await start(device);
    expect(second.envelopes.health).toEqual({
      journalGaps: 0,
      refilledFromIndex: 0,
      indexRebuilt: false,
      indexFailed: false,
    });
    await second.records.append(key, [remark('four')]);
    expect(await words(second, key)).toEqual(['one', 'two', 'three', 'four']);
    const read = await second.records.readCase(key);
    expect(new Set(read?.records.map(({ record }) => record.header.log)).size).toBe(1);
  });

  test('concurrent appends to one case make one chain', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => running.records.append(key, [remark(`${index}`)])),
    );
    const read = await running.records.readCase(key);
    expect(read?.records.map(({ record }) => record.header.seq)).toEqual(
      Array.from({ length: 20 }, (_, n) => n + 1),
    );
    for (const [index, { record }] of (read?.records ?? []).entries())
      expect(record.header.prev).toBe(read?.records[index - 1]?.record.id ?? null);
  });

  test('storage full keeps nothing of it, and the next append follows on what was kept', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('kept')]);
    device.disk.failAppend = new DiskError('full');
    await expect(running.records.append(key, [remark('a'), remark('b')])).rejects.toThrow('full');
    device.disk.failAppend = null;
    await running.records.append(key, [remark('after')]);
    expect(await words(await start(device), key)).toEqual(['kept', 'after']);
  });

  test('a torn batch is kept whole or not at all', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('before')]);
    const whole = device.disk.files.get('j00')?.length ?? 0;
    await running.records.append(key, [remark('a'), remark('b'), remark('c')]);
    const end = device.disk.files.get('j00')?.length ?? 0;
    for (const cut of [whole + 1, Math.floor((whole + end) / 2), end - 1]) {
      const torn = { ...(await newDevice()), ring: device.ring, seed: device.seed, disk: device.disk.copy() };
      await torn.disk.truncate('j00', cut);
      expect(await words(await start(torn), key)).toEqual(['before']);
    }
  });

  test('a case without keys is no case', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('a')]);
    device.ring.cases.delete(key);
    expect(await running.records.append(key, [remark('b')])).toBeNull();
    expect(await running.records.readCase(key)).toBeNull();
  });

  test('appending does not read what is there: the second tap of a start reads no file and no row', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('first')]);
    await running.envelopes.settle();
    device.disk.reads.length = 0;
    await running.records.append(key, [remark('second')]);
    expect(device.disk.reads).toEqual([]);
  });
});

describe('own logs', () => {
  test('after a take-over a new log names the old head', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const first = await start(device);
    const kept = await first.records.append(key, [remark('a'), remark('b')]);
    const second = await start(device, { continueLogs: false });
    const after = await second.records.append(key, [remark('c')]);
    const [made] = after ?? [];
    expect(made?.header.seq).toBe(1);
    expect(made?.header.after).toEqual([{ log: kept?.[0]?.header.log, seq: 2, hash: kept?.[1]?.id }]);
    const third = await start(device);
    expect((await third.records.append(key, [remark('d')]))?.[0]?.header.log).toBe(made?.header.log);
  });

  test('a log that lost its end is not continued: it would fork', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const first = await start(device);
    const kept = await first.records.append(key, [remark('a')]);
    const cut = device.disk.files.get('j00')?.length ?? 0;
    const lost = await first.records.append(key, [remark('b')]);
    for (const { log } of first.records.ownHeads()) device.ring.seen(key, log);
    await device.disk.truncate('j00', cut);
    const again = await start({ ...device, factory: (await newDevice()).factory });
    const [made] = (await again.records.append(key, [remark('c')])) ?? [];
    expect(made?.header.log).not.toBe(kept?.[0]?.header.log);
    expect(made?.header.after).toEqual([{ log: kept?.[0]?.header.log, seq: 2, hash: lost?.[0]?.id }]);
  });

  test('a restored device has another key and therefore another log', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const [old] = (await (await start(device)).records.append(key, [remark('a')])) ?? [];
    const restored = await start({ ...device, seed: random(32) });
    const [made] = (await restored.records.append(key, [remark('b')])) ?? [];
    expect(made?.header.device).not.toBe(old?.header.device);
    expect(made?.header.after).toEqual([{ log: old?.header.log, seq: 1, hash: old?.id }]);
    expect((await words(restored, key))?.toSorted()).toEqual(['a', 'b']);
  });
});

describe('index', () => {
  async function filled() {
    const device = await newDevice();
    const keys = [await newCase(device), await newCase(device)] as const;
    for (let run = 0; run < 3; run++) {
      const running = await start(device);
      for (const key of keys)
        for (let index = 0; index < 4; index++)
          await running.records.append(key, [remark(`${run}.${index}`)]);
      await running.envelopes.settle();
      running.index.close();
    }
    return { device, keys };
  }

  const contents = async ({ index }: Running) => ({
    envelopes: await index.tables.envelopes.toArray(),
    streams: await index.tables.streams.toArray(),
  });

  test('rebuilt from the journal it equals the index that was lost', async () => {
    const { device } = await filled();
    const before = await contents(await start(device));
    const rebuilt = await start({ ...device, factory: (await newDevice()).factory });
    expect(rebuilt.envelopes.health.indexRebuilt).toBe(true);
    expect(await contents(rebuilt)).toEqual(before);
  });

  test('a stale index takes over what the journal has beyond it', async () => {
    const { device, keys } = await filled();
    const running = await start(device);
    running.index.close();
    await running.records.append(keys[0], [remark('late')]);
    await running.envelopes.settle();
    expect((await words(running, keys[0]))?.length).toBe(13);
    const next = await start(device);
    expect((await next.index.streamsOf(keys[0]))[0]?.rows).toBe(13);
  });

  test('frames the journal lost are written into it again from the index', async () => {
    const { device, keys } = await filled();
    const damaged = device.disk.files.get('j01') ?? new Uint8Array(0);
    damaged.fill(0xaa, 900, 2_500);
    device.disk.files.delete('j00');
    const healed = await start(device);
    expect(healed.envelopes.health.refilledFromIndex).toBeGreaterThan(8);
    const alone = await start({ ...device, factory: (await newDevice()).factory });
    for (const key of keys) expect((await words(alone, key))?.length).toBe(12);
  });

  test('what is gone from both is told by the counts of the ring', async () => {
    const { device } = await filled();
    const seen = (await start(device)).envelopes.seen();
    device.disk.files.delete('j01');
    const again = await start({ ...device, factory: (await newDevice()).factory });
    expect(again.envelopes.missing(seen)).toEqual({ segments: 1, frames: 8 });
    expect((await start(device)).envelopes.missing(seen).frames).toBe(0);
  });

  test('when IndexedDB fails altogether, everything is still kept and read', async () => {
    const { device, keys } = await filled();
    const broken = {
      open: () => {
        throw new DOMException('no', 'UnknownError');
      },
    } as unknown as IDBFactory;
    const running = await start({ ...device, factory: broken });
    expect(running.envelopes.health.indexFailed).toBe(true);
    await running.records.append(keys[1], [remark('blind')]);
    expect((await words(running, keys[1]))?.length).toBe(13);
    const next = await start(device);
    expect((await words(next, keys[1]))?.at(-1)).toBe('blind');
  });

  test('[K11] compaction and erased cases: only what is kept remains, in journal and index', async () => {
    const { device, keys } = await filled();
    const running = await start(device);
    const seen: unknown[] = [];
    await running.envelopes.drop([keys[0]], (willBe) => {
      seen.push(willBe);
      return Promise.resolve();
    });
    const streams = await running.envelopes.streams();
    expect(streams.map((row) => row.case)).toEqual([keys[1]]);
    const alone = await start({ ...device, factory: (await newDevice()).factory });
    expect((await alone.envelopes.streams()).map((row) => row.case)).toEqual([keys[1]]);
    expect((await words(alone, keys[1]))?.length).toBe(12);
    expect(seen).toEqual([[{ segment: 'j03', frames: 12 }]]);
  });

  test('a check reads once each segment that the start did not read: where all is whole nothing changes', async () => {
    const { device } = await filled();
    const running = await start(device);
    const before = await contents(running);
    const reads = device.disk.reads.length;
    for (let i = 0; i < 5; i++) await running.envelopes.check();
    expect(device.disk.reads.slice(reads).toSorted()).toEqual(['j00', 'j01']);
    expect(await contents(running)).toEqual(before);
    expect(running.envelopes.health).toMatchObject({
      journalGaps: 0,
      refilledFromIndex: 0,
      indexRebuilt: false,
    });
  });

  test('a check finds rows that the index lost, and makes it anew', async () => {
    const { device, keys } = await filled();
    const running = await start(device);
    const before = await contents(running);
    const [stream] = await running.index.streamsOf(keys[0]);
    await running.index.tables.envelopes.delete([stream?.stream ?? '', 2, 0]);
    for (let i = 0; i < 3; i++) await running.envelopes.check();
    expect(await contents(running)).toEqual(before);
    expect(running.envelopes.health).toMatchObject({ refilledFromIndex: 0, indexRebuilt: true });
  });

  test('a check finds what an old segment lost, gives it back from the index, and tells it', async () => {
    for (const damage of ['gap', 'cut'] as const) {
      const { device, keys } = await filled();
      const running = await start(device);
      const segment = device.disk.files.get('j01') ?? new Uint8Array();
      if (damage === 'gap') segment.fill(0xaa, 900, 2_500);
      else device.disk.files.set('j01', segment.slice(0, 2_500));
      for (let i = 0; i < 3; i++) await running.envelopes.check();
      const { health } = running.envelopes;
      expect(health.refilledFromIndex).toBeGreaterThan(0);
      expect(health.journalGaps).toBeGreaterThan(0);
      const alone = await start({ ...device, factory: (await newDevice()).factory });
      for (const key of keys) expect((await words(alone, key))?.length).toBe(12);
    }
  });

  test('the bytes in the index are those of the journal', async () => {
    const { device } = await filled();
    const { index } = await start(device);
    const journal = [...device.disk.files.values()].map(toHex).join('');
    for (const { bytes } of await index.tables.envelopes.toArray()) {
      expect(journal).toContain(toHex(bytes));
      expect(decodeEnvelope(bytes).v).toBe(1);
    }
  });
});
