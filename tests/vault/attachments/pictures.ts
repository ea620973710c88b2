/** A vault in memory with a case, and files that are sealed in as a page does it. */
import { IDBFactory } from 'fake-indexeddb';
import type { AttachedFile } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { Stated } from '#domain/entry.ts';
import { filesIn } from '#vault/attachedIn.ts';
import type { CaseKey, FileAsked, WorkerDoor } from '#vault/door.ts';
import { chunkSize } from '#vault/sealedFile.ts';
import { good, newCase, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk, type Files, type ModelDisk } from '../modelDisk.ts';

export interface Phone {
  readonly disk: ModelDisk;
  readonly vault: WorkerDoor;
}

/** A start of the program on these files; its index was lost. */
export async function started(files: Files): Promise<Phone> {
  const disk = modelDisk(files);
  const vault = vaultInNode(disk, new IDBFactory(), quickKdf);
  await vault.look();
  return { disk, vault };
}

export async function unlocked(files: Files): Promise<Phone> {
  const phone = await started(files);
  good(await phone.vault.unlock(passphrase));
  return phone;
}

export async function newPhone(): Promise<Phone & { key: CaseKey }> {
  const phone = await started(new Map());
  good(await phone.vault.create(passphrase));
  const { key } = good(await phone.vault.createCase(newCase('A'), when));
  return { ...phone, key };
}

/** Bytes of a picture: the same for one seed, different everywhere. */
export function picture(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0, state = seed; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
}

export async function sealIn(
  vault: WorkerDoor,
  key: CaseKey,
  bytes: Uint8Array,
  asked: Partial<FileAsked> = {},
): Promise<AttachedFile> {
  const { handle } = good(
    await vault.attachBegin(key, { length: bytes.length, type: 'image/jpeg', ...asked }),
  );
  for (let at = 0; at < bytes.length; at += chunkSize)
    good(await vault.attachChunk(handle, bytes.slice(at, at + chunkSize)));
  return good(await vault.attachEnd(handle)).file;
}

export async function record(
  vault: WorkerDoor,
  key: CaseKey,
  files: readonly AttachedFile[],
): Promise<Stated | undefined> {
  const statement = enter('document', { what: 'other', files: [...files] });
  return good(await vault.append(key, [statement], when)).stated[0];
}

/** Every byte, or why not. */
export async function readWhole(
  vault: WorkerDoor,
  key: CaseKey,
  { id, length }: Pick<AttachedFile, 'id' | 'length'>,
): Promise<Uint8Array | string> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const part = await vault.readAttachment(key, id, at, length);
    if (!part.ok) return part.because;
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  return bytes;
}

export async function namedFiles(vault: WorkerDoor, key: CaseKey): Promise<readonly AttachedFile[]> {
  const { opened } = good(await vault.openCase(key));
  return opened.stated.flatMap(({ statement }) => filesIn(statement));
}

export const sealedNames = (files: Files): string[] =>
  [...files.keys()].filter((name) => /^a[0-9a-f]{32}$/.test(name));

/** What is done for a quiet moment is done. */
export async function quiet(condition: () => boolean): Promise<void> {
  for (let left = 200; left > 0 && !condition(); left--) await new Promise((done) => setTimeout(done, 5));
}
