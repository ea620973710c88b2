/** What a stolen lock means for own logs, whatever happens between the theft and the next entry. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Header } from '#ledger/header.ts';
import type { CaseKey, WorkerDoor } from '#vault/door.ts';
import { DiskError } from '#vault/disk.ts';
import { faceFileName, reserveFileName } from '#vault/fileNames.ts';
import { headersOf } from '../../browser/support/headersOf.ts';
import { good, makeCase, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk, type ModelDisk } from '../modelDisk.ts';
import { passphrase, quickKdf } from './people.ts';

/** Two cases with an entry each, and a new start whose lock is taken over. */
async function takenOver(stolen: boolean) {
  const disk = modelDisk();
  const files = new IDBFactory();
  const first = vaultInNode(disk, files, quickKdf);
  await first.look();
  good(await first.create(passphrase));
  const keys = [await makeCase(first, 'A-1'), await makeCase(first, 'A-2')] as const;
  await first.hardLock(null);
  const writer = {
    tryAcquire: async () => true,
    takeOver: async () => ({ stolen }),
    isOurs: () => true,
    release: () => undefined,
    onAsked: () => undefined,
    onLost: () => undefined,
  };
  const second = vaultInNode(disk, files, quickKdf, { writer: () => writer });
  await second.look();
  await second.takeOver();
  return { disk, keys, second, start: () => vaultInNode(disk, files, quickKdf) };
}

async function logsOf(vault: WorkerDoor, key: CaseKey): Promise<ReadonlyMap<string, Header[]>> {
  const logs = new Map<string, Header[]>();
  for (const header of await headersOf(vault, key))
    logs.set(header.log, [...(logs.get(header.log) ?? []), header]);
  return logs;
}

const write = async (vault: WorkerDoor, key: CaseKey) => good(await vault.append(key, [note('later')], when));

test('[K17] a stolen lock ends own logs: the next entry begins a new one that names the old head', async () => {
  const { keys, second } = await takenOver(true);
  good(await second.unlock(passphrase));
  await write(second, keys[0]);
  const logs = await logsOf(second, keys[0]);
  expect(logs.size).toBe(2);
  const [fresh, old] = [...logs.values()].toSorted((a) => (a[0]?.after === undefined ? 1 : -1));
  expect(fresh?.[0]?.after).toEqual([{ log: old?.[0]?.log, seq: old?.length, hash: expect.any(String) }]);
});

test('[K17] also when another worker opens the vault first, and for a case that is written to much later', async () => {
  const { keys, start } = await takenOver(true);
  const third = start();
  await third.look();
  good(await third.unlock(passphrase));
  await write(third, keys[0]);
  expect((await logsOf(third, keys[0])).size).toBe(2);
  await third.hardLock(null);
  const fourth = start();
  good(await fourth.unlock(passphrase));
  await write(fourth, keys[1]);
  expect((await logsOf(fourth, keys[1])).size).toBe(2);
  // Ended once: what was begun then goes on.
  await write(fourth, keys[0]);
  expect((await logsOf(fourth, keys[0])).size).toBe(2);
});

test('[K17] where the ring has no room no old log is continued all the same', async () => {
  const { disk, keys, second, start } = await takenOver(true);
  const real = disk.write;
  disk.write = (name, at, bytes) =>
    name.startsWith('r') ? Promise.reject(new DiskError('full')) : real(name, at, bytes);
  good(await second.unlock(passphrase));
  disk.write = real;
  await write(second, keys[0]);
  expect((await logsOf(second, keys[0])).size).toBe(2);
  await second.hardLock(null);
  const third = start();
  good(await third.unlock(passphrase));
  await write(third, keys[1]);
  expect((await logsOf(third, keys[1])).size).toBe(2);
});

/** Nothing can be written into the small clear file; `ring` counts what is written into the ring. */
function withoutFaceFile(disk: ModelDisk) {
  const real = disk.write;
  const all = { ring: 0, mend: () => void (disk.write = real) };
  disk.write = (name, at, bytes) => {
    if (name === faceFileName) return Promise.reject(new DiskError('full'));
    if (name.startsWith('r')) all.ring += 1;
    return real(name, at, bytes);
  };
  return all;
}

test('[K17] a mark that can’t be taken away keeps nobody out: the next start ends own logs once more, and takes it away', async () => {
  const { disk, keys, second, start } = await takenOver(true);
  const { mend } = withoutFaceFile(disk);
  good(await second.unlock(passphrase));
  await write(second, keys[0]);
  expect((await logsOf(second, keys[0])).size).toBe(2);
  await second.hardLock(null);
  mend();
  for (const logs of [3, 3]) {
    const next = start();
    good(await next.unlock(passphrase));
    await write(next, keys[0]);
    expect((await logsOf(next, keys[0])).size).toBe(logs);
    await next.hardLock(null);
  }
});

test('[K17] an unlock that failed after own logs were ended ends none again when it is tried again', async () => {
  const { disk, keys, second } = await takenOver(true);
  const wrote = withoutFaceFile(disk);
  const { read } = disk;
  disk.read = (name) => (name === reserveFileName ? Promise.reject(new DiskError('busy')) : read(name));
  await expect(second.unlock(passphrase)).rejects.toThrow('busy');
  const once = wrote.ring;
  disk.read = read;
  good(await second.unlock(passphrase));
  // What else an unlock writes, and no logs.
  expect(wrote.ring).toBe(2 * once - 1);
  await write(second, keys[0]);
  expect((await logsOf(second, keys[0])).size).toBe(2);
});

test('[K17] a lock that was given up when asked ends none', async () => {
  const { keys, second } = await takenOver(false);
  good(await second.unlock(passphrase));
  await write(second, keys[0]);
  expect((await logsOf(second, keys[0])).size).toBe(1);
});
