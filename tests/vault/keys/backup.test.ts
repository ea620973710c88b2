/** Out of one vault, into the next: what is checked before anything is made. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { enter } from '#domain/write.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { otherPassphrase, passphrase, quickKdf } from './people.ts';

const when = { at: '2026-05-12T09:30:00+05:00', how: 'live' } as const;

/** The clock of `vaultInNode`. */
const madeAt = '2026-03-02T10:15:00+05:00';

const emptyPhone = () => {
  const disk = modelDisk();
  return { disk, vault: vaultInNode(disk, new IDBFactory(), quickKdf) };
};

async function backedUp() {
  const { vault } = emptyPhone();
  await vault.look();
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  const code = await vault.proposeRecoveryCode('digits');
  await vault.setRecoveryCode(code);
  const made = await vault.createCase(
    [enter('case', { code: 'A-1' }), enter('remark', { words: 'x' })],
    when,
  );
  if (!made.ok) throw new Error(made.because);
  const backup = await vault.backup();
  if (!backup.ok) throw new Error(backup.because);
  return { vault, code, key: made.key, file: backup.file };
}

test('a backup and its code are checked without making anything', async () => {
  const { vault, code, key, file } = await backedUp();
  const phone = emptyPhone();
  await phone.vault.look();
  const before = phone.disk.changes.length;
  const otherCode = await vault.proposeRecoveryCode('words');
  expect(await phone.vault.checkBackup(file, otherCode)).toEqual({ ok: false, because: 'wrong' });
  expect(await phone.vault.checkBackup(file, '1234')).toEqual({ ok: false, because: 'wrong' });
  expect(await phone.vault.checkBackup(new Blob(), code)).toEqual({ ok: false, because: 'not-ours' });
  expect(await phone.vault.checkBackup(new Blob(), '1234')).toEqual({
    ok: false,
    because: 'not-ours',
  });
  const caseFile = await vault.caseFile([key], otherPassphrase);
  expect(await phone.vault.checkBackup(caseFile, code)).toEqual({ ok: false, because: 'other-kind' });
  expect(await phone.vault.checkBackup(file.slice(0, -1), code)).toEqual({ ok: false, because: 'damaged' });
  expect(await phone.vault.checkBackup(file, code)).toEqual({ ok: true });
  expect(phone.disk.changes.length).toBe(before);
  expect((await phone.vault.look()).standing.is).toBe('nothing');
});

test('what came in a case file is counted apart from what was made on this phone', async () => {
  const { vault, key } = await backedUp();
  const file = await vault.caseFile([key], otherPassphrase);
  expect((await vault.copies())[0]).toMatchObject({ records: 2, made: 2 });
  const phone = emptyPhone();
  await phone.vault.look();
  await phone.vault.create(passphrase);
  expect(await phone.vault.takeIn(file, otherPassphrase)).toMatchObject({ ok: true });
  expect((await phone.vault.copies())[0]).toMatchObject({ records: 2, made: 0, lastCopy: null });
  await phone.vault.append(key, [enter('remark', { words: 'later' })], when);
  expect((await phone.vault.copies())[0]).toMatchObject({ records: 3, made: 1 });
});

test('what a restored backup holds is not only on this phone, what is written after it is', async () => {
  const { code, key, file } = await backedUp();
  const { vault } = emptyPhone();
  await vault.look();
  expect(await vault.restore(file, code, otherPassphrase)).toMatchObject({ ok: true });
  const [held] = await vault.copies();
  expect(held).toMatchObject({ key, records: 2, lastCopy: { at: madeAt, records: 2 } });
  expect(await vault.append(key, [enter('remark', { words: 'later' })], when)).toMatchObject({ ok: true });
  expect((await vault.copies())[0]).toMatchObject({ records: 3, lastCopy: { records: 2 } });
});
