import { expect, test } from 'vitest';
import { recoveryIdentity } from '#crypto/age.ts';
import { fromHex, toHex, utf8 } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import { open, sealingKey } from '#crypto/seal.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { saveDraft } from '#vault/drafts.ts';
import { parseKeyFile } from '#vault/keyFile.ts';
import { ringFrameAt } from '#vault/ringFrame.ts';
import { rotate } from '#vault/rotate.ts';
import { applied, modelDisk, type Files } from '../modelDisk.ts';
import {
  mustUnlock,
  newCase,
  newVault,
  otherPassphrase,
  passphrase,
  quickKdf,
  seededRandom,
  tools,
} from './people.ts';
import { reachable, withEarlierCopy } from './reachable.ts';

const code = '0123 4567 8901 2345 6789 0123 4567 8901 2345 6789';

/** A vault with a recovery code, two cases and a draft in each; then one case is erased. */
async function erasedVault() {
  const disk = modelDisk();
  const keys = await newVault(disk, 1);
  const random = seededRandom(2);
  const paper = await recoveryIdentity(await recoverySeed(code));
  await rotate(disk, keys, { erase: [], recovery: paper.recipient }, tools(3));
  const [kept, gone] = [await newCase(disk, keys, random), await newCase(disk, keys, random)];
  await saveDraft(disk, keys, { place: kept.outer, text: 'words that stay' }, random);
  await saveDraft(disk, keys, { place: gone.outer, text: 'words that go' }, random);
  const before = disk.files();
  const changesBefore = disk.changes.length;
  await rotate(disk, keys, { erase: [gone.outer] }, tools(4));
  const erasing = disk.changes.slice(changesBefore);
  const secrets = { passphrases: [passphrase], identities: [paper.identity] };
  return { kept, gone, before, after: disk.files(), erasing, secrets };
}

test('[K9] after an erase nothing that any reachable key opens holds a key or a word of the case', async () => {
  const { kept, gone, before, after, erasing, secrets } = await erasedVault();
  const reached = await reachable(after, secrets, quickKdf);
  expect([...reached.epochKeys]).toEqual([kept.key]);
  expect([...reached.draftTexts]).toEqual(['words that stay']);

  // The moment is the key file, and only it: the old ring and draft files may still lie there whole.
  const moment = erasing.findLastIndex((change) => change.name.startsWith('k'));
  const atMoment = erasing.slice(0, moment + 1).reduce(applied, before);
  const inTheMoment = await reachable(atMoment, secrets, quickKdf);
  expect([...inTheMoment.epochKeys]).toEqual([kept.key]);
  expect([...inTheMoment.draftTexts]).toEqual(['words that stay']);
  const oldRingAndDrafts: Files = new Map([...before].filter(([name]) => !name.startsWith('k')));
  const beside = await reachable(withEarlierCopy(after, oldRingAndDrafts), secrets, quickKdf);
  expect(beside.epochKeys.has(gone.key)).toBe(false);
});

test('[K10] an earlier copy of the profile, with the passphrase of that time, opens what it held', async () => {
  const { kept, gone, before, after, secrets } = await erasedVault();
  const control = await reachable(withEarlierCopy(after, before), secrets, quickKdf);
  expect([...control.epochKeys].sort()).toEqual([kept.key, gone.key].sort());
  expect(control.draftTexts.has('words that go')).toBe(true);
});

test('[K10] after a change of passphrase the old one opens nothing of the new files', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 5);
  await newCase(disk, keys, seededRandom(6));
  await rotate(disk, keys, { erase: [], passphrase: otherPassphrase }, tools(7));
  const byOld = await reachable(disk.files(), { passphrases: [passphrase], identities: [] }, quickKdf);
  const byNew = await reachable(disk.files(), { passphrases: [otherPassphrase], identities: [] }, quickKdf);
  expect(byOld.cells).toEqual([]);
  expect(byNew.epochKeys.size).toBe(1);
});

