/** A wipe on a disk that fails it, and what the next start makes of that. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { DiskError } from '#vault/disk.ts';
import { keyFileNames } from '#vault/fileNames.ts';
import { good } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { passphrase, quickKdf } from './people.ts';

/** A vault whose disk refuses to write or truncate these names until `mend`. */
async function failing(busy: readonly string[]) {
  const disk = modelDisk();
  const files = new IDBFactory();
  const vault = vaultInNode(disk, files, quickKdf);
  await vault.look();
  good(await vault.create(passphrase));
  const real = { ...disk };
  const refused = (name: string) => busy.includes(name);
  disk.write = (name, ...rest) =>
    refused(name) ? Promise.reject(new DiskError('busy')) : real.write(name, ...rest);
  disk.truncate = (name, ...rest) =>
    refused(name) ? Promise.reject(new DiskError('busy')) : real.truncate(name, ...rest);
  return {
    disk,
    vault,
    mend: () => Object.assign(disk, real),
    start: () => vaultInNode(disk, files, quickKdf),
  };
}

test('[K18] a key file that can’t be overwritten is told, and stays to be overwritten by the next try', async () => {
  const { disk, vault, mend } = await failing(keyFileNames);
  expect(await vault.wipe()).toEqual({ keysGone: false, failed: 2 });
  expect(await disk.names()).toEqual([...keyFileNames]);
  mend();
  expect(await vault.wipe()).toEqual({ keysGone: true, failed: 0 });
  expect(await disk.names()).toEqual([]);
});

test('[K18] with one copy overwritten the next start goes on, tells what is left, and makes no vault before', async () => {
  const { vault, mend, start } = await failing(['k1']);
  expect(await vault.wipe()).toEqual({ keysGone: false, failed: 1 });
  const next = start();
  expect((await next.look()).standing).toEqual({ is: 'half-wiped', left: { keysGone: false, failed: 1 } });
  expect(await next.create(passphrase)).toEqual({ ok: false, because: 'exists' });
  mend();
  expect((await start().look()).standing).toEqual({ is: 'nothing' });
});

test('[K18] a file that stays is told, though no key opens it any more; the next start takes it away', async () => {
  const { disk, vault, mend, start } = await failing(['j03']);
  expect(await vault.wipe()).toEqual({ keysGone: true, failed: 1 });
  expect(await disk.names()).toEqual(['j03', ...keyFileNames]);
  expect((await start().look()).standing).toEqual({ is: 'half-wiped', left: { keysGone: true, failed: 1 } });
  mend();
  expect((await start().look()).standing).toEqual({ is: 'nothing' });
  expect(await disk.names()).toEqual([]);
});

test('[K18] a key file that was busy for a moment is overwritten after everything else', async () => {
  const { disk, vault, mend } = await failing(['k0']);
  const { remove } = disk;
  disk.remove = (name) => {
    mend();
    return remove(name);
  };
  expect(await vault.wipe()).toEqual({ keysGone: true, failed: 0 });
});

test('[K18] a damaged vault can be wiped too, and is nothing then', async () => {
  const { disk, start } = await failing([]);
  for (const name of keyFileNames) await disk.write(name, 40, new Uint8Array(100).fill(7));
  const vault = start();
  expect((await vault.look()).standing).toEqual({ is: 'damaged' });
  expect(await vault.wipe()).toEqual({ keysGone: true, failed: 0 });
  expect((await vault.look()).standing).toEqual({ is: 'nothing' });
});
