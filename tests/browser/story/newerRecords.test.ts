/**
 * A build meets what a newer one has written: in its own vault, after a step back, and in a colleague's file. It says so, goes
 * on, takes entries, loses nothing; after the update all of it is there.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { recoveryIdentity, sealBytes } from '#crypto/age.ts';
import { toHex, utf8 } from '#crypto/bytes.ts';
import { recoverySeed } from '#crypto/secrets.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { translated } from './support/translated.ts';
import { report } from '../support/figures.ts';
import { laterCaseFile, laterWords, needsNewerCount, setAsideCount } from '../support/laterRecords.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { nextVersion, type NextVersion } from '../support/nextVersion.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { good } from '../support/story.ts';
import { asFile } from '../../vault/caseFile/containerBytes.ts';

const filePassphrase = '7402 1195 6638 0457 2281';
const recoveryCode = '5093 1847 2260 9914 7738 6605 1429 8873 0056 3391';
const [byLater, byThis] = ['said by the later build', 'said by this build'];
const ru = translated('ru');

let next: NextVersion;
let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;
let here: Hand;

beforeAll(async () => {
  next = await nextVersion();
});
afterAll(() => next.remove());
beforeEach(async () => {
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  here = hand(browser.page);
});
afterEach(async () => {
  await browser.close();
  await server.stop();
  await profile.remove();
});

/** Served from now on under the same address. */
async function serve(appFolder?: string): Promise<void> {
  const port = server?.port ?? 0;
  await server?.stop();
  server = await startServer({ port, ...(appFolder === undefined ? {} : { appFolder }) });
}

/** The step back: the browser has nothing of the later build any more, and all of its vault. */
async function backToThisBuild(): Promise<void> {
  await serve();
  await here.page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await here.page.goto(server.address);
  await here.page.reload();
  await waitForOfflineReady(here.page);
}

async function updated(passphrase: string): Promise<void> {
  await serve(next.appFolder);
  await here.room('Today');
  await here.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await here.page.getByText('Update available').waitFor({ timeout: 30_000 });
  await here.page.evaluate(() => Object.assign(globalThis, { samePage: true }));
  await here.tap('Lock and update');
  // Nothing is fetched meanwhile: a worker that is asked for files is not replaced.
  await expect
    .poll(() => here.page.evaluate(() => !('samePage' in globalThis)).catch(() => false), {
      timeout: 20_000,
    })
    .toBe(true);
  await here.title('Unlock');
  expect(await here.page.evaluate(async () => (await fetch('/build.json')).text())).toContain('99.0.0');
  await journey.unlock(here, passphrase);
}

async function speak(was: 'en' | 'ru', name: 'English' | 'Русский'): Promise<void> {
  const t = translated(was);
  await here.page.locator('.bar-button').nth(3).click();
  await here.title(t('More'));
  await here.row(t('Settings'));
  await here.page.getByLabel(name, { exact: true }).click();
  await here.title(name === 'English' ? 'Settings' : ru('Settings'));
}

async function openCase(): Promise<void> {
  await here.page.locator('.bar-button').nth(1).click();
  await here.page.locator('main .rows button').first().click();
}

/** Of the first hearing. */
async function openLog(): Promise<void> {
  await here.tab('Hearings');
  await here.page.locator('main ol.rows button').first().click();
}

async function exported(): Promise<FileCase> {
  await openCase();
  const file = await journey.sealedFile(here);
  const [one] = good(await readCaseFile(asFile(file.bytes), { passphrase: file.passphrase })).cases;
  if (one === undefined) throw new Error('The file has no case.');
  return one;
}

const framesOf = ({ frames }: FileCase): string[] =>
  frames.map(({ stream, n, frame }) => `${stream} ${n} ${toHex(frame)}`);

async function sayWords(words: string): Promise<void> {
  await here.type('Words', words);
  await here.tap('Send the words');
  await here.kept();
  await here.page.getByText(words).first().waitFor();
}

