/** Cases that come back: byte for byte, only those asked for, and never two records in one place. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { good, note, when } from '../../browser/support/story.ts';
import { vaultInNode } from '../../browser/support/vaultInNode.ts';
import { mustUnlock, passphrase, quickKdf } from '../keys/people.ts';
import { modelDisk } from '../modelDisk.ts';
import { evening, filePassphrase, framesOf, unlockedVault, type Evening } from './night.ts';

const asleep = async (from: Evening, anyway = false): Promise<void> => {
  good(await from.vault.sleepCases([{ key: from.left, code: 'B-02' }], anyway));
};

test('[K14] a case woken from the backup has the same frames, byte for byte; nothing else of the backup comes', async () => {
  const from = await evening();
  const { disk, factory, vault, code, kept, left, backup } = from;
  const before = await framesOf(vault, left);
  const earlierKeys = (await mustUnlock(disk)).now.ring.contents.epochKeys.filter((key) => key.case === left);
  good(await vault.append(kept, [note('the day after the backup')], when));
  await vault.saveSettings({ ...(await vault.state()).settings, idleMinutes: 7 });
  await asleep(from);
  const keptBefore = await framesOf(vault, kept);

  const { woken, taken } = good(await vault.wake(backup, code, [left]));
  expect(woken).toEqual([left]);
  expect(taken).toMatchObject({ cases: 1, newRecords: 6, knownRecords: 0, refused: {} });
  expect(keptBefore).toHaveLength(7);
  expect((await vault.state()).settings.idleMinutes).toBe(7);
  expect(await vault.asleep()).toEqual([]);
  expect((await vault.summaries()).map(({ key }) => key).toSorted()).toEqual([kept, left].toSorted());

  await vault.hardLock(null);
  const again = await unlockedVault(disk, factory);
  // It could sleep again without a new copy: what brought it back holds all of it.
  expect(await again.beforeSleep([left])).toMatchObject([{ onlyHere: 0, copy: { records: 6 } }]);
  expect(await framesOf(again, left)).toEqual(before);
  // What is written from now on lies under a key that no earlier copy of the phone has.
  const { epochKeys } = (await mustUnlock(disk)).now.ring.contents;
  const last = epochKeys.filter((key) => key.case === left).at(-1);
  expect(earlierKeys.map(({ key }) => key)).not.toContain(last?.key);
});

test('[K14] this device goes on in a new log that names the old head; with what it had lost before there is no fork', async () => {
  const from = await evening();
  const { vault, code, left, backup } = from;
  const old = good(await vault.openCase(left)).opened.stated;
  good(await vault.append(left, [note('not in the backup')], when));
  const later = await vault.caseFile([left], filePassphrase);
  await asleep(from);
  // The older of two copies.
  good(await vault.wake(backup, code, [left]));
  good(await vault.append(left, [note('after waking')], when));
  good(await vault.append(left, [note('and one more')], when));
  const { opened } = good(await vault.openCase(left));
  const fresh = opened.stated.slice(-2).map(({ said }) => said);
  const logs = new Set(old.map(({ said }) => said.log));
  expect(logs.size).toBe(1);
  expect(fresh.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(logs.has(fresh[0]?.log ?? '')).toBe(false);
  const afterOf = await headOfFirst(from);
  expect(afterOf).toEqual([{ log: old[0]?.said.log, seq: 6, hash: old.at(-1)?.said.record }]);

  good(await vault.takeIn(later, filePassphrase));
  const whole = good(await vault.openCase(left)).opened;
  expect(whole.forks).toEqual([]);
  expect(whole.stated).toHaveLength(9);
});

async function headOfFirst({ vault, left }: Evening): Promise<unknown> {
  const frames = await framesOf(vault, left);
  const texts = frames.map((one) => Buffer.from(one.split(' ')[2] ?? '', 'hex').toString('utf8'));
  const header = texts.map((text) => /"after":(\[[^\]]*\])/u.exec(text)?.[1]).find(Boolean);
  return header === undefined ? null : JSON.parse(header);
}

test('[K14] a case wakes from a case file too; a wrong secret, another file and another case are told apart', async () => {
  const from = await evening();
  const { vault, code, kept, left, backup } = from;
  const file = await vault.caseFile([kept, left], filePassphrase);
  const before = await framesOf(vault, left);
  const otherFile = await vault.caseFile([kept], filePassphrase);
  await vault.caseFile([left], filePassphrase);
  await asleep(from);
  const wake = (file: Blob, secret: string) => vault.wake(file, secret, [left]);
  expect(await wake(file, 'another passphrase 21')).toEqual({ ok: false, because: 'wrong' });
  expect(await wake(backup, await vault.proposeRecoveryCode('digits'))).toEqual({
    ok: false,
    because: 'wrong',
  });
  expect(await wake(otherFile, filePassphrase)).toEqual({ ok: false, because: 'not-in-it' });
  expect(await wake(new Blob([new Uint8Array(300)]), filePassphrase)).toEqual({
    ok: false,
    because: 'not-a-copy',
  });
  expect(await wake(new Blob([new Uint8Array(300)]), code)).toEqual({ ok: false, because: 'not-a-copy' });
  expect(await vault.asleep()).toHaveLength(1);
  // Taking in a file wakes nothing by the way.
  expect(good(await vault.takeIn(file, filePassphrase)).taken).toMatchObject({ cases: 1, leftAsleep: 1 });
  expect(await vault.openCase(left)).toEqual({ ok: false, because: 'asleep' });
  good(await wake(file, filePassphrase));
  expect(await framesOf(vault, left)).toEqual(before);
});

test('[K14] a backup made meanwhile has only the awake cases and names the sleeping ones; the restored phone wakes them', async () => {
  const from = await evening();
  const { vault, code, kept, left, backup } = from;
  const before = await framesOf(vault, left);
  await asleep(from);
  const { file } = good(await vault.backup());
  expect(await vault.wake(file, code, [left])).toEqual({ ok: false, because: 'not-in-it' });
  const other = vaultInNode(modelDisk(), new IDBFactory(), quickKdf);
  await other.look();
  good(await other.restore(file, code, passphrase));
  expect((await other.summaries()).map(({ key }) => key)).toEqual([kept]);
  expect(await other.asleep()).toMatchObject([{ key: left, code: 'B-02' }]);
  good(await other.wake(backup, code, [left]));
  expect(await framesOf(other, left)).toEqual(before);
});

test('[K14] of two sleeping cases only the one that was asked for wakes', async () => {
  const { vault, code, kept, left, backup } = await evening();
  const both = [
    { key: kept, code: 'A-01' },
    { key: left, code: 'B-02' },
  ];
  good(await vault.sleepCases(both, false));
  expect(good(await vault.wake(backup, code, [left])).woken).toEqual([left]);
  expect(await vault.asleep()).toMatchObject([{ key: kept, code: 'A-01' }]);
  expect((await vault.summaries()).map(({ key }) => key)).toEqual([left]);
  good(await vault.wake(backup, code, [kept, left]));
  expect(await vault.asleep()).toEqual([]);
});
