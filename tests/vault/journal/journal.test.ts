import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJournal } from '#vault/compactJournal.ts';
import { DiskError } from '#vault/disk.ts';
import { Journal, batchLimit } from '#vault/journal.ts';
import type { KnownSegment } from '#vault/journal.ts';
import { journalSegmentSize } from '#vault/fileNames.ts';
import { crc32 } from '#vault/journalFrame.ts';
import type { Position } from '#vault/journalSegment.ts';
import { MemoryDisk, vaultDisk } from './memoryDisk.ts';

const random = (length: number) => new Uint8Array(length).fill(7);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (words: string) => new TextEncoder().encode(words);

async function start(
  disk: MemoryDisk,
  applied: Position | null = null,
  known: readonly KnownSegment[] = [],
  namesAtStart?: readonly string[],
): Promise<Journal> {
  return Journal.open({
    disk,
    namesAtStart: namesAtStart ?? (await disk.names()),
    applied,
    known,
    random,
    standsWith: [],
  });
}

async function all(journal: Journal, after: Position | null = null): Promise<string[]> {
  const found: string[] = [];
  for await (const { envelopes } of journal.after(after)) found.push(...envelopes.map(text));
  return found;
}

describe('journal', () => {
  test('CRC-32 of the check string is the published value', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
  });

  test('what was appended is there after a restart, in order, and a run never writes an earlier segment', async () => {
    const disk = await vaultDisk();
    const first = await start(disk);
    await first.append([bytes('a')]);
    await first.append([bytes('b'), bytes('c')]);
    const before = disk.files.get('j00')?.slice();
    const second = await start(disk);
    expect(await all(second)).toEqual(['a', 'b', 'c']);
    await second.append([bytes('d')]);
    expect(disk.files.get('j00')).toEqual(before);
    expect(await all(await start(disk))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('appends that wait together share one flush', async () => {
    const disk = await vaultDisk();
    const journal = await start(disk);
    await journal.append([bytes('first')]);
    const before = disk.flushes;
    await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append([bytes(`n${index}`)])));
    expect(disk.flushes - before).toBeLessThanOrEqual(2);
    expect((await all(journal)).length).toBe(51);
  });

  test('[K11] only a segment found at this start is written; a newer one makes the index strict', async () => {
    const disk = await vaultDisk();
    const late = await start(disk, null, [], []);
    await late.append([bytes('a')]);
    expect(late.mustBeStrict).toBe(true);
    const next = await start(disk);
    await next.append([bytes('b')]);
    expect(next.mustBeStrict).toBe(false);
    expect(disk.files.size).toBe(16);
  });

  test('[K11] without a free segment a new one is used, and the index must be strict', async () => {
    const disk = await vaultDisk();
    for (let run = 0; run < 16; run++) {
      const journal = await start(disk);
      await journal.append([bytes(`run ${run}`)]);
      expect(journal.mustBeStrict).toBe(false);
    }
    const journal = await start(disk);
    await journal.append([bytes('run 16')]);
    expect(journal.mustBeStrict).toBe(true);
    expect([...disk.files.keys()]).toContain('j16');
    expect((await all(await start(disk))).length).toBe(17);
  });

  test('segments stay at 4 MiB, a batch above it is refused', async () => {
    const disk = await vaultDisk();
    const journal = await start(disk);
    const large = new Uint8Array(1_500_000);
    for (let index = 0; index < 5; index++) await journal.append([large]);
    await expect(journal.append([new Uint8Array(batchLimit)])).rejects.toThrow(RangeError);
    for (const content of disk.files.values()) expect(content.length).toBeLessThanOrEqual(journalSegmentSize);
    expect((await start(disk)).counts()).toEqual({ segments: 3, frames: 5 });
  });

  test('after a position only what came later is given, and known segments are not read again', async () => {
    const disk = await vaultDisk();
    const first = await start(disk);
    await first.append([bytes('a')]);
    const applied = await first.append([bytes('b')]);
    const second = await start(disk, applied);
    const last = await second.append([bytes('c')]);
    const third = await start(disk, applied);
    expect(await all(third, applied)).toEqual(['c']);
    disk.reads.length = 0;
    const fourth = await start(disk, last, third.closed());
    expect(disk.reads).not.toContain('j00');
    expect(fourth.counts()).toEqual({ segments: 2, frames: 3 });
    expect(await all(fourth)).toEqual(['a', 'b', 'c']);
  });

  test('a file that is gone, or shorter than the index saw it, is told', async () => {
    const disk = await vaultDisk();
    const first = await start(disk);
    await first.append([bytes('a')]);
    const applied = await first.append([bytes('b')]);
    expect((await start(disk, applied)).behind).toBe(false);
    const shorter = disk.copy();
    await shorter.truncate('j00', 60);
    expect((await start(shorter, applied)).behind).toBe(true);
    const gone = disk.copy();
    gone.files.delete('j00');
    expect((await start(gone, applied)).behind).toBe(true);
    expect((await start(gone, applied, [{ name: 'j00', order: 1, frames: 2 }])).behind).toBe(true);
  });

  test('a new segment is newer than everything the index has seen, even if all files are gone', async () => {
    const disk = await vaultDisk();
    const applied = { segment: 9, offset: 400 };
    const journal = await start(disk, applied);
    await journal.append([bytes('after the loss')]);
    expect(await all(await start(disk, applied), applied)).toEqual(['after the loss']);
  });

  test('storage full is said, nothing is half kept, and later appends work', async () => {
    const disk = await vaultDisk();
    const journal = await start(disk);
    await journal.append([bytes('a')]);
    disk.failAppend = new DiskError('full');
    await expect(journal.append([bytes('lost')])).rejects.toThrow(new DiskError('full'));
    disk.failAppend = null;
    await journal.append([bytes('b')]);
    expect(await all(await start(disk))).toEqual(['a', 'b']);
  });
});

