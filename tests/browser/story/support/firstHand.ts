import type { Page } from 'playwright';
import { hand } from './hand.ts';
import { translated, type Language } from './translated.ts';

/** A hand for going through all screens: takes the first of several that fit, and rooms by their place in the bar. */
export function firstHand(page: Page, language: Language) {
  const t = translated(language);
  const { button } = hand(page);
  return {
    t,
    button,
    tap: (english: string) => button(t(english)).first().click(),
    row: (english: string) =>
      page
        .getByRole('button', { name: t(english) })
        .first()
        .click(),
    back: () => page.locator('.screen-back').click(),
    room: (nth: number) => page.locator('.bar-button').nth(nth).click(),
  };
}
