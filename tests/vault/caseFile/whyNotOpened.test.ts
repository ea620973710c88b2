/** What is said of a file that does not open: the secret is blamed only where it may be the secret. */
import { expect, test } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { readAgeHeader } from '#crypto/ageHeader.ts';
import { utf8 } from '#crypto/bytes.ts';
import { readBackup, writeBackup } from '#vault/backup.ts';
import { readCaseFile, sealContainer, writeCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import { random } from '../records/desk.ts';
import { asFile, joined } from './containerBytes.ts';

const passphrase = '1234 5678 9012 3456 7890';
const { identity, recipient } = await recoveryIdentity(random(32));
const one: FileCase = {
  outer: '11'.repeat(16),
  inner: '22'.repeat(16),
  frames: [{ stream: '33'.repeat(16), n: 1, frame: random(700) }],
};
const caseFile = await joined(await writeCaseFile([one], { passphrase }));
const backup = await joined(await writeBackup({ settings: {} }, [one], { recipients: [recipient] }));

async function asCaseFile(file: Uint8Array): Promise<string> {
  const read = await readCaseFile(asFile(file), { passphrase });
  return read.ok ? 'opened' : read.because;
}
async function asBackup(file: Uint8Array): Promise<string> {
  const read = await readBackup(asFile(file), { identity });
  return read.ok ? 'opened' : read.because;
}
function flipped(file: Uint8Array, at: number): Uint8Array {
  const altered = file.slice();
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
}
const headerLength = (file: Uint8Array): number => readAgeHeader(file)?.bytes.length ?? 0;

test('whole files open, each with its secret', async () => {
  expect([await asCaseFile(caseFile), await asBackup(backup)]).toEqual(['opened', 'opened']);
});

test('altered or cut behind the header: damaged, though the secret is right', async () => {
  for (const [file, read] of [
    [caseFile, asCaseFile],
    [backup, asBackup],
  ] as const) {
    expect(await read(flipped(file, file.length - 40))).toBe('damaged');
    expect(await read(flipped(file, headerLength(file) + 3))).toBe('damaged');
    expect(await read(file.slice(0, -500))).toBe('damaged');
    expect(await read(file.slice(0, headerLength(file)))).toBe('damaged');
  }
});

test('the other kind of file is known for what it is, whatever the secret', async () => {
  expect(await asCaseFile(backup)).toBe('other-kind');
  expect(await asBackup(caseFile)).toBe('other-kind');
  const stranger = await readCaseFile(asFile(backup), { passphrase: 'anything at all' });
  expect(stranger).toEqual({ ok: false, because: 'other-kind' });
});

test('nothing, a picture, or a header cut short is no file of this app', async () => {
  for (const file of [
    new Uint8Array(0),
    random(3_000),
    utf8('age-encryption.org/v1\n'),
    caseFile.slice(0, headerLength(caseFile) - 2),
    backup.slice(0, 700),
  ]) {
    expect(await asCaseFile(file)).toBe('not-ours');
    expect(await asBackup(file)).toBe('not-ours');
  }
});

test('another secret, or a header altered where the secret opens it, can only be told together', async () => {
  expect(await readCaseFile(asFile(caseFile), { passphrase: '0000 5678 9012 3456 7890' })).toEqual({
    ok: false,
    because: 'wrong',
  });
  expect(await asBackup(flipped(backup, headerLength(backup) - 5))).toBe('wrong');
});

test('a file of a newer build is not called damaged', async () => {
  const made = await joined(await sealContainer('caseFile', { ring: null, cases: [] }, { passphrase }));
  expect(await asCaseFile(made)).toBe('opened');
  const { sealBytes } = await import('#crypto/age.ts');
  const newer = await sealBytes(
    { passphrase: passphrase.replaceAll(' ', '') },
    Uint8Array.of(...utf8('WBCF'), 3),
  );
  expect(await asCaseFile(newer)).toBe('newer');
});
