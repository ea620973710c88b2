import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, waitingCount } from '#domain/fold.ts';
import { summarise } from '#domain/summary.ts';
import { whatToTell } from '#vault/caseContent.ts';
import type { OpenContent } from '#vault/snapshots.ts';
import type { CaseKey } from '#vault/door.ts';
import { forkOf, newCase, newCaseKey, newDevice, remark, start, withoutLogs } from './desk.ts';
import type { Device, Running } from './desk.ts';
import { runs } from '../../whole.ts';

function comparable(content: OpenContent | null) {
  if (content === null) return null;
  const byRecord = <T extends { said: { record: string } }>(all: readonly T[]) =>
    [...all].sort((a, b) => a.said.record.localeCompare(b.said.record));
  const { saved: _saved, stated, setAside, keys, covered, ...rest } = content;
  return {
    ...rest,
    stated: byRecord(stated),
    setAside: byRecord(setAside),
    keys: [...keys].map(([name, key]) => `${name} ${key.join()}`).toSorted(),
    covered: [...covered].sort((a, b) => a.stream.localeCompare(b.stream)),
    told: whatToTell(content),
  };
}

async function save(running: Running, key: CaseKey): Promise<OpenContent> {
  const content = await running.snapshots.open(key);
  if (content === null) throw new Error('no such case');
  return running.snapshots.save(key, content, summarise(content.stated, content.setAside));
}

/** The same files and ring, nothing of the index. */
async function withoutIndex(device: Device): Promise<Running> {
  return start({ ...device, disk: device.disk.copy(), factory: (await newDevice()).factory });
}

const unknown = () => ({ ...remark('x'), type: 'drone-footage' });

