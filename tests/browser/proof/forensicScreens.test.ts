/**
 * The forensic scan once more, from where a person stands: a day typed key by key into the screens, what the screens
 * propose (passphrase, recovery code, names of files) among the marks. The control, a careless page, is in `forensic.test.ts`.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photograph } from '../story/case/photograph.ts';
import { hand, type Hand } from '../story/support/hand.ts';
import * as journey from '../story/support/journey.ts';
import { report } from '../support/figures.ts';
import { launch, newProfile, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { keyMarker, textMarker, tracesIn, type Marker } from '../support/traces.ts';

let server: Server;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A word that stands nowhere by chance. */
const mark = (name: string, letters = 'bcdfghklmnprstvz'): string =>
  name + Array.from({ length: 16 }, () => letters[randomInt(letters.length)]).join('');

const words = {
  title: mark('title'),
  person: mark('person'),
  cyrillic: mark('имя', 'бвгдәғқңөұүһі'),
  entry: mark('entry'),
  remark: mark('remark'),
  search: mark('search'),
  reason: mark('reason'),
  formDraft: mark('formdraft'),
  lineDraft: mark('linedraft'),
  fileName: mark('filename'),
};
const pin = '730519482266';

/** As fingers do, not as `fill`: every key is an event the browser's own helpers may see. */
const keyed = async ({ page }: Hand, field: string, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: field, exact: true }).pressSequentially(text);
};

async function aCase(here: Hand): Promise<void> {
  await here.room('Cases');
  await here.tap('New case');
  await keyed(here, 'Title', words.title);
  await here.tap('Keep');
  await here.title(words.title);
  for (const name of [words.person, words.cyrillic]) {
    await here.tab('People');
    await here.tap('Add a person');
    await keyed(here, 'Name', name);
    await here.chip('Role in the trial', 'Accused');
    await here.tap('Keep');
    await here.page.getByRole('button', { name }).waitFor();
  }
  await here.tap('Add a person');
  await keyed(here, 'Name', words.formDraft);
  // Longer than typing rests before a draft is sealed.
  await rest(2_000);
  await here.tap('Back');
}

async function aHearing(here: Hand): Promise<void> {
  await here.tap('Start hearing');
  await here.tap('Motion');
  await here.tap('Defence');
  await here.tap('Call a witness');
  await here.tap('Refused');
  await here.tap('No reasons');
  await here.tap('Flag');
  await here.tap('Mark');
  await keyed(here, 'Words', words.entry);
  await here.tap('Send the words');
  await here.page.getByRole('log').getByText(words.entry).waitFor();
  await here.tap('Menu');
  await here.tap('Own remark');
  await keyed(here, 'What you think of it', words.remark);
  await here.tap('Keep');
  await here.page.locator('dialog[open]').waitFor({ state: 'detached' });
  await here.tap('Undo');
  await here.tap('Bring back');
  await keyed(here, 'Words', words.lineDraft);
  await rest(2_000);
  await here.kept();
  await here.tap('Menu');
  await here.tap('To the case');
}

