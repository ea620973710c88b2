/**
 * Somebody takes the phone's storage apart. A day with marks in everything that is typed or drawn, then every file of the
 * profile is searched for each mark in each spelling, at every kind of lock. A careless page is the control: what the
 * search can't find there, it can't find at all.
 */
import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromHex } from '#crypto/bytes.ts';
import { enter } from '#domain/write.ts';
import { parseKeyFile } from '#vault/keyFile.ts';
import { report } from '../support/figures.ts';
import { launch, newProfile } from '../support/launch.ts';
import { openInNode } from '../support/openInNode.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { readOriginFiles } from '../support/originFiles.ts';
import { good, note, when } from '../support/story.ts';
import { keyMarker, textMarker, tracesIn, type Marker } from '../support/traces.ts';
import type { VaultPage } from '../support/vaultPage.ts';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

/** A word that stands nowhere by chance. */
const mark = (name: string, letters = 'bcdfghklmnprstvz'): string =>
  name + Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');

const words = {
  code: mark('code'),
  title: mark('title'),
  name: mark('name'),
  cyrillic: mark('имя', 'бвгдәғқңөұүһі'),
  note: mark('note'),
  exact: mark('exact'),
  source: mark('source'),
  draft: mark('draft'),
  lockDraft: mark('lastdraft'),
  place: mark('place'),
};
const secrets = {
  passphrase: '8127 5530 9946 2071 3358',
  otherPassphrase: '6093 7718 2245 5906 1147',
  filePassphrase: '3381 9027 5564 1190 7742',
  pin: '730519482266',
};

const unspaced = (secret: string): string => secret.replaceAll(' ', '');

/** A day: everything a person may type into a vault, and a sealed copy of it. */
async function day({ door }: VaultPage, code: string): Promise<void> {
  await door.look();
  good(await door.create(secrets.passphrase));
  await door.setRecoveryCode(code);
  good(await door.setPin(secrets.pin));
  const { key } = good(
    await door.createCase(
      [
        enter('case', { code: words.code, title: { is: 'text', text: words.title }, country: 'KZ' }),
        enter('person', { name: { is: 'text', text: words.name }, roles: ['accused'] }),
        enter('person', { name: { is: 'text', text: words.cyrillic }, roles: ['judge'] }),
      ],
      when,
    ),
  );
  await door.saveDraft({ place: words.place, text: words.draft });
  good(await door.append(key, [note(words.note)], when));
  const exact = enter('observation', {
    exact: { original: words.exact },
    source: { how: 'told-by', who: words.source },
  });
  good(await door.append(key, [exact], when));
  for (let i = 0; i < 30; i++) good(await door.append(key, [note(`${words.note} ${i}`)], when));
  await door.closeCase(key);
  await door.summaries();
  await door.caseFile([key], secrets.filePassphrase);
  good(await door.backup());
}

/** Keys as they are now, opened outside the browser from the files that lie there. */
async function keyMarkers({ page }: VaultPage, passphrase: string): Promise<Marker[]> {
  const { mk, rk, ring } = await openInNode(await readOriginFiles(page), passphrase);
  const { evidenceSeed, loginSeed, epochKeys, ageIdentity, inboxes } = ring.contents;
  return [
    keyMarker('MK', mk),
    keyMarker('RK', rk),
    keyMarker('evidence seed', fromHex(evidenceSeed)),
    keyMarker('login seed', fromHex(loginSeed)),
    ...epochKeys.map(({ key }) => keyMarker('epoch key', fromHex(key))),
    ...[ageIdentity, ...inboxes].map(({ identity }) => textMarker('identity', identity)),
  ];
}

/** The sealed slots as they lie in the key file: not secret, but nothing of them may stay once they were replaced. */
async function slotMarkers({ page }: VaultPage): Promise<Marker[]> {
  const file = await parseKeyFile((await readOriginFiles(page)).get('k0') ?? null);
  if (file === null) throw new Error('There is no key file.');
  return [keyMarker('slot P', file.slotP.subarray(0, 92)), keyMarker('cell', file.cell.subarray(0, 109))];
}