describe('snapshots', () => {
  test('[law] snapshot + rest = everything read anew, for any cut, with several logs, forks and gaps', async () => {
    const step = fc.constantFrom(
      'mine',
      'others',
      'unknown',
      'fork',
      'half-fork',
      'twin',
      'again',
      'gap',
      'fill',
      'move',
      'save',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const device = await newDevice();
        const key = await newCase(device);
        const other = { ...(await newDevice()), ring: withoutLogs(device, key) };
        const running = await start(device);
        const colleague = await start(other);
        const late: { stream: string; n: number; frame: Uint8Array }[] = [];
        const theirs = async (twice: boolean) => {
          const [made] = (await colleague.records.append(key, [remark('theirs')])) ?? [];
          const stream = colleague.records.ownHeads()[0]?.log.stream ?? '';
          if (made === undefined) throw new Error('not made');
          const one = { stream, n: made.header.seq, frame: made.frame };
          return twice ? [one, { ...one, frame: await forkOf(other, key, made.header) }] : [one];
        };
        for (const what of steps) {
          if (what === 'mine') await running.records.append(key, [remark('m'), remark('n')]);
          if (what === 'unknown') await running.records.append(key, [unknown()]);
          if (what === 'others') await running.records.keepFrames(key, await theirs(false));
          if (what === 'fork') await running.records.keepFrames(key, await theirs(true));
          if (what === 'half-fork') {
            const [one, twin] = await theirs(true);
            if (one !== undefined) await running.records.keepFrames(key, [one]);
            if (twin !== undefined) late.push(twin);
          }
          if (what === 'twin') late.push(...(await theirs(true)).slice(1));
          if (what === 'again') {
            const frames = await theirs(false);
            await running.records.keepFrames(key, frames);
            late.push(...frames);
          }
          if (what === 'move') {
            const stream = newCaseKey();
            await running.records.keepFrames(
              key,
              late.splice(0).map((one) => ({ ...one, stream })),
            );
          }
          if (what === 'gap') late.push(...(await theirs(false)));
          if (what === 'fill') await running.records.keepFrames(key, late.splice(0));
          if (what === 'save') await save(running, key);
        }
        const fast = comparable(await running.snapshots.open(key));
        const full = comparable(await (await withoutIndex(device)).snapshots.open(key));
        expect(fast).toEqual(full);
      }),
      {
        numRuns: runs(60),
        examples: [
          [['gap', 'others', 'save', 'fill']],
          [['gap', 'others', 'save', 'move']],
          [['others', 'half-fork', 'others', 'save', 'fill']],
          [['others', 'half-fork', 'others', 'save', 'move', 'mine']],
          [['others', 'gap', 'others', 'save', 'move']],
          [['others', 'twin', 'others', 'save', 'move']],
          [['others', 'again', 'others', 'save', 'move']],
        ],
      },
    );
  });

  test('only packs that changed are written again, and they give back the same', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    for (let index = 0; index < 5; index++)
      await running.records.append(
        key,
        Array.from({ length: 50 }, (_, n) => remark(`${index} ${n}`)),
      );
    await save(running, key);
    const before = await running.index.tables.snapshots.toArray();
    await running.records.append(key, [remark('one more')]);
    const again = await start(device);
    await save(again, key);
    const after = await again.index.tables.snapshots.toArray();
    expect(after.map(({ pack }) => pack)).toEqual([-1, 0, 1, 2]);
    const same = after.filter(({ sealed }, index) => sealed.join() === before[index]?.sealed.join());
    expect(same.map(({ pack }) => pack)).toEqual([0, 1]);
    expect((await again.snapshots.open(key))?.stated.length).toBe(251);
  });

  test('another reader, a changed or exchanged row: everything is read anew, nothing else happens', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const other = await newCase(device);
    const running = await start(device);
    for (const one of [key, other]) {
      await running.records.append(
        one,
        Array.from({ length: 150 }, (_, n) => remark(`${n}`)),
      );
      await save(running, one);
    }
    const full = comparable(await running.snapshots.open(key));
    const rows = await running.index.tables.snapshots.where('case').equals(key).toArray();
    const foreign = await running.index.tables.snapshots.where('case').equals(other).toArray();
    for (const [index, row] of rows.entries()) {
      const flipped = row.sealed.slice();
      flipped[20] = (flipped[20] ?? 0) ^ 1;
      for (const sealed of [
        flipped,
        new Uint8Array(3),
        foreign[index]?.sealed,
        rows[(index + 1) % 3]?.sealed,
      ]) {
        await running.index.tables.snapshots.put({ ...row, sealed: sealed ?? new Uint8Array(0) });
        const opened = await running.snapshots.open(key);
        expect(opened?.saved).toEqual([]);
        expect(comparable(opened)).toEqual(full);
      }
      await running.index.tables.snapshots.put(row);
    }
    expect((await running.snapshots.open(key))?.saved.length).toBe(2);
    expect((await (await start(device, { reader: 'build-2' })).snapshots.open(key))?.saved).toEqual([]);
  });

  test('summaries are opened without opening a case, and say when they are stale', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const running = await start(device);
    await running.records.append(key, [remark('a')]);
    await save(running, key);
    const fresh = await running.snapshots.summaries(await running.envelopes.streams());
    expect(fresh).toMatchObject([{ key, stale: false, summary: { records: 1 } }]);
    await running.records.append(key, [remark('b')]);
    const [stale] = await running.snapshots.summaries(await running.envelopes.streams());
    expect(stale?.stale).toBe(true);
    await running.snapshots.dropAll();
    expect(await running.snapshots.summaries([])).toEqual([]);
    expect((await running.snapshots.open(key))?.stated.length).toBe(2);
  });

  test('[L6] a record of a later kind about another one is set aside, applied to nothing, and kept', async () => {
    const device = await newDevice();
    const key = await newCase(device);
    const first = await start(device);
    const [about] = (await first.records.append(key, [remark('what was said')])) ?? [];
    if (about === undefined) throw new Error('not made');
    const later = { ...remark('not for this build'), type: 'endorsement', target: about.id };
    const [made] = (await first.records.append(key, [later])) ?? [];
    // A kind known here has no target: from a writer that gives it one it can't be read.
    await first.records.append(key, [{ ...remark('about'), target: about.id }]);
    for (const running of [await start(device), await withoutIndex(device)]) {
      const content = await running.snapshots.open(key);
      expect(content?.refused).toEqual({});
      expect(content?.setAside.map(({ type, because }) => [type, because])).toEqual([
        ['endorsement', 'unknown-kind'],
        ['remark', 'malformed'],
      ]);
      expect(content?.setAside[0]?.said.record).toBe(made?.id);
      const state = fold(content?.stated ?? []);
      expect(state).toEqual(fold(content?.stated.filter(({ said }) => said.record === about.id) ?? []));
      expect(state.items.size).toBe(1);
      expect(waitingCount(state)).toBe(0);
      expect((await running.records.readCase(key))?.records).toHaveLength(3);
    }
  });
});