/** A picture attached to a document, and shown. Marks from the middle of it and of all that was put on the screen for it. */
async function aPicture(here: Hand): Promise<Marker[]> {
  const { page } = here;
  const picture = await photograph(page);
  await here.tab('Evidence');
  await here.tap('Add a document');
  await page.getByRole('combobox', { name: 'Kind of document' }).selectOption({ label: 'Photograph' });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${words.fileName}.jpg`, mimeType: 'image/jpeg', buffer: picture });
  const shown = page.getByRole('img', { name: 'Picture 1' });
  await shown.waitFor();
  await here.tap('Keep');
  await here.kept();
  const drawn = await page.evaluate(async () =>
    Promise.all(
      ((globalThis as { shown?: Blob[] }).shown ?? []).map(async (blob) => [
        ...new Uint8Array(await blob.arrayBuffer()),
      ]),
    ),
  );
  expect(drawn.length).toBeGreaterThan(0);
  const middle = (bytes: Uint8Array) => bytes.subarray(bytes.length >> 1, (bytes.length >> 1) + 24);
  return [picture, ...drawn].map((bytes, n) => keyMarker(`picture ${n}`, middle(Uint8Array.from(bytes))));
}

/** Ends in More. */
async function anotherPassphrase(here: Hand): Promise<string> {
  await here.room('More');
  await here.row('Passphrase, PIN, recovery code');
  await here.row('Change the passphrase');
  const passphrase = await journey.shownSecret(here.page, 'Passphrase');
  await here.tap('I have it: type it back');
  await keyed(here, 'Type it back', passphrase);
  await here.tap('That’s it');
  await here.page.getByText('The passphrase is changed.').first().waitFor();
  await here.tap('Back');
  return passphrase;
}

/** In Review: a search for a type, and no choice. */
async function aSearch(here: Hand): Promise<void> {
  await here.room('Review');
  await here.tap('Next');
  await here.tap('Another type…');
  await keyed(here, 'Find by a word', words.search);
  await here.page.getByText('Nothing with these words.').waitFor();
  await here.page.keyboard.press('Escape');
  await here.tap('Back');
}

async function aPin(here: Hand): Promise<void> {
  await here.room('More');
  await here.row('Passphrase, PIN, recovery code');
  await here.row('Choose a PIN');
  await here.page.locator('main input').first().pressSequentially(pin);
  await here.page.locator('main input').nth(1).pressSequentially(pin);
  await here.tap('Set PIN');
  await here.page.getByText('The PIN is set.').first().waitFor();
}

test('forensic scan through the screens: no mark in any file of the profile', async () => {
  const { profileDir, remove } = await newProfile();
  let browser: Launched;
  const begin = async (): Promise<Hand> => {
    browser = await launch({ profileDir });
    // What is put on the screen is looked at on its way, and goes on as it is.
    await browser.page.addInitScript(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (of: Blob) => {
        const here = globalThis as { shown?: Blob[] };
        here.shown = [...(here.shown ?? []), of];
        return make(of);
      };
    });
    browser.page.setDefaultTimeout(10_000);
    await browser.page.goto(server.address);
    return hand(browser.page);
  };
  const markers: Marker[] = Object.entries({ ...words, pin }).map(([name, text]) => textMarker(name, text));
  const secret = (name: string, text: string) =>
    markers.push(textMarker(name, text), textMarker(`${name}, digits only`, text.replaceAll(' ', '')));
  const found: string[] = [];
  let scanned = 0;
  const scan = async (moment: string): Promise<void> => {
    const traces = await tracesIn(profileDir, markers);
    found.push(...traces.found.map((trace) => `${moment}: ${trace}`));
    scanned += traces.bytes;
  };

  let here = await begin();
  const passphrase = await journey.firstRun(here);
  secret('passphrase', passphrase);
  secret('recovery code', await journey.setRecoveryCode(here));
  await here.tap('Back');
  await aPin(here);
  await here.tap('Back');
  await aCase(here);
  const pictures = await aPicture(here);
  markers.push(...pictures);
  await aHearing(here);
  const sealed = await journey.sealedFile(here);
  secret('passphrase of a file', sealed.passphrase);
  const plain = await journey.plainFile(here, 'Facts', 'For programs (JSON)');
  // The control of the day itself: what was typed is in what left the phone.
  expect(Buffer.from(plain.bytes).toString('utf8')).toContain(words.entry);
  for (const { name } of [sealed, plain]) {
    expect(Object.values(words).filter((word) => name.includes(word))).toEqual([]);
    markers.push(textMarker(`name of a file, ${name}`, name));
  }
  await aSearch(here);

  // Left for another app: a soft lock.
  await journey.putAside(here.page);
  await here.page.getByRole('button', { name: 'Use the passphrase' }).waitFor();
  await rest(3_000);
  await scan('soft lock');
  await keyed(here, 'PIN', pin);
  await here.tap('Unlock');
  const changed = await anotherPassphrase(here);
  secret('new passphrase', changed);
  await scan('passphrase changed');
  await here.tap('Lock now');
  await here.page.getByRole('textbox', { name: 'Passphrase' }).waitFor();
  await scan('hard lock');
  await browser!.close();
  await scan('closed');

  here = await begin();
  await journey.unlock(here, changed);
  // The last lock was in More: that is not a place to come back to.
  await here.tap('Back to hearing');
  await here.page.getByRole('log').getByText(words.entry).waitFor();
  const line = here.page.getByRole('textbox', { name: 'Words', exact: true });
  await expect.poll(() => line.inputValue()).toBe(words.lineDraft);
  // Where one is is sealed after a second and a half of rest.
  await rest(3_000);
  await browser!.kill();
  await scan('killed');

  here = await begin();
  await journey.unlock(here, changed);
  await journey.leaveHearing(here);
  await journey.wipe(here);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  await scan('wiped');
  await browser!.close();
  await scan('closed after the wipe');

  report('forensic scan through the screens: marks', markers.length);
  report('forensic scan through the screens: MiB read', Math.round(scanned / 2 ** 20));
  report('forensic scan through the screens: marks found', found.length);
  expect(found).toEqual([]);
  await remove();
});
