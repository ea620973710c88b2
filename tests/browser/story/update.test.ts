/** A new build arrives while a hearing is open: it waits, and comes on the user's word alone. */
import { expect, onTestFinished, test } from 'vitest';
import { wrongOn } from './support/axe.ts';
import { hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { laterBuild } from '../support/laterBuild.ts';
import { launch, newProfile, waitForOfflineReady } from '../support/launch.ts';
import { startServer } from '../support/startServer.ts';

test('in an open hearing nothing reloads and nothing typed is lost; then it updates on the word', async () => {
  const later = await laterBuild();
  onTestFinished(() => later.remove());
  const first = await startServer();
  onTestFinished(() => first.stop());
  const profile = await newProfile();
  const browser = await launch({ profileDir: profile.profileDir });
  onTestFinished(async () => {
    await browser.close();
    await profile.remove();
  });
  const { page } = browser;
  page.setDefaultTimeout(10_000);
  await page.goto(first.address);
  await waitForOfflineReady(page);
  const here = hand(page);
  const passphrase = await journey.firstRun(here);
  await here.tap('Start logging');
  await here.tap('Mark');
  await here.kept();
  await here.type('Words', 'typed, not sent');
  await page.evaluate(() => Object.assign(globalThis, { samePage: true }));

  await first.stop();
  const second = await startServer({ port: first.port, appFolder: later.appFolder });
  onTestFinished(() => second.stop());
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const waiting = (): Promise<boolean> =>
    page.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);
  await expect.poll(waiting, { timeout: 20_000 }).toBe(true);
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => 'samePage' in globalThis)).toBe(true);
  await expect.poll(() => page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('typed, not sent');
  expect(await page.getByText('Update available').isVisible()).toBe(false);
  await here.tap('Menu');
  await here.tap('Today');
  await here.title('Today');
  expect(await page.getByText('Update available').isVisible()).toBe(false);
  await here.tap('Back to hearing');
  await expect.poll(() => page.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('typed, not sent');

  await here.tap('Send the words');
  await here.kept();
  await here.tap('Menu');
  await here.tap('End of the hearing');
  await here.choose('What the court said', 'Not announced');
  await here.tap('Next question');
  await here.tap('Now');
  await here.tap('Next question');
  await here.tap('Next question');
  await here.tap('Done');
  await journey.unlock(here, passphrase);
  await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
  await here.room('Today');
  await page.getByText('Update available').waitFor();
  expect(await waiting()).toBe(true);
  expect(await wrongOn(page)).toEqual([]);

  // The new build does not hear that it is called: nothing reloads unsaid, one may go on, and it is offered again.
  await page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => undefined;
  });
  await here.tap('Lock and update');
  await page
    .getByRole('heading', { name: 'The new version has not started yet' })
    .waitFor({ timeout: 20_000 });
  expect(await page.evaluate(() => 'samePage' in globalThis)).toBe(true);
  expect(await wrongOn(page)).toEqual([]);
  await here.tap('Go on with the old version');
  await journey.unlock(here, passphrase);
  await here.room('Today');
  await page.getByText('Update available').waitFor();
  await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
  await here.tap('Lock and update');
  const reloaded = () => page.evaluate(() => !('samePage' in globalThis)).catch(() => false);
  await expect.poll(reloaded, { timeout: 10_000 }).toBe(true);
  await journey.unlock(here, passphrase);
  const number = await page.evaluate(
    async () => ((await (await fetch('/build.json')).json()) as { sha256: string }).sha256,
  );
  expect(number).toBe(later.sha256);
  await here.room('Cases');
  await page.locator('main .rows button').first().click();
  await here.tab('Hearings');
  await page.locator('main ol.rows button').first().click();
  await page.getByText('typed, not sent').first().waitFor();
  expect(browser.violations.seen).toEqual([]);
});
