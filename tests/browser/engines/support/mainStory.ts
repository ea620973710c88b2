/** The main story in small: a vault is made, a hearing is logged, and after a new start all of it opens again. */
import { expect } from 'vitest';
import { places, type Seat } from './seat.ts';

export const WORDS = 'The made-up judge leaves the room';

/** From the first page to an empty Today. Gives the passphrase that was shown. */
export async function firstRun(seat: Seat): Promise<string> {
  await seat.click(places.button('English'));
  await seat.click(places.button('Start'));
  await seat.wait('//ol[@aria-label="Passphrase"]/li[5]');
  const passphrase = String(
    await seat.ask(
      `[...document.querySelectorAll('ol[aria-label="Passphrase"] li')].map((li) => li.textContent).join(' ')`,
    ),
  );
  expect(passphrase).toMatch(/^\d{4}( \d{4}){4}$/);
  await seat.click(places.button('I have it: type it back'));
  await seat.type(places.field('Type it back'), passphrase);
  await seat.click(places.button('That’s it'));
  await seat.wait(places.title('Today'));
  return passphrase;
}

/** Start logging, a mark, words for it. */
export async function logHearing(seat: Seat): Promise<void> {
  await seat.click(places.button('Start logging'));
  await seat.click(places.button('Mark'));
  await seat.wait(places.reads('· kept'));
  await seat.type(places.field('Words'), WORDS);
  await seat.click(places.button('Send the words'));
  await seat.wait(`//li${places.reads(WORDS)}`);
  await seat.wait(places.reads('· kept'));
}

/** Locked, nothing of it can be read; the passphrase opens what was logged, where one was. */
export async function openAgain(seat: Seat, passphrase: string): Promise<void> {
  await seat.wait(places.title('Unlock'));
  expect(await seat.text()).not.toContain(WORDS);
  await seat.type(places.field('Passphrase'), passphrase);
  await seat.click(places.button('Unlock'));
  await seat.wait(`//li${places.reads(WORDS)}`);
}

/** Names of the files in the origin's private file system. */
export async function filesKept(seat: Seat): Promise<unknown> {
  const names = 'navigator.storage.getDirectory().then((folder) => Array.fromAsync(folder.keys()))';
  return JSON.parse(String(await seat.ask(`${names}.then(JSON.stringify)`)));
}

/** What the engine knows of what the app can use, one word each. */
export async function featuresOf(seat: Seat): Promise<string> {
  return String(
    await seat.ask(`(async () => Object.entries({
      StorageManager: !!navigator.storage,
      getDirectory: !!navigator.storage?.getDirectory,
      opens: await Promise.resolve(navigator.storage?.getDirectory?.()).then((folder) => !!folder, () => false),
      createSyncAccessHandle: 'createSyncAccessHandle' in (globalThis.FileSystemFileHandle?.prototype ?? {}) || 'only a worker knows',
      locks: !!navigator.locks,
      indexedDB: !!globalThis.indexedDB,
      serviceWorker: !!navigator.serviceWorker,
      trustedTypes: !!globalThis.trustedTypes,
      groupBy: !!Map.groupBy,
      toSorted: !![].toSorted,
      Ed25519: await crypto.subtle.generateKey('Ed25519', false, ['sign']).then(() => true, () => false),
    }).map(([name, has]) => has === true ? name : has === false ? 'no ' + name : name + ' ' + has).join(', '))()`),
  );
}
