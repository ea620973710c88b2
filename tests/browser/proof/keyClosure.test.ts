/** After an erase nothing that a person knows and nothing that lies on the phone leads to the erased case (K9). */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AttachedFile } from '#domain/values.ts';
import { enter } from '#domain/write.ts';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { closure, type Reached } from '../support/closure.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { openInNode } from '../support/openInNode.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { readOriginFiles } from '../support/originFiles.ts';
import { good, note, when } from '../support/story.ts';

const passphrase = '9914 2280 6637 1105 4478';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

/** A case with entries, a snapshot, a summary and a draft: each says `words`. */
async function writtenCase(door: VaultDoor, words: string): Promise<CaseKey> {
  const first = enter('case', { code: words, title: { is: 'text', text: words }, country: 'KZ' });
  const { key } = good(await door.createCase([first], when));
  for (let i = 0; i < 12; i++) good(await door.append(key, [note(`${words} ${i}`)], when));
  const recorded = await attach(door, key, `${words} in a picture`);
  good(await door.append(key, [enter('document', { what: 'photograph', files: [recorded] })], when));
  // One that no record names: its key lies in the ring alone.
  await attach(door, key, `${words} in a waiting picture`);
  await door.closeCase(key);
  await door.summaries();
  await door.saveDraft({ place: `entry of ${key}`, text: `${words} unfinished` });
  return key;
}

async function attach(door: VaultDoor, key: CaseKey, words: string): Promise<AttachedFile> {
  const bytes = new TextEncoder().encode(words);
  const { handle } = good(await door.attachBegin(key, { length: bytes.length, type: 'image/jpeg' }));
  good(await door.attachChunk(handle, bytes));
  return good(await door.attachEnd(handle)).file;
}

/** Every file of the profile, whatever it is. */
async function everything(profileDir: string): Promise<Uint8Array[]> {
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

const says = ({ texts }: Reached, words: string): number =>
  texts.filter((text) => text.includes(words)).length;

test('[K9] [F6] after an erase no key that can be reached opens anything of the erased case; before it, every way leads there', async () => {
  const { profileDir, remove } = await newProfile();
  let run = await origin.begin(profileDir);
  const { door } = run.vault;
  await door.look();
  good(await door.create(passphrase));
  const recoveryCode = await door.proposeRecoveryCode('words');
  await door.setRecoveryCode(recoveryCode);
  const erased = await writtenCase(door, 'the erased matter');
  const kept = await writtenCase(door, 'the kept matter');
  const earlier = await readOriginFiles(run.vault.page);
  const before = await openInNode(earlier, passphrase);
  const key = before.ring.contents.epochKeys.find((one) => one.case === erased)?.key ?? '';
  expect(key).not.toBe('');
  const known = { passphrase, recoveryCode, cases: [erased, kept] };

  await run.close();
  const control = await closure(known, await everything(profileDir));
  expect(control.keys.has(key)).toBe(true);
  expect(control.casesRead).toEqual(new Set([erased, kept]));
  expect(says(control, 'the erased matter unfinished')).toBeGreaterThan(0);
  expect(says(control, 'the erased matter in a picture')).toBe(1);
  expect(says(control, 'the erased matter in a waiting picture')).toBe(1);
  // Rows of the index: a summary and a snapshot, beside the entries themselves.
  expect(says(control, '"reader"')).toBeGreaterThan(1);

  run = await origin.begin(profileDir);
  await run.vault.door.look();
  good(await run.vault.door.unlock(passphrase));
  good(await run.vault.door.eraseCases([erased]));
  expect(await run.vault.door.openCase(erased)).toEqual({ ok: false, because: 'no-such-case' });
  good(await run.vault.door.openCase(kept));
  await run.vault.door.closeCase(kept);
  const left = await readOriginFiles(run.vault.page);
  expect([...left.keys()].filter((name) => name.startsWith('a'))).toHaveLength(2);
  await run.close();

  const profile = await everything(profileDir);
  const after = await closure(known, profile);
  expect(after.keys.has(key)).toBe(false);
  expect(after.casesRead).toEqual(new Set([kept]));
  expect(says(after, 'the kept matter')).toBeGreaterThan(10);
  expect(says(after, 'the kept matter in a picture')).toBe(1);
  expect(says(after, 'the kept matter in a waiting picture')).toBe(1);
  expect(says(after, 'the erased matter')).toBe(0);
  expect(says(after, erased)).toBe(0);

  // The sealed bytes of the erased files are put back, as storage that never overwrites would hold them: still nothing opens.
  const sealedFiles = [...earlier].flatMap(([name, bytes]) => (name.startsWith('a') ? [bytes] : []));
  expect(sealedFiles).toHaveLength(4);
  const withSealedFiles = await closure(known, [...profile, ...sealedFiles]);
  expect(says(withSealedFiles, 'the erased matter')).toBe(0);
  expect(says(withSealedFiles, 'the kept matter in a picture')).toBe(1);

  // What storage that never overwrites would still hold of the two files whose bytes were replaced.
  const replaced = ['k0', 'k1', 'r0', 'r1'].flatMap((name) => earlier.get(name) ?? []);
  const withEarlierCopy = await closure(known, [...profile, ...replaced, ...sealedFiles]);
  expect(withEarlierCopy.keys.has(key)).toBe(true);
  expect(says(withEarlierCopy, erased)).toBeGreaterThan(0);
  expect(says(withEarlierCopy, 'the erased matter in a waiting picture')).toBe(1);

  report('key closure: keys reached after the erase', after.keys.size);
  report('key closure: texts opened after the erase', after.texts.length);
  report('key closure: of the erased case', says(after, 'the erased matter'));
  report(
    'key closure, control with the earlier key file and ring: entries of the erased case read from leftovers',
    says(withEarlierCopy, 'the erased matter'),
  );
  await remove();
});