test('forensic scan: no mark in any file of the profile after locks, close, kill, change of passphrase and wipe', async () => {
  const { profileDir, remove } = await newProfile();
  let run = await origin.begin(profileDir);
  const code = await run.vault.door.proposeRecoveryCode('digits');
  await day(run.vault, code);
  const markers: Marker[] = [
    ...Object.entries(words).map(([name, text]) => textMarker(name, text)),
    ...Object.entries({ ...secrets, code }).flatMap(([name, secret]) => [
      textMarker(name, secret),
      textMarker(`${name}, digits only`, unspaced(secret)),
    ]),
    ...(await keyMarkers(run.vault, secrets.passphrase)),
  ];
  const found: string[] = [];
  let scanned = 0;
  const scan = async (moment: string, more: readonly Marker[] = []): Promise<readonly string[]> => {
    const traces = await tracesIn(profileDir, [...markers, ...more]);
    found.push(...traces.found.map((trace) => `${moment}: ${trace}`));
    scanned += traces.bytes;
    return traces.files;
  };

  await run.vault.door.softLock();
  await rest(3_000);
  await scan('soft lock');
  await run.vault.door.hardLock({ place: words.place, text: words.lockDraft });
  await scan('hard lock');
  await run.close();
  expect(await scan('closed')).toContain('Default/Login Data');

  run = await origin.begin(profileDir);
  await run.vault.door.look();
  const oldSlots = await slotMarkers(run.vault);
  good(await run.vault.door.unlock(secrets.passphrase));
  await run.kill();
  await scan('killed');

  run = await origin.begin(profileDir);
  await run.vault.door.look();
  good(await run.vault.door.unlock(secrets.passphrase));
  good(await run.vault.door.changePassphrase(secrets.otherPassphrase));
  markers.push(...(await keyMarkers(run.vault, secrets.otherPassphrase)));
  const newSlots = await slotMarkers(run.vault);
  await scan('passphrase changed', oldSlots);
  await run.vault.door.wipe();
  await scan('wiped', [...oldSlots, ...newSlots]);
  await run.close();
  await scan('closed after the wipe', [...oldSlots, ...newSlots]);

  report('forensic scan: marks', markers.length);
  report('forensic scan: MiB read', Math.round(scanned / 2 ** 20));
  report('forensic scan: marks found', found.length);
  expect(found).toEqual([]);
  await remove();
});

test('forensic scan: what a careless page leaves is found, typed words and stored ones', async () => {
  const server = await carelessServer();
  const { profileDir, remove } = await newProfile();
  const { page, close } = await launch({ profileDir });
  const typed = mark('typed');
  const stored = mark('stored');
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}`);
  await page.locator('textarea').pressSequentially(typed);
  await page.evaluate(
    (text) =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('careless', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('notes');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const writing = request.result.transaction('notes', 'readwrite');
          writing.objectStore('notes').put(text, 1);
          writing.oncomplete = resolve;
        };
      }),
    stored,
  );
  await rest(4_000);
  await close();
  const { found } = await tracesIn(profileDir, [textMarker('typed', typed), textMarker('stored', stored)]);
  server.close();
  report('forensic control: traces of a careless page', found.length);
  expect(found.filter((trace) => trace.startsWith('typed'))).not.toEqual([]);
  expect(found.filter((trace) => trace.startsWith('stored'))).not.toEqual([]);
  await remove();
});

async function carelessServer(): Promise<Server> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>careless</title><textarea></textarea>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

test('forensic scan: each spelling of a mark is found where it lies', async () => {
  const { profileDir, remove } = await newProfile();
  const marker = textMarker('mark', mark('mark'));
  for (const [i, { bytes }] of marker.spellings.entries()) {
    await writeFile(`${profileDir}/file${i}`, Buffer.concat([Buffer.alloc(7, i), bytes, Buffer.alloc(7, i)]));
  }
  const { found } = await tracesIn(profileDir, [marker]);
  for (const { as } of marker.spellings)
    expect(found.some((trace) => trace.includes(`as ${as} in`))).toBe(true);
  await remove();
});
