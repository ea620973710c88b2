/**
 * The evening before a hearing, through the screens: what is prepared, which case stays at home, what the phone still says of
 * it, and how the backup brings it back. axe on each of these screens in three languages, and the same by keyboard.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import { wear, wrongOn } from './support/axe.ts';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { translated, type Language } from './support/translated.ts';
import { report } from '../support/figures.ts';
import { launch, newProfile, type Launched } from '../support/launch.ts';
import { openInNode } from '../support/openInNode.ts';
import { readOriginFiles } from '../support/originFiles.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { good } from '../support/story.ts';

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;
let here: Hand;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  here = hand(browser.page);
});
afterEach(async () => {
  await browser.close();
  await profile.remove();
});

async function aCase(name: string): Promise<void> {
  await here.room('Cases');
  await here.tap('New case');
  await here.type('Title', name);
  await here.tap('Keep');
  await here.title(name);
}

async function openCase(code: string, name: string): Promise<void> {
  await here.room('Cases');
  await here.row(code);
  await here.title(name);
}

/** Stream, number and bytes of each frame of the one case in it. */
async function framesIn(file: journey.TakenFile & { passphrase: string }): Promise<string[]> {
  const { cases } = good(
    await readCaseFile(new Blob([new Uint8Array(file.bytes)]), { passphrase: file.passphrase }),
  );
  expect(cases).toHaveLength(1);
  return cases.flatMap(({ frames }) => frames.map((one) => `${one.stream} ${one.n} ${toHex(one.frame)}`));
}

const fileOf = ({ name, bytes }: journey.TakenFile) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

test('[K13] [K14] the evening before: prepared, one case left at home, woken from the backup byte for byte', async () => {
  const { page, tap, title, type, chip } = here;
  const passphrase = await journey.firstRun(here);
  const code = await journey.setRecoveryCode(here);
  await aCase('The matter that goes along');
  await tap('Start hearing');
  await tap('Mark');
  await page.getByText('· kept').waitFor();
  await journey.leaveHearing(here);
  await aCase('The matter that stays at home');
  await tap('Start hearing');
  for (let taps = 1; taps <= 5; taps += 1) {
    await tap('Mark');
    await page.getByText('· kept').waitFor();
  }
  await tap('Menu');
  await tap('End of the hearing');
  await here.choose('What the court said', 'Not announced');
  await tap('Next question');
  await tap('Now');
  await journey.tapUntil(here, 'Next question', 'Done');
  await tap('Done');
  await journey.unlock(here, passphrase);
  await title(/^Hearing/);
  await openCase('A-2', 'The matter that stays at home');
  const before = await framesIn(await journey.sealedFile(here));
  expect(before.length).toBeGreaterThan(7);

  // When, what to watch, the door list: nothing required, all of it kept where it belongs.
  await openCase('A-1', 'The matter that goes along');
  await tap('Prepare');
  await title('Prepare');
  await page.locator('.day-chip').first().click();
  await type('Time (optional)', '10:30');
  await type('Room (optional)', '4');
  await type('What to watch (optional)', 'whether the accused sits with counsel');
  await chip('Before the door', 'Identity document');
  await page.getByRole('button', { name: 'PIN: not set yet' }).waitFor();
  await page.getByRole('button', { name: 'Sealed copy: not of all of it' }).waitFor();
  await tap('Ready');
  await title('The matter that goes along');
  await here.kept();
  await here.room('Today');
  await page.getByRole('button', { name: /10:30 · room 4 · A-1/u }).click();
  await title('Prepare');
  await page.getByRole('button', { name: 'To watch: whether the accused sits with counsel' }).waitFor();
  const identity = here.group('Before the door').getByLabel('Identity document');
  await expect.poll(() => identity.isChecked()).toBe(true);

  // Without a copy it asks again; with the backup it does not.
  await here.row('Leave at home…');
  await title('Leave at home');
  await chip('Which cases stay at home?', 'A-2');
  await page.getByText(/All of it is in the case file of/u).waitFor();
  expect(await page.getByText('No copy', { exact: false }).count()).toBe(0);
  await openCase('A-2', 'The matter that stays at home');
  await tap('Edit the case');
  await type('Title', 'The matter that sleeps');
  await page.getByText('Why').first().waitFor();
  await chooseWhy();
  await tap('Keep');
  await title('The matter that sleeps');
  await here.kept();
  await leaveFromCopies('A-2');
  await page.getByText(/\d+ entr(y is|ies are) in no copy/u).waitFor();
  await leaveButton().click();
  await page.getByText('Some of it exists nowhere else').waitFor();
  await openCase('A-2', 'The matter that sleeps');
  const frames = await framesIn(await journey.sealedFile(here));
  const copy = await journey.backup(here);
  await leaveFromCopies('A-2');
  await page.getByText(/All of it is in the backup of/u).waitFor();
  await page.locator('input[type=file]').setInputFiles(fileOf(copy));
  await page.getByText('This is the last copy of 2 cases').waitFor();
  await page.getByText(/The file was checked on/u).waitFor();
  await type('Code that stays', 'N-7');
  await leaveButton().click();
  await title('Left at home');
  await tap('To the cases');

  // The phone says the code and no more, also after a restart.
  await page.getByRole('button', { name: 'N-7 · Wake' }).waitFor();
  expect(await page.getByText('The matter that sleeps').count()).toBe(0);
  await browser.close();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  here = hand(browser.page);
  await journey.unlock(here, passphrase);
  const { contents } = (await openInNode(await readOriginFiles(here.page), passphrase)).ring;
  expect(contents.asleep.map((one) => one.code)).toEqual(['N-7']);
  expect(contents.epochKeys.some((key) => key.case === contents.asleep[0]?.case)).toBe(false);
  expect(JSON.stringify({ ...contents, asleep: [] })).not.toContain(contents.asleep[0]?.case);

  // Back, as it was; and it takes entries again.
  await here.room('Cases');
  await here.row('N-7 · Wake');
  await here.title('Wake');
  await here.page.locator('input[type=file]').setInputFiles(fileOf(copy));
  await here.type('Recovery code, or passphrase of the file', passphrase);
  await here.tap('Wake');
  await here.page.getByText('This does not open the file.', { exact: false }).waitFor();
  await here.type('Recovery code, or passphrase of the file', code);
  await here.tap('Wake');
  await here.title('Awake');
  await here.tap('To the cases');
  await here.row('A-2');
  await here.title('The matter that sleeps');
  expect(await framesIn(await journey.sealedFile(here))).toEqual(frames);
  await here.tap('Start hearing');
  await here.tap('Mark');
  await here.page.getByText('· kept').waitFor();
  expect(browser.violations.seen).toEqual([]);
  report('left at home, through the screens: frames the same, byte for byte', frames.length);
});