async function fileChosen(name: string, bytes: Uint8Array): Promise<void> {
  await here.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

const shot = async (name: string): Promise<void> => {
  const shots = process.env['WB_SHOTS'];
  if (shots !== undefined) await here.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
};

/** What the list of cases and the case say of records set aside, in English and in Russian. */
async function isTold(count: number): Promise<void> {
  const { page } = here;
  await here.room('Cases');
  await page.getByText(`${count} records set aside`).waitFor();
  await openCase();
  await page
    .getByText(`${count} records cannot be read by this version. They are kept`, { exact: false })
    .waitFor();
  await speak('en', 'Русский');
  await page.locator('.bar-button').nth(1).click();
  await page.getByText(new RegExp(`${count} запис(и|ей) отложен`, 'u')).waitFor();
  await openCase();
  await page.getByText(new RegExp(`${count} запис(и|ей) эта версия прочитать не может`, 'u')).waitFor();
  await shot(`newer-case-ru-${count}`);
  await speak('ru', 'English');
}

test('a vault in which a later build wrote opens in this one, which says so, takes entries and loses nothing; the update brings all of it', async () => {
  const { page, tap } = here;
  await serve(next.appFolder);
  await page.goto(server.address);
  const passphrase = await journey.firstRun(here);
  await here.room('Cases');
  await tap('New case');
  await here.type('Title', 'The matter of two builds');
  await tap('Keep');
  await here.title('The matter of two builds');
  await tap('Start hearing');
  await tap('Mark');
  await here.kept();
  await sayWords(byLater);
  await journey.leaveHearing(here);
  const written = framesOf(await exported());

  await backToThisBuild();
  await journey.unlock(here, passphrase);
  await isTold(2);
  await here.room('Today');
  await tap('Back to hearing');
  expect(await page.getByText(byLater).count()).toBe(0);
  await tap('Mark');
  await here.kept();
  await sayWords(byThis);
  await tap('Menu');
  await tap('End of the hearing');
  await here.choose('What the court said', 'Not announced');
  await tap('Next question');
  await tap('Now');
  await journey.tapUntil(here, 'Next question', 'Done');
  await tap('Done');
  await journey.unlock(here, passphrase);
  await here.room('Today');
  const both = framesOf(await exported());
  expect(both).toEqual(expect.arrayContaining(written));
  expect(both.length).toBeGreaterThan(written.length);
  await journey.lock(here);
  await journey.unlock(here, passphrase);
  await isTold(2);

  await updated(passphrase);
  await here.room('Cases');
  await page.getByRole('button', { name: 'A-1' }).first().waitFor();
  await expect.poll(() => page.getByText('set aside', { exact: false }).count()).toBe(0);
  await openCase();
  await openLog();
  await page.getByText(byLater).first().waitFor();
  await page.getByText(byThis).first().waitFor();
  expect(framesOf(await exported())).toEqual(expect.arrayContaining(both));
  report('a later build and this one in one vault: frames, all the same after the update', both.length);
  expect(browser.violations.seen).toEqual([]);
});

test('a colleague’s file of a newer version: what is kept for an update and what must be taken in again are told apart; then all of it is read', async () => {
  const { page, tap } = here;
  await serve();
  await page.goto(server.address);
  await waitForOfflineReady(page);
  const passphrase = await journey.firstRun(here);
  await here.room('Cases');
  await tap('New case');
  await here.type('Title', 'The matter of two builds');
  await tap('Keep');
  await tap('Start hearing');
  await sayWords(byThis);
  await tap('Menu');
  await tap('End of the hearing');
  await here.choose('What the court said', 'Not announced');
  await tap('Next question');
  await tap('Now');
  await journey.tapUntil(here, 'Next question', 'Done');
  await tap('Done');
  await journey.unlock(here, passphrase);
  await here.room('Today');
  const file = await laterCaseFile(await exported(), filePassphrase);
  await speak('en', 'Русский');
  await page.locator('.bar-button').nth(1).click();
  await tap(ru('Take in a case file'));
  await fileChosen('later.wbcase', file);
  await here.type(ru('Passphrase of this file'), filePassphrase);
  await tap(ru('Take in'));
  await here.title(ru('Taken in'));
  await page.getByText(`${setAsideCount} записи эта версия прочитать не может`, { exact: false }).waitFor();
  await page.getByText(`${needsNewerCount} записи требуют более новой версии`, { exact: false }).waitFor();
  expect(await page.getByText('проверка не пройдена', { exact: false }).count()).toBe(0);
  await shot('newer-in-ru');
  await speak('ru', 'English');
  await isTold(setAsideCount);
  const all = framesOf(await exported());

  await updated(passphrase);
  await openCase();
  await openLog();
  await page.getByText(byThis).first().waitFor();
  await shot('newer-after-update');
  for (const words of [byThis, laterWords.today, laterWords.newerVersion, laterWords.unknownManner]) {
    await page.getByText(words).first().waitFor();
  }
  await here.room('Cases');
  await expect.poll(() => page.getByText('set aside', { exact: false }).count()).toBe(0);
  expect(framesOf(await exported()).toSorted()).toEqual(all.toSorted());
});

test('a whole file or backup in a newer form is not called damaged: update, then try again, in English and Russian', async () => {
  const { page, tap } = here;
  await serve();
  await page.goto(server.address);
  await tap('English');
  const { recipient } = await recoveryIdentity(await recoverySeed(recoveryCode));
  const backup = await sealBytes({ recipients: [recipient] }, Uint8Array.of(...utf8('WBBK'), 3));
  await tap('Restore from a backup');
  await fileChosen('later.wbbackup', backup);
  await here.type('Recovery code', recoveryCode);
  await tap('Next');
  await page
    .getByText('A newer version of this app made this file. Update the app, then try again.')
    .waitFor();
  await tap('Back');
  await journey.firstRun(here);
  const secret = filePassphrase.replaceAll(' ', '');
  const file = await sealBytes({ passphrase: secret }, Uint8Array.of(...utf8('WBCF'), 3));
  for (const language of ['en', 'ru'] as const) {
    const t = translated(language);
    if (language === 'ru') await speak('en', 'Русский');
    await page.locator('.bar-button').nth(1).click();
    await tap(t('Take in a case file'));
    await fileChosen('later.wbcase', file);
    await here.type(t('Passphrase of this file'), filePassphrase);
    await tap(t('Take in'));
    await page
      .getByText(t('A newer version of this app made this file. Update the app, then try again.'))
      .waitFor();
    await shot(`newer-container-${language}`);
  }
});
