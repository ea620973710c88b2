/** A phone in the evening: two cases, a recovery code, a backup; and what can be found on it in the morning. */
import { IDBFactory } from 'fake-indexeddb';
import { toHex } from '#crypto/bytes.ts';
import type { Disk } from '#vault/disk.ts';
import type { CaseKey } from '#vault/door.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import { good, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';

export type Door = ReturnType<typeof vaultInNode>;

export const filePassphrase = 'a passphrase of the file 55';
const entries = 6;

export async function unlockedVault(disk: Disk, factory: IDBFactory): Promise<Door> {
  const vault = vaultInNode(disk, factory, quickKdf);
  await vault.look();
  good(await vault.unlock(passphrase));
  return vault;
}

async function writtenCase(vault: Door, words: string): Promise<CaseKey> {
  const { key } = good(await vault.createCase([note(`${words} begins`)], when));
  for (let i = 1; i < entries; i++) good(await vault.append(key, [note(`${words} ${i}`)], when));
  await vault.closeCase(key);
  return key;
}

export interface Evening {
  readonly disk: ModelDisk;
  readonly factory: IDBFactory;
  readonly vault: Door;
  readonly code: string;
  /** Stays on the phone. */
  readonly kept: CaseKey;
  /** Is left at home. */
  readonly left: CaseKey;
  readonly backup: Blob;
}

export async function evening(): Promise<Evening> {
  const [disk, factory] = [modelDisk(), new IDBFactory()];
  const vault = vaultInNode(disk, factory, quickKdf);
  await vault.look();
  good(await vault.create(passphrase));
  const code = await vault.proposeRecoveryCode('digits');
  await vault.setRecoveryCode(code);
  const [kept, left] = [await writtenCase(vault, 'kept'), await writtenCase(vault, 'left')];
  const { file: backup } = good(await vault.backup());
  return { disk, factory, vault, code, kept, left, backup };
}

/** Stream, number and every byte of each frame. */
export async function framesOf(vault: Door, key: CaseKey): Promise<string[]> {
  return (await casesIn(await vault.caseFile([key], filePassphrase))).get(key) ?? [];
}

export async function casesIn(file: Blob): Promise<Map<string, string[]>> {
  const { cases } = good(await readCaseFile(file, { passphrase: filePassphrase }));
  return new Map(
    cases.map(({ outer, frames }) => [
      outer,
      frames.map(({ stream, n, frame }) => `${stream} ${n} ${toHex(frame)}`).toSorted(),
    ]),
  );
}

/** The case's id stands in clear in each of its envelopes. */
export const inJournal = (disk: ModelDisk, key: CaseKey): boolean =>
  [...disk.files()].some(([name, bytes]) => name.startsWith('j') && toHex(bytes).includes(key));
