/**
 * axe on what opens over a screen or inside one: sheets, pickers, corrections, secrets, PIN, erase. English in three
 * themes; the other languages, whose colours are the same, in light, at 320 px and with large letters.
 */
import { expect, test } from 'vitest';
import { wrongOn } from './support/axe.ts';
import { firstHand } from './support/firstHand.ts';
import { hand } from './support/hand.ts';
import { languageNames, putAside, shownSecret, tapUntil } from './support/journey.ts';
import { report } from '../support/figures.ts';
import { newPhone } from '../support/newPhone.ts';

const phone = newPhone();

test.each(['en', 'ru', 'kk'] as const)(
  'every sheet and every step inside a screen in %s: no violation, no sideways scroll',
  async (language) => {
    const { page } = phone;
    const { t, button, tap, row, back, room } = firstHand(page, language);
    const capture = (english: string) => page.locator('.live-capture').getByText(t(english)).click();
    const sheet = page.locator('dialog[open]');
    const inSheet = (english: string) =>
      sheet
        .getByRole('button', { name: t(english), exact: true })
        .first()
        .click();
    const firstIn = () => sheet.locator('.live-grid button').first().click();
    const wrong: string[] = [];
    let looked = 0;
    const look = async (name: string): Promise<void> => {
      // A screen that is still fetched comes a moment after the tap, and has no `main` until then.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await page.locator('main').first().waitFor();
      looked += 1;
      wrong.push(...(await wrongOn(page, language === 'en')).map((each) => `${name}: ${each}`));
    };
    const lookAtSheet = async (name: string): Promise<void> => {
      await sheet.waitFor();
      await look(name);
    };
    const closeSheet = async (): Promise<void> => {
      await inSheet('Close');
      await sheet.waitFor({ state: 'detached' });
    };
    const stage = async (name: string): Promise<void> => {
      await capture('More…');
      await sheet.getByLabel(t(name), { exact: true }).first().click();
      await sheet.waitFor({ state: 'detached' });
    };

    // The made-up case: a live hearing and its sheets.
    await page.goto(phone.address);
    await button(languageNames[language]).click();
    await tap('Look around a made-up case');
    await page.locator('.screen-foot .button').first().click();
    await page.locator('.live').waitFor();
    await capture('Who came');
    await lookAtSheet('who-came');
    await inSheet('That is all');
    await capture('Statement');
    await lookAtSheet('person');
    await firstIn();
    await tap('Time');
    await page.getByLabel(t('Time on the clock')).fill('99');
    await inSheet('Set this time');
    await lookAtSheet('time-wrong');
    await closeSheet();
    await tap('Undo');
    await button(t('Bring back')).waitFor();
    await look('live-taken-back');
    await tap('Bring back');
    await page.getByRole('textbox', { name: t('Words'), exact: true }).fill('12');
    await look('live-words');
    await page.getByRole('textbox', { name: t('Words'), exact: true }).fill('');
    await page.locator('.live-tray-head').click();
    await look('live-tray');
    await page.locator('.live-tray-head').click();
    await tap('Motion');
    await inSheet('Defence');
    await inSheet('Recusal');
    await tap('Other…');
    await lookAtSheet('ruling');
    await inSheet('Refused');
    await tap('No reasons');
    await button(t('same judge')).waitFor();
    await look('live-recusal');
    await tap('same judge');
    await tap('Flag');
    await tap('Menu');
    await inSheet('Own remark');
    await lookAtSheet('remark');
    await closeSheet();
    await stage('Evidence');
    await capture('Question struck');
    await lookAtSheet('side');
    await firstIn();
    await stage('Judgment');
    await capture('Guilty / acquitted');
    await lookAtSheet('verdict');
    await inSheet('All guilty on all counts');
    // After a judgment no next date is asked.
    await tap('Undo');
    await stage('Watching by link');
    await look('live-by-link');

    // The end of the hearing, question by question.
    await tap('Menu');
    await inSheet('End of the hearing');
    await page.getByLabel(t('Announced, not heard'), { exact: true }).click();
    await look('next-date');
    await tap('Next question');
    await look('end');
    await tap('Now');
    await tap('Next question');
    await look('open-motions');
    await tap('Next question');
    await look('how-recorded');
    await tap('Done');

    // One entry: read, corrected with a reason, withdrawn; what is added later.
    await page.locator('main ol.rows button').nth(1).click();
    await look('entry');
    await tap('Correct or complete');
    await look('entry-edit');
    await back();
    await tap('Withdraw…');
    await inSheet('Keep');
    await lookAtSheet('withdraw-without-why');
    await sheet.getByRole('textbox').fill('12');
    await inSheet('Keep');
    await button(t('Bring back')).waitFor();
    await look('entry-withdrawn');
    await back();
    await tap('Edit');
    await page.locator('main input[type=text], main input:not([type])').first().fill('13.13.2026');
    await tap('Keep');
    await look('form-with-errors');
    await back();
    for (const [kind, name] of [
      ['Court decides', 'add-ruling'],
      ['Own remark', 'add-remark'],
    ] as const) {
      await tap('Add to log');
      await inSheet(kind);
      await look(name);
      await back();
    }

    // A possible violation.
    await room(2);
    await tap('Next');
    await look('flag');
    await row('Another type…');
    await lookAtSheet('type-picker');
    await sheet.getByRole('textbox').fill('0');
    await lookAtSheet('type-picker-nothing');
    await closeSheet();
    await tap('+ entry');
    await lookAtSheet('linked-entries');
    await closeSheet();
    await back();
    await room(1);
    await page.locator('main .rows button').first().click();
    await page.locator('.case-tabs').waitFor();
    await tap('Add something outside court');
    await look('add-outside');
    await page.reload();

    // A vault: secrets, files, PIN, erase, wipe.
    await tap('Start');
    const passphrase = await shownSecret(page, t('Passphrase'));
    await tap('I have it: type it back');
    await page.locator('main input').first().fill(passphrase);
    await tap('That’s it');
    await tap('Start logging');
    await page.locator('.live').waitFor();
    await tap('Mark');
    await tap('Menu');
    await inSheet('To the case');
    await tap('Erase it here…');
    await look('erase');
    await back();
    await tap('Out: give this case');
    await row('A colleague with this app');
    await look('sealed');
    await tap('Make file');
    await button(t('Give or save the file')).waitFor();
    await look('file-ready');
    await tapUntil(hand(page, language), 'Back', page.locator('.bar'));

    // A hearing of one case, moved into another.
    await room(1);
    await tap('New case');
    await page.locator('main input').nth(1).fill('12');
    await tap('Keep');
    await page.locator('.case-tabs').waitFor();
    await room(1);
    await page.locator('main .rows button', { hasText: 'A-1' }).click();
    await tap('Move a hearing to another case…');
    await page.locator('main').getByLabel('A-2').click();
    await page.locator('.move-goes').waitFor();
    await look('move');
    await page.locator('.screen-foot .button-primary').click();
    await button(t('Back to hearing')).waitFor();
    await look('moved');
    await room(3);
    await row('Passphrase, PIN, recovery code');
    await row('Make a recovery code');
    await shownSecret(page, t('Recovery code'));
    await look('recovery-code');
    await back();
    await row('Change the passphrase');
    await look('new-passphrase');
    await back();
    await row('Choose a PIN');
    const fields = page.locator('main input');
    await fields.first().fill('12');
    await tap('Set PIN');
    await look('new-pin-too-short');
    await fields.first().fill('730519');
    await fields.nth(1).fill('730519');
    await tap('Set PIN');
    await page.getByText(t('The PIN is set.')).first().waitFor();
    await look('pin-set');
    // Left for another app: locked, with the session alive.
    await putAside(page);
    await button(t('Use the passphrase')).waitFor();
    await look('pin-pad');
    await fields.first().fill('111111');
    await tap('Unlock');
    await page.getByText(t('That is not the PIN.')).first().waitFor();
    await look('pin-wrong');
    await tap('Use the passphrase');
    await tap('Forgot it? Use the recovery code');
    await page.getByRole('textbox', { name: t('Recovery code') }).waitFor();
    await look('forgot');
    await back();
    await tap('Wipe this phone…');
    await look('wipe-locked');

    expect(wrong).toEqual([]);
    report(`axe in ${language}: sheets and steps without a violation`, looked);
  },
);
