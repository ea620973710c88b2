/** A live hearing where little of it fits: 200 %, a keyboard, landscape, large letters, long words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hand } from './support/hand.ts';
import { launch, newProfile, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { translated } from './support/translated.ts';

/** CSS px: 360×640 at 200 %, 640×512 at 200 %, a keyboard, landscape. */
const SIZES = [
  [180, 320],
  [320, 256],
  [360, 300],
  [640, 360],
  [720, 360],
] as const;

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  const { page } = browser;
  const t = translated('kk');
  const { button } = hand(page);
  await page.goto(server.address);
  await button('Қазақша').click();
  await button(t('Look around a made-up case')).click();
  await page.locator('.bar').waitFor();
  await button(t('Start logging')).click();
  await page.locator('.live-capture').waitFor();
});
afterAll(async () => {
  await browser.close();
  await profile.remove();
  await server.stop();
});

test.each(SIZES)('at %i × %i every button of a hearing is reached by scrolling', async (width, height) => {
  const { page } = browser;
  await page.setViewportSize({ width, height });
  const out = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.live button, .live input')].flatMap((one) => {
      one.scrollIntoView({ block: 'nearest' });
      const { left, top, width: w, height: h } = one.getBoundingClientRect();
      const seen = document.elementFromPoint(left + w / 2, top + h / 2);
      return one.contains(seen) ? [] : [one.textContent];
    }),
  );
  expect(out).toEqual([]);
  expect(await page.locator('.live-capture button').count()).toBe(6);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('what was kept last stays in sight under a long entry', async () => {
  const { page } = browser;
  await page.setViewportSize({ width: 360, height: 640 });
  const mark = page.locator('.live-mark');
  const line = page.locator('.live-words input');
  const lines = page.locator('.live-line:not(.live-waiting)');
  for (let n = 1; n <= 6; n += 1) {
    await mark.click();
    await lines.nth(n - 1).waitFor();
  }
  for (const said of ['Өте ұзақ жазба '.repeat(14), 'сөздер']) {
    await line.fill(said);
    await line.press('Enter');
    await page.locator('.live-line', { hasText: said.trim() }).waitFor();
    await mark.click();
  }
  await expect
    .poll(() =>
      page.evaluate(() => {
        const bottom = (of: string) => document.querySelector(of)?.getBoundingClientRect().bottom ?? NaN;
        return bottom('.live-newest') - bottom('.live-feed');
      }),
    )
    .toBeLessThanOrEqual(0);
});