describe('journal under damage', () => {
  const batches = fc.array(fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 12,
  });

  test('every flushed frame survives any torn tail', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.uint8Array({ maxLength: 80 }), async (kept, tail) => {
        const disk = await vaultDisk();
        const journal = await start(disk);
        for (const batch of kept) await journal.append(batch);
        await disk.write('j00', disk.files.get('j00')?.length ?? 0, tail);
        const found: Uint8Array[] = [];
        for await (const { envelopes } of (await start(disk)).after(null)) found.push(...envelopes);
        expect(found).toEqual(kept.flat());
      }),
    );
  });

  test('a cut anywhere keeps every frame that lies before it whole', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.nat(), async (kept, where) => {
        const disk = await vaultDisk();
        const journal = await start(disk);
        const ends: number[] = [];
        for (const batch of kept) ends.push((await journal.append(batch)).offset);
        const cut = where % ((ends.at(-1) ?? 0) + 1);
        await disk.truncate('j00', cut);
        const whole = kept.filter((_, index) => (ends[index] ?? 0) <= cut);
        const found: Uint8Array[] = [];
        for await (const { envelopes } of (await start(disk)).after(null)) found.push(...envelopes);
        expect(found).toEqual(whole.flat());
      }),
    );
  });

  test('one damaged region costs only the frames it touches', async () => {
    await fc.assert(
      fc.asyncProperty(
        batches,
        fc.nat(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 255 }),
        async (kept, where, length, flip) => {
          const disk = await vaultDisk();
          const journal = await start(disk);
          const ends: number[] = [];
          for (const batch of kept) ends.push((await journal.append(batch)).offset);
          const content = disk.files.get('j00') ?? new Uint8Array(0);
          const from = where % content.length;
          const to = Math.min(content.length, from + length);
          for (let at = from; at < to; at++) content[at] = (content[at] ?? 0) ^ flip;
          const untouched = kept.filter((_, index) => {
            const begin = index === 0 ? 40 : (ends[index - 1] ?? 0);
            return (ends[index] ?? 0) <= from || begin >= to;
          });
          const again = await start(disk);
          const found: Uint8Array[] = [];
          for await (const { envelopes } of again.after(null)) found.push(...envelopes);
          expect(found).toEqual(untouched.flat());
          if (to <= (ends.at(-2) ?? 0)) expect(again.gaps).toBe(1);
        },
      ),
    );
  });

  test('a segment whose head is damaged is still read, at every start', async () => {
    const disk = await vaultDisk();
    const applied = await (await start(disk)).append([bytes('a')]);
    const content = disk.files.get('j00') ?? new Uint8Array(0);
    content[5] = 0xff;
    expect(await all(await start(disk, applied), applied)).toEqual(['a']);
  });
});