test('[K10] who had the old passphrase and an earlier copy opens nothing that came after the change', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 5);
  const random = seededRandom(6);
  const early = await newCase(disk, keys, random);
  const copy = disk.files();
  await rotate(disk, keys, { erase: [], passphrase: otherPassphrase }, tools(7));
  await newCase(disk, keys, random);
  const both = withEarlierCopy(disk.files(), copy);
  const reached = await reachable(both, { passphrases: [passphrase], identities: [] }, quickKdf);
  expect([...reached.epochKeys]).toEqual([early.key]);
});

test('[K9] after a rotation the other ring file holds the copy of the new one, the other draft file zeros', async () => {
  const { after } = await erasedVault();
  const isZero = (name: string) => (after.get(name) ?? Uint8Array.of(1)).every((byte) => byte === 0);
  expect(after.get('r0')).toEqual(after.get('r1'));
  expect(['d0', 'd1'].filter(isZero)).toHaveLength(1);
});

/** Everything sealed in these files, with the ids it is bound to as far as a stranger can read them. */
async function sealedThings(files: Files) {
  const things: { what: string; ids: readonly Uint8Array[]; sealed: Uint8Array }[] = [];
  const keyFile = await parseKeyFile(files.get('k0') ?? null);
  if (keyFile === null) throw new Error('no key file');
  things.push({ what: 'cell', ids: [], sealed: keyFile.cell.slice(32, 109) });
  for (const name of ['r0', 'r1']) {
    const file = files.get(name) ?? new Uint8Array();
    for (let at = 0, frame = ringFrameAt(file, at); frame !== null; frame = ringFrameAt(file, at)) {
      things.push({ what: name, ids: [frame.ringId, file.slice(at + 20, at + 24)], sealed: frame.sealed });
      at = frame.end;
    }
  }
  return things;
}

async function openedBy(root: Uint8Array, files: Files): Promise<readonly string[]> {
  const opened: string[] = [];
  for (const label of Object.values(labels)) {
    const key = await sealingKey(root, label);
    for (const { what, ids, sealed } of await sealedThings(files)) {
      if ((await open(key, ids, sealed)) !== null) opened.push(`${what} by ${label}`);
    }
  }
  return opened;
}

test('[K2] MK opens the cell, and RK opens the ring, each under its one label and nothing else', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 8);
  expect(await openedBy(keys.now.mk, disk.files())).toEqual(['cell by wb1/cell']);
  expect(await openedBy(keys.now.rk, disk.files())).toEqual(['r0 by wb1/ring']);
});

test('[K5] no epoch key opens anything that lies in the vault’s own files', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 9);
  const random = seededRandom(10);
  const made = [await newCase(disk, keys, random), await newCase(disk, keys, random)];
  for (const { key } of made) expect(await openedBy(fromHex(key), disk.files())).toEqual([]);
});

test('[K3] [K4] no file holds a key, a name or a word of content, raw, as hex or in base64', async () => {
  const disk = modelDisk();
  const keys = await newVault(disk, 11);
  const random = seededRandom(12);
  const { key, outer } = await newCase(disk, keys, random);
  const text = 'свидетель сказал иначе';
  await saveDraft(disk, keys, { place: outer, text }, random);
  const again = await mustUnlock(disk);
  const { contents } = again.now.ring;
  const secrets = [
    again.now.mk,
    again.now.rk,
    fromHex(key),
    fromHex(contents.evidenceSeed),
    fromHex(contents.loginSeed),
    utf8(contents.ageIdentity.identity),
    utf8(contents.inboxes[0]?.identity ?? '?'),
    utf8(contents.cases[0]?.code ?? '?'),
    utf8(text),
    utf8(passphrase),
    utf8(passphrase.replaceAll(' ', '')),
  ];
  const content = Buffer.concat([...disk.files().values()]);
  const spellings = secrets.flatMap((secret) => [
    Buffer.from(secret),
    Buffer.from(toHex(secret)),
    Buffer.from(Buffer.from(secret).toString('base64').replace(/=+$/, '')),
  ]);
  expect(spellings.filter((spelling) => content.includes(spelling))).toEqual([]);
  // What lies in clear by decision is found: the search does find things.
  expect(content.includes(Buffer.from(contents.inboxes[0]?.recipient ?? '?'))).toBe(true);
});
