import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { guardDoor } from '#vault/guardDoor.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { passphrase, quickKdf } from './people.ts';

test('[P1] a secret longer than any that was ever set does not open, and that is an answer', async () => {
  const door = guardDoor(vaultInNode(modelDisk(), new IDBFactory(), quickKdf));
  expect(await door.create(passphrase)).toEqual({ ok: true });
  expect(await door.setPin('314159')).toEqual({ ok: true });
  const long = 'long words '.repeat(200);
  expect(await door.tryPin(long)).toMatchObject({ ok: false, because: 'wrong' });
  await door.hardLock(null);
  expect(await door.unlock(long)).toEqual({ ok: false, because: 'wrong' });
  expect(await door.unlockWithRecovery(long, passphrase)).toMatchObject({ ok: false, because: 'wrong' });
  expect(await door.checkBackup(new Blob(['no backup']), long)).toMatchObject({ ok: false });
  expect(await door.unlock(passphrase)).toEqual({ ok: true });
});