const leaveButton = () => here.button('Leave at home').last();

async function chooseWhy(): Promise<void> {
  const why = here.page.getByRole('textbox', { name: /Why/u });
  if ((await why.count()) > 0) await why.first().fill('a neutral title');
}

async function leaveFromCopies(code: string): Promise<void> {
  await here.room('More');
  await here.row('Copies');
  await here.title('Copies');
  await here.tap('Leave cases at home…');
  await here.title('Leave at home');
  await here.chip('Which cases stay at home?', code);
}

test('Prepare, Leave at home, Wake and the sleeping ones: no violation, no sideways scroll, in three languages', async () => {
  const { page } = here;
  await journey.firstRun(here);
  await aCase('One');
  await aCase('Two');
  await aCase('Three');
  await leaveFromCopies('A-3');
  await leaveButton().click();
  await page.getByText('Some of it exists nowhere else').waitFor();
  const held = page.getByRole('button', { name: 'Leave them all the same' });
  await held.hover();
  await page.mouse.down();
  await here.title('Left at home');
  await page.mouse.up();
  await here.tap('To the cases');
  const wrong: string[] = [];
  const shots = process.env['WB_SHOTS'];
  let previous: Language = 'en';
  for (const language of ['en', 'ru', 'kk'] as const) {
    const was = translated(previous);
    const t = translated(language);
    const bar = (nth: number) => page.locator('.bar-button').nth(nth).click();
    const row = (english: string) =>
      page
        .getByRole('button', { name: t(english) })
        .first()
        .click();
    const look = async (name: string): Promise<void> => {
      await page.locator('h1').first().waitFor();
      wrong.push(...(await wrongOn(page)).map((each) => `${language} ${name}: ${each}`));
      if (shots === undefined) return;
      await wear(page, language === 'ru' ? 'dim' : language === 'kk' ? 'dark' : 'light');
      await page.screenshot({ path: `${shots}/leave-${language}-${name}.png`, fullPage: true });
      await wear(page, 'light');
    };
    if (language !== 'en') {
      await bar(3);
      await page
        .getByRole('button', { name: was('Settings') })
        .first()
        .click();
      await page.getByLabel(journey.languageNames[language], { exact: true }).click();
      await page.getByRole('heading', { level: 1, name: t('Settings') }).waitFor();
    }
    await bar(1);
    await page.getByRole('button', { name: `A-3 · ${t('Wake')}` }).waitFor();
    await look('cases');
    await page.getByRole('button', { name: `A-3 · ${t('Wake')}` }).click();
    await here.title(t('Wake'));
    await look('wake');
    await bar(1);
    await page.getByRole('button', { name: 'A-1' }).first().click();
    await row('Prepare');
    await here.title(t('Prepare'));
    await page.getByRole('button', { name: t('PIN: not set yet') }).waitFor();
    await look('prepare');
    await row('Leave at home…');
    await here.title(t('Leave at home'));
    await here.chip(t('Which cases stay at home?'), 'A-2');
    await page.getByRole('textbox', { name: t('Code that stays') }).waitFor();
    await here.button(t('Leave at home')).last().click();
    await page.getByText(t('Some of it exists nowhere else')).waitFor();
    await look('leave');
    previous = language;
  }
  expect(wrong).toEqual([]);
  expect(browser.violations.seen).toEqual([]);
});

test('keyboard only: a case is left at home, and the way to wake it is reached', async () => {
  const { page, title } = here;
  await journey.firstRun(here);
  await aCase('One');
  await aCase('Two');
  await here.room('Today');
  const press = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button'): Promise<void> => {
    const wanted = page.getByRole(role, { name, exact: true }).last();
    await wanted.waitFor();
    for (let stop = 0; stop < 60; stop += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) {
        await page.keyboard.press(role === 'checkbox' ? 'Space' : 'Enter');
        return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(name)}`);
  };
  await press('More');
  await page.getByRole('button', { name: 'Copies' }).first().focus();
  await page.keyboard.press('Enter');
  await title('Copies');
  await press('Leave cases at home…');
  await title('Leave at home');
  await press('A-2', 'checkbox');
  await page.getByText(/in no copy/u).waitFor();
  await press('Leave at home');
  await press('Leave them all the same');
  // A key starts a countdown instead of a finger that holds.
  await page.getByRole('heading', { level: 1, name: 'Left at home' }).waitFor({ timeout: 20_000 });
  await press('To the cases');
  await title('Cases');
  await press(/^A-2 · Wake/u);
  await title('Wake');
});
