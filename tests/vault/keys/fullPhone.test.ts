/** A full phone at a change of secrets: what was good stays good, and it is said. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { DiskError } from '#vault/disk.ts';
import { good, makeCase, opened } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { otherPassphrase, passphrase, quickKdf } from './people.ts';

const paper = '0123 4567 8901 2345 6789 0123 4567 8901 2345 6789';
const newPaper = '9876 4567 8901 2345 6789 0123 4567 8901 2345 6789';

/** A vault with a case and a recovery code, on a phone that has no room for another ring. */
async function fullPhone() {
  const disk = modelDisk();
  const vault = vaultInNode(disk, new IDBFactory(), quickKdf);
  await vault.look();
  good(await vault.create(passphrase));
  const key = await makeCase(vault, 'A-1');
  expect(await vault.setRecoveryCode(paper)).toEqual({ ok: true });
  const { write } = disk;
  disk.write = (name, at, bytes) =>
    /^r[01]$/.test(name) && at === 0 ? Promise.reject(new DiskError('full')) : write(name, at, bytes);
  return { vault, key, makeRoom: () => void (disk.write = write) };
}

test('[P5] no room for a new recovery code: it is said, the old paper opens and the new one does not', async () => {
  const { vault, makeRoom } = await fullPhone();
  expect(await vault.setRecoveryCode(newPaper)).toEqual({ ok: false, because: 'storage-full' });
  expect((await vault.state()).recoverySet).toBe(true);
  await vault.hardLock(null);
  makeRoom();
  expect(await vault.unlockWithRecovery(newPaper, otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
  expect(await vault.unlockWithRecovery(paper, otherPassphrase)).toEqual({ ok: true });
});

test('[P5] no room after a forgotten passphrase: full is not called damaged, all stays shut, and room is all it takes', async () => {
  const { vault, key, makeRoom } = await fullPhone();
  await vault.hardLock(null);
  expect(await vault.unlockWithRecovery(paper, otherPassphrase)).toEqual({
    ok: false,
    because: 'storage-full',
  });
  expect((await vault.look()).standing).toEqual({ is: 'locked' });
  expect(await vault.unlock(otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
  makeRoom();
  expect(await vault.unlockWithRecovery(paper, otherPassphrase)).toEqual({ ok: true });
  expect((await opened(vault, key)).stated).not.toEqual([]);
});

test('[P5] no room for a new passphrase: it is said, and the old one opens', async () => {
  const { vault } = await fullPhone();
  expect(await vault.changePassphrase(otherPassphrase)).toEqual({ ok: false, because: 'storage-full' });
  await vault.hardLock(null);
  expect(await vault.unlock(otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
});
