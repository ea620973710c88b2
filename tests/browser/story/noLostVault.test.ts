/**
 * No vault is made where the installed app cannot see it. An iPhone keeps what a tab keeps apart from the installed app, so
 * every way a tab offers is walked, and nothing lies there after any of them. On Android both are one browser.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { translated } from './support/translated.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { originDatabases, readOriginFiles } from '../support/originFiles.ts';
import { pretendPhone, type Phone } from '../support/phones.ts';
import { startServer, type Server } from '../support/startServer.ts';

const refused = 'This browser cannot keep your notes';
const lookAround = 'Look around a made-up case';
/** Where a vault begins, or comes from a file. */
const waysIn = ['Start', 'Join', 'Restore from a backup', 'Unlock', 'Take in'];
const madeUp = 'A made-up case. Nothing you do here is kept.';

let server: Server;
const ending: (() => Promise<void>)[] = [];

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
afterEach(async () => {
  for (const end of ending.splice(0).toReversed()) await end();
});

async function profile(): Promise<string> {
  const { profileDir, remove } = await newProfile();
  ending.push(remove);
  return profileDir;
}

/** The app as it opens on this phone, from this storage. */
async function opens(profileDir: string, phone: Phone, locale = 'en'): Promise<Launched & { here: Hand }> {
  const browser = await launch({ profileDir, locale });
  ending.push(() => browser.close());
  await pretendPhone(browser.page, phone);
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  return { ...browser, here: hand(browser.page) };
}

async function nothingMadeIn({ page, button }: Hand): Promise<void> {
  const files = await readOriginFiles(page);
  // Language and theme may lie there: they are in clear, and no part of a vault.
  expect([...files.keys()].filter((name) => name !== 'i0')).toEqual([]);
  expect(await originDatabases(page)).toEqual([]);
  for (const way of waysIn) await button(way).waitFor({ state: 'detached' });
}

/** Says how to install, and offers the made-up case. */
async function isRefused(here: Hand): Promise<void> {
  await here.title(refused);
  await here.page
    .getByText('Tap Share, then “Add to Home Screen”, and open Brief from there.', { exact: false })
    .waitFor();
  await expect
    .poll(() => here.page.getByRole('button').allInnerTexts())
    .toEqual(['Cover', 'Language', lookAround]);
  await nothingMadeIn(here);
}

test.each(['iphone-tab', 'iphone-other-browser'] as const)(
  '%s: first visit, language, reload, deep addresses, back and forward, cover, offline: told how to install, nothing is made',
  async (phone) => {
    const { here, page, context, violations } = await opens(await profile(), phone);
    await isRefused(here);
    await waitForOfflineReady(page);
    await here.tap('Language');
    await here.tap('English');
    await isRefused(here);
    await page.reload();
    await isRefused(here);
    for (const place of ['#start', '?start', 'index.html', '#/restore', '?utm=1#in']) {
      await page.goto(`${server.address}/${place}`);
      await isRefused(here);
    }
    // Depth as the app writes it into the browser's history, from another day.
    await page.evaluate(() => history.pushState({ depth: 7 }, ''));
    await page.reload();
    await isRefused(here);
    await page.goBack();
    await isRefused(here);
    await page.goForward();
    await isRefused(here);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByText(refused).waitFor({ state: 'hidden' });
    await page.reload();
    await isRefused(here);
    await page.goto(server.address);
    await context.setOffline(true);
    await page.reload();
    await isRefused(here);
    expect(violations.seen).toEqual([]);
  },
);

