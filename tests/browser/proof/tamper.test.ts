/**
 * Somebody, or a failing chip, alters what the vault has written. Nothing altered is ever shown as if it had been written;
 * what is gone is told, or made good from the other copy; nothing crashes. The whole vault, from look to open case.
 */
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { draftFileNames, journalFileNames, ringFileNames } from '#vault/fileNames.ts';
import { isBlank } from '#vault/blank.ts';
import { modelDisk, type Files } from '../../vault/modelDisk.ts';
import { chance, type Chance } from '../support/chance.ts';
import { report } from '../support/figures.ts';
import { rememberingKdf } from '../support/openInNode.ts';
import { drawSeed, soakMilliseconds, soakTimeout } from '../support/soak.ts';
import { comparable, good, makeCase, note, when } from '../support/story.ts';
import { vaultInNode } from '../support/vaultInNode.ts';

type Door = Omit<VaultDoor, 'askToPersist'>;

const passphrase = '6627 1180 4493 2258 9906';
const kdf = rememberingKdf();

interface Base {
  readonly files: Files;
  readonly cases: readonly { readonly key: CaseKey; readonly said: readonly string[] }[];
}

let base: Base;

beforeAll(async () => {
  const disk = modelDisk();
  const door = vaultInNode(disk, new IDBFactory(), kdf) as VaultDoor;
  await door.look();
  good(await door.create(passphrase));
  const keys = [await makeCase(door, 'S-1'), await makeCase(door, 'S-2')];
  for (const key of keys) {
    for (let i = 0; i < 8; i++) good(await door.append(key, [note(`entry ${i} of ${key}`)], when));
    await door.closeCase(key);
  }
  await door.saveDraft({ place: 'here', text: 'unfinished' });
  const cases = await Promise.all(
    keys.map(async (key) => ({ key, said: comparable(good(await door.openCase(key)).opened.stated) })),
  );
  await door.hardLock(null);
  base = { files: disk.files(), cases };
});

/** `whole`: as if nothing had happened. `silent` and `accepted` must never be. */
type Verdict = 'whole' | 'refused' | 'told' | 'silent' | 'accepted';

async function verdictOn(door: Door): Promise<Verdict> {
  const { standing } = await door.look();
  if (standing.is === 'damaged') return 'refused';
  const unlocked = await door.unlock(passphrase);
  if (!unlocked.ok) return 'refused';
  const { journalGaps, missingFrames, refilledFromIndex, unreadable } = await door.health();
  const listed = (await door.summaries()).map(({ key }) => key);
  const drafts = await door.drafts();
  let missing = drafts.length === 0 ? 1 : 0;
  if (drafts.some(({ text }) => text !== 'unfinished')) return 'accepted';
  for (const { key, said } of base.cases) {
    const answer = await door.openCase(key);
    const found = answer.ok ? comparable(answer.opened.stated) : [];
    if (found.some((one) => !said.includes(one))) return 'accepted';
    if (found.length < said.length || !listed.includes(key)) missing++;
  }
  if (missing === 0) return 'whole';
  return journalGaps + missingFrames + refilledFromIndex + unreadable > 0 ? 'told' : 'silent';
}

interface Sample {
  what: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

function flippedAt(names: readonly string[], at: number, bit: number): Sample {
  const files = names.map((name) => {
    const bytes = (base.files.get(name) ?? new Uint8Array()).slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
    return [name, bytes] as const;
  });
  return { what: `${names.join('+')} byte ${at} bit ${bit}`, files: new Map(files) };
}

/** Bytes that carry something: zeros at the end are room to grow. */
function usedLength(name: string): number {
  const bytes = base.files.get(name) ?? new Uint8Array();
  return bytes.findLastIndex((byte) => byte !== 0) + 1;
}

const inUse = (names: readonly string[]): string[] =>
  names.filter((name) => !isBlank(base.files.get(name) ?? null));

/** What is altered together, and how many bytes of it there are. */
function targets(): { readonly names: readonly string[]; readonly length: number }[] {
  const alone = [...inUse(ringFileNames), ...inUse(journalFileNames), ...inUse(draftFileNames), 'i0'];
  return [['k0'], ['k1'], ['k0', 'k1'], ...alone.map((name) => [name])].map((names) => ({
    names,
    length: usedLength(names[0] ?? ''),
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

interface Figures {
  readonly verdicts: Record<Verdict, number>;
  readonly wrong: string[];
}

async function judge<S extends Sample>(
  samples: Iterable<S>,
  open: (sample: S) => Promise<Verdict>,
): Promise<Figures> {
  const verdicts = { whole: 0, refused: 0, told: 0, silent: 0, accepted: 0 };
  const wrong: string[] = [];
  for (const sample of samples) {
    try {
      const verdict = await open(sample);
      verdicts[verdict]++;
      if (verdict === 'silent' || verdict === 'accepted') wrong.push(`${sample.what}: ${verdict}`);
    } catch (error) {
      wrong.push(`${sample.what}: ${String(error)}`);
    }
  }
  return { verdicts, wrong };
}

const figuresOf = ({ verdicts, wrong }: Figures): string =>
  `${JSON.stringify(verdicts)}, crashes ${wrong.length - verdicts.silent - verdicts.accepted}, seed ${drawSeed}`;

describe('altered bytes', () => {
  const everything = soakMilliseconds > 0;
  const samples = (seed: number): Iterable<Sample> => (everything ? everyByte() : some(250, chance(seed)));

  test(
    'tamper: with the index gone, no altered byte is accepted, none is silent, none crashes',
    { timeout: soakTimeout(120_000) },
    async () => {
      const figures = await judge(samples(drawSeed), async ({ files }) =>
        verdictOn(vaultInNode(modelDisk(new Map([...base.files, ...files])), new IDBFactory(), kdf)),
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
        const first = vaultInNode(modelDisk(base.files), indexedDB, kdf);
        expect(await verdictOn(first)).toBe('whole');
        await first.hardLock(null);
        return verdictOn(vaultInNode(modelDisk(new Map([...base.files, ...files])), indexedDB, kdf));
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
        const first = vaultInNode(disk, indexedDB, kdf);
        expect(await verdictOn(first)).toBe('whole');
        for (const { key } of base.cases) await first.closeCase(key);
        await first.hardLock(null);
        sample.what = await alterRow(indexedDB, luck);
        return verdictOn(vaultInNode(disk, indexedDB, kdf));
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
        const first = vaultInNode(disk, indexedDB, kdf);
        expect(await verdictOn(first)).toBe('whole');
        for (const { key } of base.cases) await first.closeCase(key);
        await first.hardLock(null);
        await alterHead(indexedDB, at);
        return verdictOn(vaultInNode(disk, indexedDB, kdf));
      },
    );
    report('tamper, heads in the index', figuresOf(figures));
    expect(figures.wrong).toEqual([]);
  });
});

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
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
