import type { Locator } from 'playwright';
import type { Hand } from './hand.ts';

/** How a fact is known, as its form asks it; the document by the line under which it stands in the case. */
export interface Known {
  readonly how: 'Observed' | 'Heard in court' | 'Told by somebody' | 'Document' | 'Media';
  readonly who?: string;
  readonly on?: string;
  readonly document?: string;
}

export type HowSure = 'about' | 'at least' | 'several' | 'before' | 'after' | 'early' | 'middle' | 'late';

/** What one answers in a form: approximate values, lists, folded parts, sources. Fields by the words beside them. */
export function answers({ page, say, group, one }: Hand) {
  const approx = async (asked: Locator, value: string, how?: HowSure) => {
    if (value !== '') await asked.getByRole('textbox').first().fill(value);
    if (how) await asked.getByLabel(say(how), { exact: true }).click();
  };
  const known = async (question: string, { how, who, on, document }: Known) => {
    const radios = one(question);
    await radios.getByLabel(say(how), { exact: true }).click();
    const rest = radios.locator('xpath=..');
    if (who) await rest.getByLabel(say('From whom, or which document (optional)')).fill(who);
    if (on) await approx(rest.getByRole('group', { name: say('Told or published on (optional)') }), on);
    if (document) await pickIn(rest, 'Document of the case (optional)', document);
  };
  const pickIn = (where: Locator, name: string, option: string) =>
    where
      .getByRole('combobox', { name: say(name), exact: true })
      .selectOption({ label: say(option) })
      .then(() => undefined);
  return {
    /** A date, number or time, and how sure one is of it. */
    approx: (name: string, value: string, how?: HowSure) => approx(group(name), value, how),
    /** A length of time. */
    term: async (name: string, n: string, unit: string) => {
      await group(name).getByRole('textbox').fill(n);
      await group(name).getByLabel(say(unit), { exact: true }).click();
    },
    notKnown: (name: string) => group(name).getByLabel(say('Not known'), { exact: true }).click(),
    /** Words where "not known" may be said instead. */
    text: (name: string, words: string) => group(name).getByRole('textbox').fill(words),
    pick: (name: string, option: string) => pickIn(page.locator('main'), name, option),
    /** Opens a folded part of the form. */
    unfold: (name: string) =>
      page
        .locator('summary')
        .filter({ hasText: say(name) })
        .click(),
    /** Asked of every entry; what was said stays said until the vault is locked. */
    writtenFrom: (how: 'From memory' | 'From a document') =>
      one('From what do you write?').getByLabel(say(how), { exact: true }).check(),
    source: (known_: Known) => known('How do you know?', known_),
    /** The source of one value: each value has its own, folded under it. */
    sourceOf: async (name: string, known_: Known, within: Locator = page.locator('main')) => {
      const value = within.getByRole('group', { name: say(name), exact: true });
      await value.locator('xpath=following-sibling::details/summary').first().click();
      await known(`${name.replace(' (optional)', '')}: how do you know?`, known_);
    },
  };
}
