/** The rule said to be broken in fact 10: the order of proceedings is flagged and sent to review. Begins and ends on the case. */
import type { Hand } from '../support/hand.ts';
import type { Typed } from './typed.ts';

/** As the list of types calls it; the entry that is flagged suggests it, with the complaint that had to wait. */
export const CONCERN = {
  en: 'Merits heard before detention complaint',
  ru: 'Существо дела слушали до жалобы на содержание под стражей',
} as const;

export async function concern(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, language, tab, tap, type, title } = hand;
  await tab('Motions');
  await page
    .getByRole('button', { name: say('Order of proceedings') })
    .last()
    .click();
  await tap('Flag as possible concern');
  await title(new RegExp(language === 'ru' ? CONCERN.ru : CONCERN.en));
  await type('In your words (optional)', typed.contraryToCode);
  await tap('Send to review');
  await tap('Back');
  await page.getByRole('table').waitFor();
}
