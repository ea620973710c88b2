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

/** CSS px and the size of the letters; `whole`: capture buttons that are seen whole. */
const LETTERS = [
  [360, 640, '18', 6],
  [360, 640, '24', 3],
  [320, 640, '24', 3],
] as const;

test.each(LETTERS)(
  'at %i × %i with letters of %s: what was kept last, its ruling and the likeliest buttons are seen',
  async (width, height, letters, whole) => {
    const { page } = browser;
    const t = translated('kk');
    const { button } = hand(page);
    await page.evaluate((text) => (document.documentElement.dataset['text'] = text), letters);
    await page.setViewportSize({ width, height });
    // A case that is kept has no bar above it that says it is made up.
    const bar = await page.locator('.looking').evaluate((one) => one.getBoundingClientRect().height);
    await page.setViewportSize({ width, height: Math.round(height + bar) });
    await button(t('Motion')).click();
    await button(t('Defence')).click();
    await button(t('Call a witness')).click();
    const outside = () =>
      page.evaluate((moreName) => {
        const inside = (of: Element, box: Element | null) => {
          const [a, b] = [of.getBoundingClientRect(), box?.getBoundingClientRect()];
          return b !== undefined && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
        };
        const [feed, middle] = ['.live-feed', '.live-middle'].map((of) => document.querySelector(of));
        const capture = [...document.querySelectorAll('.live-capture button')];
        const whole = capture.filter((one) => inside(one, middle ?? null));
        const kept = document.querySelector('.live-newest-row > p');
        return {
          kept: kept !== null && inside(kept, feed ?? null) && inside(kept, middle ?? null),
          buttons: whole.length,
          more: whole.some((one) => one.textContent === moreName),
        };
      }, t('More…'));
    const seen = { kept: true, buttons: whole, more: true };
    await expect.poll(outside).toEqual(seen);
    await page
      .locator('.live-line-motion .button', { hasText: t('Refused') })
      .last()
      .press('Enter');
    await page
      .locator('.live-line-motion .button', { hasText: t('No reasons') })
      .last()
      .waitFor();
    await expect.poll(outside).toEqual(seen);
    const title = page.locator('.live-title');
    expect(await title.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  },
);
