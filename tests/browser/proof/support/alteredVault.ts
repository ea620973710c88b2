/** A vault as it was written, and what is said of it after something in it was altered. From look to open case. */
import { IDBFactory } from 'fake-indexeddb';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { isBlank } from '#vault/blank.ts';
import { modelDisk, type Files, type ModelDisk } from '../../../vault/modelDisk.ts';
import { rememberingKdf } from '../../support/openInNode.ts';
import { drawSeed } from '../../support/soak.ts';
import { comparable, good, makeCase, note, when } from '../../support/story.ts';
import { vaultInNode } from '../../support/vaultInNode.ts';

const passphrase = '6627 1180 4493 2258 9906';
const kdf = rememberingKdf();

export interface Base {
  readonly files: Files;
  readonly cases: readonly { readonly key: CaseKey; readonly said: readonly string[] }[];
}

/** Two cases of nine entries, one draft, locked. Each call makes another vault with the same passphrase. */
export async function writtenVault(): Promise<Base> {
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
  return { files: disk.files(), cases };
}

export type Door = Omit<VaultDoor, 'askToPersist'>;

export const openedOver = (files: Files, indexedDB = new IDBFactory()): Door =>
  openedOn(modelDisk(files), indexedDB);

export const openedOn = (disk: ModelDisk, indexedDB: IDBFactory): Door => vaultInNode(disk, indexedDB, kdf);

/** `whole`: as if nothing had happened. `silent` and `accepted` must never be. */
export type Verdict = 'whole' | 'refused' | 'told' | 'silent' | 'accepted';

export async function verdictOn(base: Base, door: Door): Promise<Verdict> {
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

export interface Sample {
  what: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Bytes that carry something: zeros at the end are room to grow. */
export function usedLength(base: Base, name: string): number {
  const bytes = base.files.get(name) ?? new Uint8Array();
  return bytes.findLastIndex((byte) => byte !== 0) + 1;
}

export const inUse = (base: Base, names: readonly string[]): string[] =>
  names.filter((name) => !isBlank(base.files.get(name) ?? null));

export interface Figures {
  readonly verdicts: Record<Verdict, number>;
  readonly wrong: string[];
}

export async function judge<S extends Sample>(
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

export const figuresOf = ({ verdicts, wrong }: Figures): string =>
  `${JSON.stringify(verdicts)}, crashes ${wrong.length - verdicts.silent - verdicts.accepted}, seed ${drawSeed}`;

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
