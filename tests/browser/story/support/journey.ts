/** The stations of a vault, each through its screens: made, opened, its secrets, what leaves it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Hand } from './hand.ts';
import type { Language } from './translated.ts';

export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
};

/** From the first page to an empty Today. Gives the passphrase that was shown. */
export async function firstRun(hand: Hand): Promise<string> {
  const { page, tap, title, type } = hand;
  await inItsLanguage(hand);
  await tap('Start');
  await title('Your passphrase');
  const passphrase = await shownSecret(page, hand.say('Passphrase'));
  await tap('I have it: type it back');
  await type('Type it back', passphrase);
  await tap('That’s it');
  await title('Today');
  return passphrase;
}

/** The first question, where it was not answered yet. */
async function inItsLanguage({ page, language, button }: Hand): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const own = button(languageNames[language]);
  if (await own.isVisible()) await own.click();
}

/** Opens the vault: one comes back to where one was. */
export async function unlock({ page, say, tap, type, title }: Hand, passphrase: string): Promise<void> {
  await title('Unlock');
  await type('Passphrase', passphrase);
  await tap('Unlock');
  await page
    .getByRole('heading', { level: 1, name: say('Unlock'), exact: true })
    .waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

/** Out of the live hearing one came back to: to Today. */
export async function leaveHearing({ tap, title }: Hand): Promise<void> {
  await tap('Menu');
  await tap('Today');
  await title('Today');
}

export async function lock({ room, tap, title }: Hand): Promise<void> {
  await room('More');
  await tap('Lock now');
  await title('Unlock');
}

export async function setRecoveryCode({ page, say, room, row, tap, type }: Hand): Promise<string> {
  await room('More');
  await row('Passphrase, PIN, recovery code');
  await row('Make a recovery code');
  const code = await shownSecret(page, say('Recovery code'));
  await tap('It’s on paper: type it back');
  await type('Type it back from your paper', code);
  await tap('That’s it');
  const set = say('The recovery code is set. Keep the paper away from the phone.');
  await page.getByText(set).first().waitFor();
  return code;
}

/** The words of a secret as a person reads them from the screen. */
export async function shownSecret(page: Page, label: string): Promise<string> {
  const groups = page
    .getByRole('list', { name: label, exact: true })
    .getByRole('listitem')
    .filter({ hasText: /\S/ });
  await groups.first().waitFor();
  return (await groups.allInnerTexts()).join(' ');
}

export interface TakenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file that stands ready, as the browser saves it. */
export async function save({ page, tap }: Hand): Promise<TakenFile> {
  const coming = page.waitForEvent('download');
  await tap('Give or save the file');
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** From the case: Out, plain. */
export async function plainFile(
  hand: Hand,
  part: 'Facts' | 'Possible violations and remarks',
  format: 'Tables (CSV in a zip)' | 'For programs (JSON)',
): Promise<TakenFile> {
  await hand.tap('Out: give this case');
  await hand.row('Somebody without this app');
  await hand.choose('What', part);
  await hand.choose('Format', format);
  await hand.tap('Make a file anyone can read');
  const file = await save(hand);
  await backToCase(hand);
  return file;
}

export async function sealedFile(hand: Hand): Promise<TakenFile & { readonly passphrase: string }> {
  await hand.tap('Out: give this case');
  await hand.row('A colleague with this app');
  await hand.tap('Make file');
  const passphrase = await shownSecret(hand.page, hand.say('Passphrase of this file'));
  const file = await save(hand);
  await backToCase(hand);
  return { ...file, passphrase };
}

export async function backup(hand: Hand): Promise<TakenFile> {
  await hand.tap('Out: give this case');
  await hand.row('Myself: a copy of everything');
  await hand.tap('Make file');
  await hand.title('The sealed file is ready');
  return save(hand);
}

const backToCase = (hand: Hand) => tapUntil(hand, 'Back', 'Out: give this case');

/**
 * Taps one button page by page until something is there, a button where it is named. On a slow machine the next page
 * comes a while after the tap.
 */
export async function tapUntil(
  { page, button, tap }: Hand,
  name: string,
  what: string | Locator,
): Promise<void> {
  const there = typeof what === 'string' ? button(what) : what;
  const top = page.locator('.screen-title');
  await top.waitFor();
  for (let pages = 0; pages < 12 && !(await there.isVisible()); pages += 1) {
    const before = await top.innerText();
    await tap(name);
    await expect.poll(async () => (await there.isVisible()) || (await top.innerText()) !== before).toBe(true);
  }
  await there.waitFor();
}

export async function wipe({ page, button, room, row, tap, title }: Hand): Promise<void> {
  await room('More');
  await row('Wipe this phone');
  const held = button('Wipe everything here');
  await held.hover();
  await page.mouse.down();
  await title('Wiped');
  await page.mouse.up();
  await tap('Start again');
}

export async function restore(hand: Hand, file: TakenFile, code: string): Promise<string> {
  const { page, tap, type, title } = hand;
  await inItsLanguage(hand);
  await tap('Restore from a backup');
  await page.locator('input[type=file]').setInputFiles({
    name: file.name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(file.bytes),
  });
  await type('Recovery code', code);
  await tap('Next');
  const passphrase = await shownSecret(page, hand.say('Passphrase'));
  await tap('I have it: type it back');
  await type('Type it back', passphrase);
  await tap('That’s it');
  await title('Today');
  return passphrase;
}

/** The page goes out of sight and comes back, as when another app is opened: headless pages never do so by themselves. */
export async function putAside(page: Page): Promise<void> {
  for (const state of ['hidden', 'visible'] as const) {
    await page.evaluate((now) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => now });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  }
}
