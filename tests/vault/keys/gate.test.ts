import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { CaseKey, WorkerDoor } from '#vault/door.ts';
import { GateShut } from '#vault/gate.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { modelDisk } from '../modelDisk.ts';
import { otherPassphrase, passphrase, quickKdf } from './people.ts';

const key = '00'.repeat(16) as CaseKey;
const when = { at: '2026-05-12T09:30:00+05:00', how: 'live' } as const;

async function softLocked() {
  const disk = modelDisk();
  const vault = vaultInNode(disk, new IDBFactory(), quickKdf);
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  expect(await vault.setPin('314159')).toEqual({ ok: true });
  await vault.softLock();
  return { disk, vault };
}

/** Every question whose answer would show content or change what is kept. */
const questions: Readonly<Record<string, (vault: WorkerDoor) => Promise<unknown>>> = {
  state: (vault) => vault.state(),
  summaries: (vault) => vault.summaries(),
  openCase: (vault) => vault.openCase(key),
  createCase: (vault) => vault.createCase([], when),
  append: (vault) => vault.append(key, [], when),
  drafts: (vault) => vault.drafts(),
  copies: (vault) => vault.copies(),
  caseFile: (vault) => vault.caseFile([key], otherPassphrase),
  backup: (vault) => vault.backup(),
  takeIn: (vault) => vault.takeIn(new Blob(), otherPassphrase),
  asleep: (vault) => vault.asleep(),
  beforeSleep: (vault) => vault.beforeSleep([key]),
  sleepCases: (vault) => vault.sleepCases([{ key, code: 'A' }], true),
  wake: (vault) => vault.wake(new Blob(), otherPassphrase, [key]),
  knowCopy: (vault) => vault.knowCopy(new Blob()),
  eraseCases: (vault) => vault.eraseCases([key]),
  changePassphrase: (vault) => vault.changePassphrase(otherPassphrase),
  setPin: (vault) => vault.setPin('271828'),
};

/** Refused because of the lock, and for no other reason. */
const isShut = (answer: unknown): boolean =>
  answer instanceof GateShut ||
  (typeof answer === 'object' && answer !== null && 'because' in answer && answer.because === 'locked');

for (const [name, ask] of Object.entries(questions)) {
  test(`[P2] softly locked, the vault does not answer ${name}`, async () => {
    const { disk, vault } = await softLocked();
    const before = disk.changes.length;
    expect(await ask(vault).then(isShut, isShut)).toBe(true);
    expect(disk.changes.length).toBe(before);
  });
}

test('[P2] softly locked, it seals what is being typed, and the PIN or the passphrase opens the gate again', async () => {
  const { vault } = await softLocked();
  await vault.saveDraft({ place: 'live', text: 'words' });
  expect(await vault.tryPin('000000')).toMatchObject({ ok: false, because: 'wrong', triesLeft: 4 });
  expect(await vault.tryPin('314159')).toMatchObject({ ok: true });
  expect(await vault.drafts()).toEqual([{ place: 'live', text: 'words' }]);
  await vault.softLock();
  expect(await vault.unlock(otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
  expect((await vault.look()).standing).toEqual({ is: 'open' });
});

test('[P2] [P3] after five wrong PINs the right one opens nothing, the passphrase does', async () => {
  const { vault } = await softLocked();
  for (let i = 0; i < 5; i++) await vault.tryPin('000000');
  expect((await vault.look()).standing).toEqual({ is: 'locked' });
  expect(await vault.tryPin('314159')).toMatchObject({ ok: false });
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
});

test('[P2] a wipe works while the gate is shut', async () => {
  const { disk, vault } = await softLocked();
  await vault.wipe();
  expect(await disk.names()).toEqual([]);
  expect((await vault.look()).standing).toEqual({ is: 'nothing' });
});

test('[P4] a hard lock shuts the gate even when the disk fails under it', async () => {
  const disk = modelDisk();
  const vault = vaultInNode(disk, new IDBFactory(), quickKdf);
  expect(await vault.create(passphrase)).toEqual({ ok: true });
  const write = disk.write;
  disk.write = () => Promise.reject(new Error('the disk is gone'));
  await expect(vault.hardLock({ place: 'live', text: 'words' })).rejects.toThrow('the disk is gone');
  disk.write = write;
  expect((await vault.look()).standing).toEqual({ is: 'locked' });
  expect(await vault.unlock(passphrase)).toEqual({ ok: true });
});
