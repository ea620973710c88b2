/** A phone is wiped, another one is made from its backup: the same casebook, the same signed bytes, new logs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { toHex } from '#crypto/bytes.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { decodeFrame } from '#ledger/frame.ts';
import { readHeader } from '#ledger/readRecord.ts';
import { readBackup } from '#vault/backup.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { originDatabases, readOriginFiles } from '../support/originFiles.ts';
import { comparable, good, makeCase, makeVault, note, opened, when } from '../support/story.ts';

const passphrase = '7726 1093 5548 2201 6679';
const otherPassphrase = '1180 6635 9927 4408 3151';
const filePassphrase = '3390 1122 8476 5501 9968';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

/** Frames by `stream n`, as they lie in a case file of these cases. */
async function framesOf(door: VaultDoor, keys: readonly CaseKey[]): Promise<Map<string, string>> {
  const file = await door.caseFile(keys, filePassphrase);
  return framesIn(good(await readCaseFile(file, { passphrase: filePassphrase })).cases);
}

const framesIn = (cases: readonly FileCase[]): Map<string, string> =>
  new Map(
    cases.flatMap(({ outer, frames }) =>
      frames.map(({ stream, n, frame }) => [`${outer} ${stream} ${n}`, toHex(frame)] as const),
    ),
  );

const headersOf = (frames: ReadonlyMap<string, string>) =>
  [...frames.values()].flatMap((hex) => {
    const read = decodeFrame(Buffer.from(hex, 'hex'));
    const header = read.ok ? readHeader(read.frame.header) : read;
    return header.ok ? [header.header] : [];
  });

test('backup, wipe, restore in a new profile: same statements, byte-identical frames, new logs that name the old heads', async () => {
  const [old, fresh] = [await newProfile(), await newProfile()];
  const first = await origin.begin(old.profileDir);
  await first.vault.door.look();
  await makeVault(first.vault.door, passphrase);
  const code = await first.vault.door.proposeRecoveryCode('digits');
  expect(await first.vault.door.backup()).toEqual({ ok: false, because: 'no-recovery-code' });
  await first.vault.door.setRecoveryCode(code);
  const keys = [await makeCase(first.vault.door, 'B-1'), await makeCase(first.vault.door, 'B-2')];
  for (const [i, key] of keys.entries()) {
    for (let n = 1; n <= 30; n++) good(await first.vault.door.append(key, [note(`entry ${i} ${n}`)], when));
  }
  const stated = await Promise.all(keys.map(async (key) => (await opened(first.vault.door, key)).stated));
  const frames = await framesOf(first.vault.door, keys);
  const { file } = good(await first.vault.door.backup());

  await first.vault.door.wipe();
  expect([...(await readOriginFiles(first.vault.page)).keys()]).toEqual([]);
  expect(await originDatabases(first.vault.page)).toEqual([]);
  await first.vault.restart();
  expect((await first.vault.door.look()).standing.is).toBe('nothing');
  await first.close();

  const second = await origin.begin(fresh.profileDir);
  const { door } = second.vault;
  await door.look();
  const wrongCode = await door.proposeRecoveryCode('digits');
  expect(await door.restore(file, wrongCode, otherPassphrase)).toEqual({ ok: false, because: 'wrong' });
  expect((await door.look()).standing.is).toBe('nothing');
  const { taken } = good(await door.restore(file, code, otherPassphrase));
  expect(taken).toEqual({
    cases: 2,
    newRecords: 62,
    knownRecords: 0,
    withdrawals: 0,
    files: { fresh: 0, missing: 0 },
    refused: {},
  });
  for (const [i, key] of keys.entries()) {
    expect(comparable((await opened(door, key)).stated)).toEqual(comparable(stated[i] ?? []));
  }
  const restored = await framesOf(door, keys);
  expect(Object.fromEntries(restored)).toEqual(Object.fromEntries(frames));

  for (const key of keys) good(await door.append(key, [note('after the restore')], when));
  const later = headersOf(await framesOf(door, keys)).filter(({ device }) => !devicesOf(frames).has(device));
  const heads = headersOf(frames).filter(({ seq }) => seq === 31);
  expect(later.map(({ seq }) => seq)).toEqual([1, 1]);
  expect(later.map(({ after }) => after?.map(({ log, seq }) => ({ log, seq }))).toSorted(byText)).toEqual(
    heads.map(({ log, seq }) => [{ log, seq }]).toSorted(byText),
  );
  await second.vault.restart();
  expect((await door.look()).standing.is).toBe('locked');
  expect(await door.unlock(passphrase)).toEqual({ ok: false, because: 'wrong' });
  expect(await door.unlock(otherPassphrase)).toEqual({ ok: true });
  expect((await opened(door, keys[0] as CaseKey)).stated).toHaveLength(32);
  await second.close();
  report('restore: frames identical to the byte', `${restored.size} of ${frames.size}`);
  await old.remove();
  await fresh.remove();
});

const devicesOf = (frames: ReadonlyMap<string, string>): Set<string> =>
  new Set(headersOf(frames).map(({ device }) => device));

const byText = (a: unknown, b: unknown): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

test('a backup carries no device seed, no identity, no PIN check', async () => {
  const profile = await newProfile();
  const { vault, close } = await origin.begin(profile.profileDir);
  await vault.door.look();
  await makeVault(vault.door, passphrase);
  const code = await vault.door.proposeRecoveryCode('words');
  await vault.door.setRecoveryCode(code);
  await vault.door.setPin('482915');
  const key = await makeCase(vault.door, 'B-3');
  const { file } = good(await vault.door.backup());
  const { identity } = await recoveryIdentity(await recoverySeed(code));
  const { ring, cases } = good(await readBackup(file, { identity }));
  expect(cases.map(({ outer }) => outer)).toEqual([key]);
  const names = Object.keys(ring as object);
  for (const name of ['evidenceSeed', 'loginSeed', 'ageIdentity', 'inboxes', 'pin']) {
    expect(names).not.toContain(name);
  }
  expect(JSON.stringify(ring)).not.toContain('AGE-SECRET-KEY');
  await close();
  await profile.remove();
});
