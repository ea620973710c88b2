import type { Locator, Page } from 'playwright';

/** A person's hand on the screens: what is tapped and typed, by the words a person reads. */
export function hand(page: Page) {
  const group = (name: string): Locator => page.getByRole('group', { name, exact: true });
  const one = (name: string): Locator => page.getByRole('radiogroup', { name, exact: true });
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true });
  return {
    page,
    group,
    one,
    button,
    tap: (name: string | RegExp) => button(name).click(),
    /** A row or card: its words begin so. */
    row: (begins: string) => page.getByRole('button', { name: begins }).first().click(),
    type: (name: string, words: string) => page.getByRole('textbox', { name, exact: true }).fill(words),
    chip: (inGroup: string, name: string) => group(inGroup).getByLabel(name, { exact: true }).click(),
    choose: (inGroup: string, name: string) => one(inGroup).getByLabel(name, { exact: true }).click(),
    title: (words: string | RegExp) => page.getByRole('heading', { level: 1, name: words }).waitFor(),
    tab: (name: string) =>
      page.getByRole('navigation', { name: 'Parts of the case' }).getByRole('button', { name }).click(),
    room: (name: string) =>
      page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name, exact: true }).click(),
    /** Nothing is on its way to the journal any more. */
    kept: () => page.getByText(/(?:Being kept|Keeping)…/).waitFor({ state: 'detached' }),
  };
}

export type Hand = ReturnType<typeof hand>;
