/**
 * The phone runs full while a hearing is logged, and later its storage is emptied: what the monitor sees of it on the
 * screens. That nothing is lost at the vault's own door is proven in `vault/quota.test.ts`, `vault/evicted.test.ts`.
 */
import { expect, test } from 'vitest';
import { wrongOn } from './support/axe.ts';
import { hand, type Hand } from './support/hand.ts';
import { firstRun, languageNames, leaveHearing, unlock } from './support/journey.ts';
import { report } from '../support/figures.ts';
import { newPhone } from '../support/newPhone.ts';

const phone = newPhone(15_000);

/** About 40 KiB in the journal: a reserve of 4 MiB has room for some dozens. */
const long = (n: number) => `entry ${n} ${'д'.repeat(18_000)}`;

const bar = () => phone.page.locator('.storage-bar');
const fitting = async (): Promise<number> => Number(/\d+/.exec(await bar().innerText())?.[0] ?? '0');

async function log(here: Hand, n: number): Promise<void> {
  await here.type('Words', long(n));
  await here.tap('Send the words');
  await here.page.getByRole('log').getByText(`entry ${n} `).waitFor();
  await here.kept();
}

async function toSettings(here: Hand): Promise<void> {
  await leaveHearing(here);
  await here.room('More');
  await here.row('Settings');
  await here.title('Settings');
}

/** The same bar in the other languages: it stands on every screen. */
async function wrongInAll(here: Hand, what: string): Promise<string[]> {
  const { page } = here;
  const wrong = (await wrongOn(page)).map((each) => `${what}, en: ${each}`);
  for (const language of ['ru', 'kk', 'en'] as const) {
    await page.locator('main').getByLabel(languageNames[language], { exact: true }).click();
    await page.locator(`html[lang=${language}]`).waitFor();
    if (language === 'en') continue;
    wrong.push(...(await wrongOn(page, false)).map((each) => `${what}, ${language}: ${each}`));
  }
  return wrong;
}

test('quota met in the middle of a hearing: capture goes on, a bar counts what fits, all of it is there after a restart', async () => {
  const { page, address } = phone;
  await page.goto(address);
  const here = hand(page);
  const passphrase = await firstRun(here);
  await here.tap('Start logging');
  await log(here, 1);
  expect(await bar().count()).toBe(0);
  const session = await page.context().newCDPSession(page);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const origin = new URL(address).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 150_000 });

  let n = 1;
  // Files grow ahead of what is written: the first entries still fit.
  while ((await bar().count()) === 0 && n < 60) await log(here, ++n);
  const [first, atFirst] = [await fitting(), n];
  expect(first).toBeGreaterThan(20);
  // It falls piece by piece, as the reserve is let go.
  while ((await fitting()) === first && n < atFirst + first) await log(here, ++n);
  expect(await fitting()).toBeLessThan(first);
  expect(await bar().getAttribute('role')).toBe('status');
  expect(await page.locator('.live').isVisible()).toBe(true);
  await here.tap('Mark');
  await here.kept();

  await toSettings(here);
  const wrong = await wrongInAll(here, 'full');

  await page.reload();
  await unlock(here, passphrase);
  await here.room('Today');
  await here.tap('Back to hearing');
  const numbers = async (): Promise<readonly number[]> =>
    [...((await page.getByRole('log').textContent()) ?? '').matchAll(/entry (\d+) /g)].map(([, one]) =>
      Number(one),
    );
  await expect.poll(numbers).toEqual(Array.from({ length: n }, (_, i) => i + 1));
  report('quota through the screens: entries logged after the bar came, all kept', n - atFirst + 1);
  expect(wrong).toEqual([]);
});

test('storage emptied under an open hearing: the next tap has it told, on every screen and in three languages', async () => {
  const { page, address } = phone;
  await page.goto(address);
  const here = hand(page);
  await firstRun(here);
  await here.tap('Start logging');
  await here.tap('Mark');
  await here.kept();
  const session = await page.context().newCDPSession(page);
  const origin = new URL(address).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'file_systems' });
  await here.tap('Mark');
  await page.locator('.gone-bar').waitFor();
  const wrong = (await wrongOn(page)).map((each) => `live, emptied: ${each}`);
  await toSettings(here);
  await page.locator('.gone-bar').waitFor();
  wrong.push(...(await wrongInAll(here, 'emptied')));
  expect(wrong).toEqual([]);
});
