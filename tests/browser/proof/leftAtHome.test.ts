/** Cases left at home: whoever has the phone, the passphrase and the recovery code reads nothing of them (K13). */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromHex, toHex } from '#crypto/bytes.ts';
import { enter } from '#domain/write.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import type { CaseKey, VaultDoor } from '#vault/door.ts';
import { closure, type Reached } from '../support/closure.ts';
import { report } from '../support/figures.ts';
import { newProfile } from '../support/launch.ts';
import { openInNode } from '../support/openInNode.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { readOriginFiles } from '../support/originFiles.ts';
import { good, note, when } from '../support/story.ts';
import { keyMarker, textMarker, tracesIn } from '../support/traces.ts';

const passphrase = '4410 9982 7731 5026 6643';
const filePassphrase = '7783 2015 9964 1130 8527';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

/** A word that stands nowhere by chance. */
const mark = (name: string): string =>
  name + Array.from({ length: 16 }, () => 'bcdfghklmnprstvz'[randomInt(16)]).join('');

interface Words {
  readonly title: string;
  readonly person: string;
  readonly note: string;
  readonly draft: string;
}
const wordsOf = (name: string): Words => ({
  title: mark(`${name}title`),
  person: mark(`${name}person`),
  note: mark(`${name}note`),
  draft: mark(`${name}draft`),
});

async function writtenCase(door: VaultDoor, words: Words): Promise<CaseKey> {
  const { key } = good(
    await door.createCase(
      [
        enter('case', { code: words.title, title: { is: 'text', text: words.title }, country: 'KZ' }),
        enter('person', { name: { is: 'text', text: words.person }, roles: ['accused'] }),
      ],
      when,
    ),
  );
  for (let i = 0; i < 12; i++) good(await door.append(key, [note(`${words.note} ${i}`)], when));
  await door.closeCase(key);
  await door.summaries();
  await door.saveDraft({ place: `entry of ${key}`, text: words.draft });
  return key;
}

async function everything(profileDir: string): Promise<Uint8Array[]> {
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}

const says = ({ texts }: Reached, words: string): number =>
  texts.filter((text) => text.includes(words)).length;

/** Stream, number and bytes of each frame, as a case file carries them. */
async function framesOf(door: VaultDoor, key: CaseKey): Promise<string[]> {
  const file = await door.caseFile([key], filePassphrase);
  const { cases } = good(await readCaseFile(file, { passphrase: filePassphrase }));
  return cases.flatMap(({ frames }) =>
    frames.map(({ stream, n, frame }) => `${stream} ${n} ${toHex(frame)}`),
  );
}

test('[K13] [K14] passphrase, recovery code and every file of the phone reach nothing of a case left at home; the backup brings the same frames', async () => {
  const { profileDir, remove } = await newProfile();
  let run = await origin.begin(profileDir);
  const { door } = run.vault;
  await door.look();
  good(await door.create(passphrase));
  const recoveryCode = await door.proposeRecoveryCode('digits');
  await door.setRecoveryCode(recoveryCode);
  const [leftWords, keptWords] = [wordsOf('left'), wordsOf('kept')];
  const left = await writtenCase(door, leftWords);
  const kept = await writtenCase(door, keptWords);
  const before = await framesOf(door, left);
  const { file: backup } = good(await door.backup());
  const earlier = await readOriginFiles(run.vault.page);
  const { ring } = await openInNode(earlier, passphrase);
  const key = ring.contents.epochKeys.find((one) => one.case === left)?.key ?? '';
  const inner = ring.contents.cases.find(({ outer }) => outer === left)?.inner ?? '';
  expect([key.length, inner.length]).toEqual([64, 32]);
  const known = { passphrase, recoveryCode, cases: [left, kept] };
  await run.close();

  const control = await closure(known, await everything(profileDir));
  expect(control.keys.has(key)).toBe(true);
  for (const words of Object.values(leftWords)) expect(says(control, words)).toBeGreaterThan(0);
  expect(says(control, inner)).toBeGreaterThan(0);

  run = await origin.begin(profileDir);
  await run.vault.door.look();
  good(await run.vault.door.unlock(passphrase));
  // The line that was begun is in no copy: it goes because that is said a second time.
  const asked = [{ key: left, code: 'B-02' }];
  expect(await run.vault.door.sleepCases(asked, false)).toEqual({ ok: false, because: 'only-here' });
  good(await run.vault.door.sleepCases(asked, true));
  expect(await run.vault.door.openCase(left)).toEqual({ ok: false, because: 'asleep' });
  good(await run.vault.door.openCase(kept));
  await run.vault.door.closeCase(kept);
  await run.close();

  const profile = await everything(profileDir);
  const after = await closure(known, profile);
  expect(after.keys.has(key)).toBe(false);
  expect(after.casesRead).toEqual(new Set([kept]));
  for (const words of [...Object.values(leftWords), inner]) expect(says(after, words)).toBe(0);
  expect(says(after, keptWords.note)).toBeGreaterThan(10);
  // All that is left: the row that names the case.
  const rows = after.texts.filter((text) => text.includes(left));
  expect(rows.length).toBeGreaterThan(0);
  const named = rows.every((text) => {
    const { events } = JSON.parse(text) as { events: { kind: string; contents?: { asleep: unknown } }[] };
    const [whole] = events;
    return whole?.kind === 'whole' && !JSON.stringify({ ...whole.contents, asleep: [] }).includes(left);
  });
  expect(named).toBe(true);

  // What storage that never overwrites would still hold of the two files whose bytes were replaced.
  const replaced = ['k0', 'k1', 'r0', 'r1'].flatMap((name) => earlier.get(name) ?? []);
  const withEarlierCopy = await closure(known, [...profile, ...replaced]);
  expect(withEarlierCopy.keys.has(key)).toBe(true);

  // The storage taken apart: no mark of the case in any spelling; the search finds each where it lies open.
  const markers = [
    ...Object.entries(leftWords).map(([name, text]) => textMarker(name, text)),
    keyMarker('epoch key', fromHex(key)),
    keyMarker('inner id', fromHex(inner)),
    textMarker('passphrase', passphrase),
    textMarker('recovery code', recoveryCode),
  ];
  const traces = await tracesIn(profileDir, markers);
  expect(traces.found).toEqual([]);
  const open = await mkdtemp(join(tmpdir(), 'open-'));
  await writeFile(join(open, 'open'), JSON.stringify([leftWords, key, inner, passphrase, recoveryCode]));
  expect((await tracesIn(open, markers)).found).toHaveLength(markers.length);
  await rm(open, { recursive: true });

  // Back from the backup.
  run = await origin.begin(profileDir);
  await run.vault.door.look();
  good(await run.vault.door.unlock(passphrase));
  const keptBefore = await framesOf(run.vault.door, kept);
  expect(good(await run.vault.door.wake(backup, recoveryCode, [left])).woken).toEqual([left]);
  expect(await framesOf(run.vault.door, left)).toEqual(before);
  expect(await framesOf(run.vault.door, kept)).toEqual(keptBefore);
  await run.close();

  report('left at home: keys reached', after.keys.size);
  report('left at home: texts opened', after.texts.length);
  report('left at home: of the sleeping case', says(after, leftWords.note));
  report('left at home, forensic: bytes scanned', traces.bytes);
  report('left at home, forensic: marks found', traces.found.length);
  report('left at home, woken: frames the same, byte for byte', before.length);
  await remove();
});
