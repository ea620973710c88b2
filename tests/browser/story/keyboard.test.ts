/** Without a finger or a mouse: from the first page to a locked vault, with a motion and its ruling on the way. */
import { expect, test } from 'vitest';
import { hand } from './support/hand.ts';
import { shownSecret } from './support/journey.ts';
import { launch, newProfile } from '../support/launch.ts';
import { startServer } from '../support/startServer.ts';

/** More than any screen of this journey has stops. */
const STOPS = 60;

test('keyboard only: first run, a motion and its ruling, lock', async () => {
  const server = await startServer();
  const profile = await newProfile();
  const browser = await launch({ profileDir: profile.profileDir });
  try {
    const { page } = browser;
    page.setDefaultTimeout(10_000);
    const { button, title, kept } = hand(page);
    /** Tab until the focus is on it, then Enter; what a Tab can't reach is a failure. */
    const press = async (name: string): Promise<void> => {
      const wanted = button(name).first();
      await wanted.waitFor();
      for (let stop = 0; stop < STOPS; stop += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) {
          expect(await wanted.evaluate((element) => element.matches(':focus-visible')), name).toBe(true);
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${name}`);
    };
    await page.goto(server.address);
    await press('English');
    await press('Start');
    const passphrase = await shownSecret(page, 'Passphrase');
    await press('I have it: type it back');
    await page.getByRole('textbox', { name: 'Type it back' }).waitFor();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await title('Today');
    await press('Start logging');
    await press('Motion');
    await press('Defence');
    await press('Call a witness');
    await press('Refused');
    await press('No reasons');
    await page
      .getByRole('log')
      .getByText(/Refused · No reasons/)
      .waitFor();
    await kept();
    await press('Menu');
    await press('Today');
    await title('Today');
    await press('More');
    await press('Lock now');
    await title('Unlock');
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await title('Today');
    await press('Back to hearing');
    await page
      .getByRole('log')
      .getByText(/Refused · No reasons/)
      .waitFor();
    expect(browser.violations.seen).toEqual([]);
  } finally {
    await browser.close();
    await server.stop();
    await profile.remove();
  }
});
