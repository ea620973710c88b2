import type { Locator, Page } from 'playwright';
import { tongue } from './tongue.ts';
import type { Language } from './translated.ts';

/**
 * A person's hand on the screens: what is tapped and typed, by the words a person reads. They are said in English
 * whatever the language of the screens is; an expression is taken as it stands.
 */
export function hand(page: Page, language: Language = 'en') {
  const say = tongue(language);
  const read = (name: string | RegExp) => (typeof name === 'string' ? say(name) : name);
  const group = (name: string): Locator => page.getByRole('group', { name: say(name), exact: true });
  const one = (name: string): Locator => page.getByRole('radiogroup', { name: say(name), exact: true });
  const button = (name: string | RegExp): Locator =>
    page.getByRole('button', { name: read(name), exact: true });
  return {
    page,
    language,
    /** The words of this hand's screens for the English ones. */
    say,
    group,
    one,
    button,
    tap: (name: string | RegExp) => button(name).click(),
    /** A row or card: its words begin so. */
    row: (begins: string) =>
      page
        .getByRole('button', { name: say(begins) })
        .first()
        .click(),
    type: (name: string, words: string) =>
      page.getByRole('textbox', { name: say(name), exact: true }).fill(words),
    chip: (inGroup: string, name: string) => group(inGroup).getByLabel(say(name), { exact: true }).click(),
    choose: (inGroup: string, name: string) => one(inGroup).getByLabel(say(name), { exact: true }).click(),
    title: (words: string | RegExp) => page.getByRole('heading', { level: 1, name: read(words) }).waitFor(),
    tab: (name: string) =>
      page
        .getByRole('navigation', { name: say('Parts of the case') })
        .getByRole('button', { name: say(name) })
        .click(),
    room: (name: string) =>
      page
        .getByRole('navigation', { name: say('Main') })
        .getByRole('button', { name: say(name), exact: true })
        .click(),
    /** Nothing is on its way to the journal any more. */
    kept: () =>
      page
        .getByText(new RegExp(['Being kept…', 'Keeping…'].map(say).join('|')))
        .waitFor({ state: 'detached' }),
  };
}

export type Hand = ReturnType<typeof hand>;
