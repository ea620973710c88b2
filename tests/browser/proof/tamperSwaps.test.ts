/**
 * What lies at one place is put in another's, is cut short, or comes from another vault with the same passphrase. Each thing
 * is whole in itself: only what it is bound to tells. The whole vault, from look to open case.
 */
import { IDBFactory } from 'fake-indexeddb';
import { beforeAll, expect, test } from 'vitest';
import {
  draftFileNames,
  faceFileName,
  journalFileNames,
  keyFileNames,
  ringFileNames,
} from '#vault/fileNames.ts';
import { modelDisk } from '../../vault/modelDisk.ts';
import { report } from '../support/figures.ts';
import { soakTimeout } from '../support/soak.ts';
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
let other: Base;

beforeAll(async () => {
  [base, other] = [await writtenVault(), await writtenVault()];
});

const named = (): string[] =>
  inUse(base, [...keyFileNames, ...ringFileNames, ...journalFileNames, ...draftFileNames, faceFileName]);

const of = (vault: Base, name: string): Uint8Array => vault.files.get(name) ?? new Uint8Array();

async function overFiles(what: string, samples: Iterable<Sample>): Promise<void> {
  const figures = await judge(samples, ({ files }) =>
    verdictOn(base, openedOver(new Map([...base.files, ...files]))),
  );
  report(what, figuresOf(figures));
  expect(figures.wrong).toEqual([]);
}

test(
  'tamper: no file cut short is accepted, none is silent, none crashes',
  { timeout: soakTimeout(60_000) },
  async () => {
    const alone = named().map((name) => [name]);
    const samples = [...alone, keyFileNames, ringFileNames].flatMap((names) => {
      const used = usedLength(base, names[0] ?? '');
      return [0, 1, 16, used >> 1, used - 17, used - 1].map((length) => ({
        what: `${names.join('+')} cut to ${length}`,
        files: new Map(names.map((name) => [name, of(base, name).slice(0, length)])),
      }));
    });
    await overFiles('tamper, files cut short', samples);
  },
);

test(
  'tamper: no file in the place of another is accepted, none is silent, none crashes',
  { timeout: soakTimeout(60_000) },
  async () => {
    const samples = named().flatMap((from) =>
      named()
        .filter((to) => to !== from)
        .flatMap((to) => [
          { what: `${from} in the place of ${to}`, files: new Map([[to, of(base, from)]]) },
          {
            what: `${from} and ${to} exchanged`,
            files: new Map([
              [to, of(base, from)],
              [from, of(base, to)],
            ]),
          },
        ]),
    );
    await overFiles('tamper, files in the place of others', samples);
  },
);

test(
  'tamper: no file of another vault with the same passphrase is accepted, none is silent, none crashes',
  { timeout: soakTimeout(60_000) },
  async () => {
    const sets = [...named().map((name) => [name]), keyFileNames, ringFileNames, named().slice(1)];
    const samples = sets.map((names) => ({
      what: `${names.join('+')} of another vault`,
      files: new Map(names.map((name) => [name, of(other, name)])),
    }));
    await overFiles('tamper, files of another vault', samples);
  },
);

test(
  'tamper: no row of the index with the bytes of another is accepted, none is silent, none crashes',
  { timeout: soakTimeout(60_000) },
  async () => {
    const stores = ['envelopes', 'snapshots', 'summaries'];
    const pairs = [0, 1, 2, 3].flatMap((one) =>
      [0, 1, 2, 3].filter((two) => two !== one).map((two) => [one, two]),
    );
    const samples = stores.flatMap((store) =>
      pairs.map(([one, two]) => ({ what: `${store} ${one} and ${two}`, files: new Map(), store, one, two })),
    );
    const figures = await judge(samples, async ({ store, one = 0, two = 0 }) => {
      const indexedDB = new IDBFactory();
      const disk = modelDisk(base.files);
      const first = openedOn(disk, indexedDB);
      expect(await verdictOn(base, first)).toBe('whole');
      for (const { key } of base.cases) await first.closeCase(key);
      await first.hardLock(null);
      await exchangeBytes(indexedDB, store, one, two);
      return verdictOn(base, openedOn(disk, indexedDB));
    });
    report('tamper, rows of the index exchanged', figuresOf(figures));
    expect(figures.wrong).toEqual([]);
  },
);

/** Rows keep their keys; what is sealed in them changes places. */
async function exchangeBytes(factory: IDBFactory, name: string, one: number, two: number): Promise<void> {
  const database = await done(factory.open('wb'));
  // Else it would be believed in the place of the envelopes.
  if (name === 'envelopes')
    await done(database.transaction('snapshots', 'readwrite').objectStore('snapshots').clear());
  const store = database.transaction(name, 'readwrite').objectStore(name);
  const rows = (await done(store.getAll())) as { bytes?: Uint8Array; sealed?: Uint8Array }[];
  const [a, b] = [rows[one % rows.length], rows[two % rows.length]];
  if (a === undefined || b === undefined) throw new Error(`nothing in ${name}`);
  const writing = database.transaction(name, 'readwrite').objectStore(name);
  await done(writing.put({ ...a, ...sealedIn(b) }));
  await done(writing.put({ ...b, ...sealedIn(a) }));
  database.close();
}

const sealedIn = (row: object): object =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value instanceof Uint8Array));
