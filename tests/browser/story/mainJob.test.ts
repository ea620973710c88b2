/**
 * The main job, whole: a monitor with no network writes the reference case on a small phone, whose browser dies in the
 * middle of a hearing; what is exported is read back by readers that know nothing of the writers; a wiped phone comes
 * back from its sealed backup on another one.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelsOf } from './case/compare.ts';
import { compareExports, exportAll, type Exports } from './case/exports.ts';
import { beginLive, compareLive, endLive } from './case/liveHearing.ts';
import { readerSees } from './case/readerSees.ts';
import { typedIn } from './case/typed.ts';
import { fromJudgment, openCase, untilFirstHearing } from './case/wholeCase.ts';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { report } from '../support/figures.ts';
import { good } from '../support/story.ts';
import { toHex } from '#crypto/bytes.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';

let server: Server;
const profiles: Awaited<ReturnType<typeof newProfile>>[] = [];
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  for (const profile of profiles) await profile.remove();
});

/** A start of the app as installed, on a profile. */
async function begin(profileDir: string): Promise<Hand> {
  browser = await launch({ profileDir, installed: true });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  return hand(browser.page);
}

async function freshProfile(): Promise<string> {
  const profile = await newProfile();
  profiles.push(profile);
  return profile.profileDir;
}

const typed = typedIn('en');

test('the main job, offline', async () => {
  const phone = await freshProfile();
  await begin(phone);
  await waitForOfflineReady(browser.page);
  await server.stop();
  await browser.close();

  let here = await begin(phone);
  const passphrase = await journey.firstRun(here);
  await untilFirstHearing(here, typed);
  await beginLive(here);
  expect(browser.violations.seen).toEqual([]);
  await browser.kill();

  here = await begin(phone);
  await journey.unlock(here, passphrase);
  await endLive(here, passphrase);
  await openCase(here, typed);
  await fromJudgment(here, typed);

  // Locked, unlocked, read, exported.
  await journey.lock(here);
  await journey.unlock(here, passphrase);
  await openCase(here, typed);
  await readerSees(here, typed);
  const exported = await exportAll(here);
  compareExports(exported, typed);
  const sealed = await journey.sealedFile(here);
  await openLive(here);
  compareLive(await exportAll(here));
  const sealedLive = await journey.sealedFile(here);
  expect(browser.violations.seen).toEqual([]);

  // Sealed backup, wipe, restore on another phone.
  const code = await journey.setRecoveryCode(here);
  await openCase(here, typed);
  const copy = await journey.backup(here);
  for (let pages = 0; pages < 3; pages += 1) await here.tap('Back');
  await journey.wipe(here);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  await here.button('Unlock').waitFor({ state: 'detached' });
  expect(browser.violations.seen).toEqual([]);
  await browser.close();

  server = await startServer({ port: server.port });
  here = await begin(await freshProfile());
  await journey.restore(here, copy, code);
  await openCase(here, typed);
  const again = await exportAll(here);
  expect(comparable(again)).toEqual(comparable(exported));
  await seePhotograph(here);
  const restored = await journey.sealedFile(here);
  await openLive(here);
  const restoredLive = await journey.sealedFile(here);
  const frames = await framesOf(sealed, sealedLive);
  expect(Object.keys(frames).length).toBeGreaterThan(60);
  expect(await framesOf(restored, restoredLive)).toEqual(frames);
  report('main job: frames identical to the byte after restore', `${Object.keys(frames).length}`);
  await compareInRussian(here, exported);
  expect(browser.violations.seen).toEqual([]);
}, 300_000);

async function openLive({ room, page }: Hand): Promise<void> {
  await room('Cases');
  await page.locator('main').getByRole('button', { name: 'A-2' }).click();
  await page.getByText('Hearing 1').first().waitFor();
}

/** 17: the picture came along, and is shown. */
async function seePhotograph({ page, tab, tap, row }: Hand): Promise<void> {
  await tab('Evidence and documents');
  await row('Photograph');
  const picture = page.getByRole('img', { name: 'Picture 1' });
  await picture.waitFor();
  // It is drawn before it is decoded.
  await expect
    .poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await tap('Back');
}

/** All but when and by which app the files were made. */
const comparable = ({ facts, evaluation }: Exports) =>
  [facts, evaluation].map(({ json: { entries, withdrawn }, tables }) => ({
    entries,
    withdrawn,
    tables: [...tables].filter(([name]) => name !== 'about'),
  }));

async function framesOf(
  ...files: readonly { bytes: Uint8Array; passphrase: string }[]
): Promise<Record<string, string>> {
  const read = await Promise.all(
    files.map(
      async ({ bytes, passphrase }) =>
        good(await readCaseFile(new Blob([new Uint8Array(bytes)]), { passphrase })).cases,
    ),
  );
  return Object.fromEntries(
    read
      .flat()
      .flatMap(({ outer, frames }) =>
        frames.map(({ stream, n, frame }) => [`${outer} ${stream} ${n}`, toHex(frame)] as const),
      ),
  );
}

/** The same tables with the app in Russian: the codes are those of before, the labels the words of that language. */
async function compareInRussian(here: Hand, english: Exports): Promise<void> {
  const russian = hand(here.page, 'ru');
  await here.room('More');
  await here.row('Settings');
  await here.page.getByLabel('Русский', { exact: true }).click();
  await russian.title('Settings');
  await russian.tap('Back');
  await openCase(russian, typed);
  const { facts } = await exportAll(russian);
  expect(facts.json.entries).toEqual(english.facts.json.entries);
  const [before, after] = [labelsOf(english.facts.tables), labelsOf(facts.tables)];
  expect(before.length).toBeGreaterThan(100);
  expect(after).toEqual(before.map(({ code, label }) => ({ code, label: russian.say(label) })));
  expect(after.filter(({ label }) => !/[а-яё]/i.test(label))).toEqual([]);
  report('main job: labels in Russian in the tables', after.length);
}