test('iPhone, in a tab: the whole made-up case, a file to take in, a hearing begun and left: nothing is made', async () => {
  const { here, page, violations } = await opens(await profile(), 'iphone-tab');
  await here.tap(lookAround);
  await page.getByText(madeUp).waitFor();
  await here.room('Cases');
  await here.tap('Take in a case file');
  await page.getByText('Taking in a file needs a vault of your own.', { exact: false }).waitFor();
  expect(await page.locator('input[type=file]').count()).toBe(0);
  await nothingMadeIn(here);
  await here.room('More');
  await here.title('More');
  const rows = await page.locator('main .rows button').allInnerTexts();
  expect(rows.length).toBeGreaterThan(1);
  for (let n = 0; n < rows.length; n += 1) {
    await page.locator('main .rows button').nth(n).click();
    const elsewhere = page.getByRole('heading', { level: 1 }).filter({ hasNotText: /^More$/ });
    await page.getByRole('dialog').or(elsewhere).first().waitFor();
    await nothingMadeIn(here);
    await page.getByText(madeUp).waitFor();
    if (await here.button('Close').isVisible()) await here.tap('Close');
    await here.room('More');
    await here.title('More');
  }
  await here.room('Cases');
  await page.locator('main .rows button').first().click();
  await here.tap('Out: give this case');
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await nothingMadeIn(here);
  await here.room('Today');
  await here.tap('Start logging');
  await here.tap('Mark');
  await nothingMadeIn(here);
  await here.tap('Leave');
  await isRefused(here);
  await page.goBack().catch(() => undefined);
  await page.goto(server.address);
  await isRefused(here);
  expect(violations.seen).toEqual([]);
});

test('iPhone, two tabs at once: the second takes over, and makes nothing', async () => {
  const { here, page, context } = await opens(await profile(), 'iphone-tab');
  await isRefused(here);
  const second = await context.newPage();
  second.setDefaultTimeout(10_000);
  await pretendPhone(second, 'iphone-tab');
  await second.goto(server.address);
  const there = hand(second);
  await second.getByRole('heading', { level: 1 }).waitFor();
  if (await there.button('Use it here').isVisible()) await there.tap('Use it here');
  await isRefused(there);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await nothingMadeIn(here);
});

test('iPhone, a vault that lies in a tab from before: it opens, and after a wipe no other is made', async () => {
  const profileDir = await profile();
  const before = await launch({ profileDir });
  await before.page.goto(server.address);
  const passphrase = await journey.firstRun(hand(before.page));
  await before.close();
  const { here } = await opens(profileDir, 'iphone-tab');
  await journey.unlock(here, passphrase);
  await journey.wipe(here);
  await isRefused(here);
});

test('iPhone, in a tab: the same words in Russian and Kazakh', async () => {
  const { here, page } = await opens(await profile(), 'iphone-tab', 'ru');
  for (const [language, name] of [
    ['ru', null],
    ['kk', 'Қазақша'],
  ] as const) {
    if (name !== null) {
      await here.tap(translated('ru')('Language'));
      await here.tap(name);
    }
    const t = translated(language);
    await here.title(t(refused));
    await here.button(t(lookAround)).waitFor();
    const shots = process.env['WB_SHOTS'];
    if (shots !== undefined) await page.screenshot({ path: `${shots}/iphone-tab-${language}.png` });
  }
});

test('iPhone, installed: the vault is made, and the installed app sees it again; the tab beside it never does', async () => {
  const installedStorage = await profile();
  const first = await opens(installedStorage, 'iphone-installed');
  const passphrase = await journey.firstRun(first.here);
  expect(await first.page.getByText('Install it on the phone first').count()).toBe(0);
  await first.close();
  const again = await opens(installedStorage, 'iphone-installed');
  await journey.unlock(again.here, passphrase);
  const tab = await opens(await profile(), 'iphone-tab');
  await isRefused(tab.here);
});

test('Android: a tab offers to install and may make the vault, which the installed app opens, and the tab again', async () => {
  const oneBrowser = await profile();
  const tab = await opens(oneBrowser, 'android-tab');
  await tab.here.tap('English');
  await tab.page.getByText('Install it on the phone first').waitFor();
  const passphrase = await journey.firstRun(tab.here);
  await tab.here.tap('Start logging');
  await tab.here.tap('Mark');
  await tab.here.kept();
  await tab.close();
  const installed = await opens(oneBrowser, 'android-installed');
  await journey.unlock(installed.here, passphrase);
  // Back in the hearing, or, where the tab went before it had noted the place, on home, which says that one is open.
  const { page } = installed;
  await page.getByText('· kept').or(page.getByText('Open now')).first().waitFor();
  await installed.close();
  const again = await opens(oneBrowser, 'android-tab');
  await journey.unlock(again.here, passphrase);
});