describe('compaction', () => {
  const keepAll = { keep: () => true, beforeFreeing: () => Promise.resolve() };

  async function manyRuns(runs: number): Promise<MemoryDisk> {
    const disk = await vaultDisk();
    for (let run = 0; run < runs; run++)
      await (await start(disk)).append([bytes(`keep ${run}`), bytes(`drop ${run}`)]);
    return disk;
  }

  test('joins small segments, keeps everything, frees the old ones', async () => {
    const disk = await manyRuns(6);
    const journal = await start(disk);
    const before = await all(journal);
    const told: unknown[] = [];
    const beforeFreeing = (willBe: unknown, freed: readonly string[]) => {
      told.push(willBe, freed.length);
      return Promise.resolve();
    };
    expect(await compactJournal(disk, journal, { keep: () => true, beforeFreeing })).toBe('done');
    expect(told).toEqual([[{ segment: 'j06', frames: 12 }], 6]);
    expect(journal.counts()).toEqual({ segments: 1, frames: 12 });
    expect(journal.free).toBe(15);
    expect(await all(await start(disk))).toEqual(before);
    expect(await compactJournal(disk, journal, keepAll)).toBe('nothing-to-do');
  });

  test('drops what is not kept, also from the segment just left', async () => {
    const disk = await manyRuns(2);
    const journal = await start(disk);
    await journal.append([bytes('drop now'), bytes('keep now')]);
    journal.leaveSegment();
    const keep = (envelope: Uint8Array) => text(envelope).startsWith('keep');
    expect(await compactJournal(disk, journal, { ...keepAll, keep })).toBe('done');
    expect(await all(await start(disk))).toEqual(['keep 0', 'keep 1', 'keep now']);
    for (const content of disk.files.values()) expect(text(content)).not.toContain('drop');
  });

  test('what is applied stays applied, and later appends are not', async () => {
    const disk = await manyRuns(3);
    const journal = await start(disk);
    const applied = await journal.append([bytes('mine')]);
    await compactJournal(disk, journal, keepAll);
    await journal.append([bytes('later')]);
    const again = await start(disk, applied);
    expect(await all(again, applied)).toEqual(['later']);
    expect((await all(again)).length).toBe(8);
  });

  test('a crash before freeing leaves everything at least once; full storage gives back what it took', async () => {
    const disk = await manyRuns(3);
    const crashed = await start(disk);
    const beforeFreeing = () => Promise.reject(new DiskError('full'));
    await expect(compactJournal(disk, crashed, { keep: () => true, beforeFreeing })).rejects.toThrow('full');
    expect(crashed.free).toBe(13);
    expect((await all(await start(disk))).length).toBe(6);
    disk.room = 300;
    await expect(compactJournal(disk, await start(disk), keepAll)).rejects.toThrow('full');
    expect((await all(await start(disk))).length).toBe(6);
  });

  test('[K11] copies only into a segment that this start found', async () => {
    const disk = await manyRuns(16);
    const full = await start(disk);
    expect(await compactJournal(disk, full, keepAll)).toBe('no-room');
    await full.makeMore(2);
    expect(await compactJournal(disk, full, keepAll)).toBe('no-room');
    const next = await start(disk);
    expect(await compactJournal(disk, next, keepAll)).toBe('done');
    expect((await all(await start(disk))).length).toBe(32);
  });
});
