/**
 * axe on the screens of *Look around* and of a small vault, in three languages and three themes at 360×640, and with
 * the letters twice as large. A theme changes colours alone: in the second and third only contrast is asked again.
 */
import { expect, test } from 'vitest';
import { wear, wrongOn } from './support/axe.ts';
import { firstHand } from './support/firstHand.ts';
import { languageNames, shownSecret } from './support/journey.ts';
import { report } from '../support/figures.ts';
import { newPhone } from '../support/newPhone.ts';

const phone = newPhone();

test.each(['en', 'ru', 'kk'] as const)(
  'every screen in %s: no violation, no sideways scroll',
  async (language) => {
    const { page } = phone;
    const { t, button, tap, row, back, room } = firstHand(page, language);
    const tab = (nth: number) => page.locator('.case-tab').nth(nth).click();
    const closeSheet = () => page.keyboard.press('Escape');
    const wrong: string[] = [];
    let looked = 0;
    const look = async (name: string): Promise<void> => {
      await page.locator('h1').first().waitFor();
      looked += 1;
      wrong.push(...(await wrongOn(page)).map((each) => `${name}: ${each}`));
      const shots = process.env['WB_SHOTS'];
      if (shots === undefined) return;
      if (language !== 'en') await wear(page, language === 'ru' ? 'dim' : 'dark');
      await page.screenshot({ path: `${shots}/${language}-${String(looked).padStart(2, '0')}-${name}.png` });
      await wear(page, 'light');
    };

    await page.goto(phone.address);
    await button(languageNames[language]).waitFor();
    await look('language');
    await button(languageNames[language]).click();
    await button(t('Start')).waitFor();
    await look('welcome');
    await tap('Restore from a backup');
    await look('restore');
    await back();

    await tap('Look around a made-up case');
    await page.locator('.bar').waitFor();
    await look('today');
    await room(1);
    await look('cases');
    await tap('New case');
    await look('case-form');
    await back();
    await page.locator('main .rows button').first().click();
    await page.locator('.case-tabs').waitFor();
    for (const [nth, name] of [
      'log',
      'people',
      'charges',
      'hearings',
      'motions',
      'evidence',
      'outside',
      'judgment',
    ].entries()) {
      await tab(nth);
      await look(`case-${name}`);
    }
    await tap('Add a judgment');
    await look('judgment-form');
    await back();
    for (const [nth, button] of [
      [1, 'Say who monitors'],
      [2, 'Add a time in detention: {who}'],
      [3, 'Not admitted today'],
      [4, 'Add one filed outside a hearing'],
      [4, 'Court decides'],
      [5, 'Add an item of evidence'],
      [5, 'Add a document'],
      [6, 'Add an event'],
      [3, 'In the courtroom'],
    ] as const) {
      await tab(nth);
      await page
        .locator('main')
        .getByRole('button', { name: t(button).replace(/:? ?\{who\}/, '') })
        .first()
        .click();
      await page.locator('main details').evaluateAll((folded) => {
        for (const one of folded) (one as HTMLDetailsElement).open = true;
      });
      await look(`form-${button}`);
      await back();
    }
    await tab(1);
    await tap('Add a person');
    await look('person-form');
    await back();
    await tab(2);
    await tap('Add a charge');
    await look('charge-form');
    await back();
    await tab(3);
    await tap('Add an instance');
    await look('instance-form');
    await back();
    await tap('Add an earlier hearing');
    await look('hearing-form');
    await back();
    await page.locator('main ol.rows button').first().click();
    await look('hearing');
    await tap('Day note');
    await look('day-note');
    await back();
    await tap('Add to log');
    await look('add-kind');
    await tap('What was seen or heard');
    await look('add-observation');
    await back();
    await tap('Add to log');
    await tap('A motion, and what the court ruled');
    await look('add-motion');
    await back();
    await back();
    await tap('Out: give this case');
    await look('out');
    await row('Somebody without this app');
    await look('plain');
    await back();
    await room(2);
    await look('review');
    await room(3);
    await look('more');
    await row('Limits and build');
    await look('limits');
    await back();
    await room(0);
    const live = page.locator('.screen-foot .button').first();
    await live.click();
    await page.locator('.live').waitFor();
    await look('live-empty');
    await tap('Motion');
    await look('live-motion');
    await tap('Defence');
    await look('live-motion-kind');
    await tap('Call a witness');
    await tap('Refused');
    await tap('No reasons');
    await look('live-hearing');
    await tap('Menu');
    await look('live-menu');
    await tap('End of the hearing');
    await look('close-hearing');
    await back();
    await page.locator('.live').waitFor();
    await page
      .locator('.live-middle button')
      .filter({ hasText: t('More') })
      .last()
      .click();
    await look('live-more');
    await closeSheet();
    await page.locator('.cover-button').click();
    await look('cover');
    await page.reload();

    await tap('Start');
    const passphrase = await shownSecret(page, t('Passphrase'));
    await look('passphrase');
    await tap('I have it: type it back');
    await page.locator('main input').first().fill(passphrase);
    await look('typed-back');
    await tap('That’s it');
    await page.locator('.bar').waitFor();
    await look('today-empty');
    await room(3);
    for (const name of [
      'Passphrase, PIN, recovery code',
      'Copies',
      'What is where',
      'Take in',
      'Wipe this phone',
      'Settings',
    ]) {
      await row(name);
      await look(name.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
      await back();
    }
    // A hard lock ends with a reload.
    await Promise.all([page.waitForEvent('load'), tap('Lock now')]);
    await button(t('Unlock')).waitFor();
    await look('unlock');

    expect(wrong).toEqual([]);
    report(`axe in ${language}: screens without a violation`, `${looked} (light, dark, dim; 100 %, 200 %)`);
  },
);
