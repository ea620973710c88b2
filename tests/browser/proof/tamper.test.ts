/**
 * Somebody, or a failing chip, alters what the vault has written. Nothing altered is ever shown as if it had been written;
 * what is gone is told, or made good from the other copy; nothing crashes. The whole vault, from look to open case.
 */
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, test } from 'vitest';
import { draftFileNames, journalFileNames, ringFileNames } from '#vault/fileNames.ts';
import { modelDisk } from '../../vault/modelDisk.ts';
import { chance, type Chance } from '../support/chance.ts';
import { report } from '../support/figures.ts';
import { drawSeed, soakMilliseconds, soakTimeout } from '../support/soak.ts';
import {
  done,
  figuresOf,
  inUse,
  judge,
  openedOn,
  openedOver,
  usedLength,
  verdictOn,
  writtenVault,
  type Base,
  type Sample,
} from './support/alteredVault.ts';

let base: Base;

beforeAll(async () => {
  base = await writtenVault();
});

function flippedAt(names: readonly string[], at: number, bit: number): Sample {
  const files = names.map((name) => {
    const bytes = (base.files.get(name) ?? new Uint8Array()).slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return [name, bytes] as const;
  });
  return { what: `${names.join('+')} byte ${at} bit ${bit}`, files: new Map(files) };
}

/** What is altered together, and how many bytes of it there are. */
function targets(): { readonly names: readonly string[]; readonly length: number }[] {
  const alone = [...inUse(base, [...ringFileNames, ...journalFileNames, ...draftFileNames]), 'i0'];
  return [['k0'], ['k1'], ['k0', 'k1'], ...alone.map((name) => [name])].map((names) => ({
    names,
    length: usedLength(base, names[0] ?? ''),
  }));
}

function drawn(luck: Chance): Sample {
  const all = targets();
  const target = all[luck.below(all.length)];
  if (target === undefined) throw new Error('There is nothing to alter.');
  return flippedAt(target.names, luck.below(target.length), luck.below(8));
}

/** Every byte of everything, one bit of each. */
function* everyByte(): Generator<Sample> {
  for (const { names, length } of targets())
    for (let at = 0; at < length; at++) yield flippedAt(names, at, at % 8);
}

function* some(many: number, luck: Chance): Generator<Sample> {
  for (let i = 0; i < many; i++) yield drawn(luck);
}

describe('altered bytes', () => {
  const everything = soakMilliseconds > 0;
  const samples = (seed: number): Iterable<Sample> => (everything ? everyByte() : some(250, chance(seed)));

  test(
    'tamper: with the index gone, no altered byte is accepted, none is silent, none crashes',
    { timeout: soakTimeout(120_000) },
    async () => {
      const figures = await judge(samples(drawSeed), async ({ files }) =>
        verdictOn(base, openedOver(new Map([...base.files, ...files]))),
      );
      report('tamper, files alone', figuresOf(figures));
      expect(figures.wrong).toEqual([]);
    },
  );

  test(
    'tamper: with the index there, what the journal lost is made good',
    { timeout: soakTimeout(120_000) },
    async () => {
      const figures = await judge(some(everything ? 3_000 : 120, chance(drawSeed)), async ({ files }) => {
        const indexedDB = new IDBFactory();
        const first = openedOver(base.files, indexedDB);
        expect(await verdictOn(base, first)).toBe('whole');
        await first.hardLock(null);
        return verdictOn(base, openedOver(new Map([...base.files, ...files]), indexedDB));
      });
      report('tamper, files beside a whole index', figuresOf(figures));
      expect(figures.wrong).toEqual([]);
    },
  );

  test(
    'tamper: an altered row of the index is never accepted, never silent, never a crash',
    { timeout: soakTimeout(120_000) },
    async () => {
      const luck = chance(drawSeed);
      const samples = Array.from({ length: everything ? 2_000 : 120 }, (_, i) => ({
        what: `row ${i}`,
        files: new Map(),
      }));
      const figures = await judge(samples, async (sample) => {
        const indexedDB = new IDBFactory();
        const disk = modelDisk(base.files);
        const first = openedOn(disk, indexedDB);
        expect(await verdictOn(base, first)).toBe('whole');
        for (const { key } of base.cases) await first.closeCase(key);
        await first.hardLock(null);
        sample.what = await alterRow(indexedDB, luck);
        return verdictOn(base, openedOn(disk, indexedDB));
      });
      report('tamper, rows of the index', figuresOf(figures));
      expect(figures.wrong).toEqual([]);
    },
  );

  test('tamper: an envelope of the index with an altered head is never a crash', async () => {
    const figures = await judge(
      Array.from({ length: 73 }, (_, at) => ({ what: `head byte ${at}`, files: new Map(), at })),
      async ({ at }) => {
        const indexedDB = new IDBFactory();
        const disk = modelDisk(base.files);
        const first = openedOn(disk, indexedDB);
        expect(await verdictOn(base, first)).toBe('whole');
        for (const { key } of base.cases) await first.closeCase(key);
        await first.hardLock(null);
        await alterHead(indexedDB, at);
        return verdictOn(base, openedOn(disk, indexedDB));
      },
    );
    report('tamper, heads in the index', figuresOf(figures));
    expect(figures.wrong).toEqual([]);
  });
});

/** Alters one byte of the first envelope, and takes the snapshots away, so that it is read. */
async function alterHead(factory: IDBFactory, at: number): Promise<void> {
  const database = await done(factory.open('wb'));
  await done(database.transaction('snapshots', 'readwrite').objectStore('snapshots').clear());
  const cursor = await done(
    database.transaction('envelopes', 'readwrite').objectStore('envelopes').openCursor(),
  );
  const row = cursor?.value as { bytes: Uint8Array } | undefined;
  if (cursor === null || row === undefined) throw new Error('There is no envelope to alter.');
  const bytes = row.bytes.slice();
  bytes[at] = (bytes[at] ?? 0) ^ 0x80;
  await done(cursor.update({ ...row, bytes }));
  database.close();
}

/** Alters one field of one row, and says which. */
async function alterRow(factory: IDBFactory, luck: Chance): Promise<string> {
  const database = await done(factory.open('wb'));
  const stores = [...database.objectStoreNames];
  // What a snapshot covers is not read from the rows: half of the times there is none.
  if (luck.below(2) === 0)
    await done(database.transaction('snapshots', 'readwrite').objectStore('snapshots').clear());
  for (;;) {
    const name = stores[luck.below(stores.length)] ?? '';
    const store = database.transaction(name, 'readwrite').objectStore(name);
    const [keys, rows] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    const at = luck.below(Math.max(1, rows.length));
    const row: unknown = rows[at];
    const key = keys[at];
    if (row === undefined || key === undefined) continue;
    const fields = Object.entries(row as object);
    const [field, value] = fields[luck.below(fields.length)] ?? ['', null];
    const writing = database.transaction(name, 'readwrite').objectStore(name);
    await done(writing.delete(key));
    await done(writing.put({ ...(row as object), [field]: altered(value, luck) }));
    database.close();
    return `${name} ${JSON.stringify(key)} ${field}`;
  }
}

function altered(value: unknown, luck: Chance): unknown {
  if (typeof value === 'number') return Math.max(0, value + luck.below(9) - 4);
  if (typeof value === 'string') return value.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0'));
  const bytes = (value as Uint8Array).slice();
  const at = luck.below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << luck.below(8));
  return bytes;
}
