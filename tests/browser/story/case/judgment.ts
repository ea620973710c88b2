/** Facts 17–19: the hearing of 28 November 2016, its photograph, the judgment with its penalties. Begins and ends on the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import { published } from './theCase.ts';
import type { Typed } from './typed.ts';
import { photograph as aPicture } from './photograph.ts';

export async function judgmentDay(hand: Hand, typed: Typed): Promise<void> {
  const { tab, tap, choose, type, title } = hand;
  const { approx, notKnown, pick, unfold, writtenFrom } = answers(hand);
  await tab('Hearings');
  await tap('Add an earlier hearing');
  await approx('Date', '28.11.2016');
  await writtenFrom('From memory');
  await notKnown('Hearing number (optional)');
  await pick('Kind of hearing (optional)', 'Reading of the judgment');
  // 17
  await unfold('Dock, cage or table');
  await choose('All of them', 'Dock or box, kind not known');
  await type('More on it: All of them (optional)', typed.box);
  await tap('Keep');
  await title(new RegExp(hand.say('28 November 2016')));
  await photograph(hand, typed);
  await tap('Back');
  await judgment(hand, typed);
  await instance(hand);
  await attended(hand);
}

async function photograph(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tap, type, choose, chip } = hand;
  const { approx, pick, unfold, source, writtenFrom } = answers(hand);
  await tap('Add a document');
  await pick('Kind of document', 'Photograph');
  await approx('Date (optional)', '28.11.2016');
  await type('In your words (optional)', typed.inTheBox);
  await page.getByLabel(say('Choose a file on this phone')).setInputFiles({
    name: 'picture.jpg',
    mimeType: 'image/jpeg',
    buffer: await aPicture(page),
  });
  await page.getByText(say('Picture 1'), { exact: true }).waitFor();
  await unfold('May it be shown, and who is in it');
  await type('Whom to name as its source (optional)', typed.ageleuov);
  await choose('May it be published?', 'Not known');
  for (const name of [typed.bokaev, typed.ayan]) await chip('Who is shown', name);
  await source({ how: 'Media' });
  await writtenFrom('From a document');
  await tap('Keep');
  await hand.button('Add to log').waitFor();
}

/** 18, 19 */
async function judgment(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tab, tap } = hand;
  const { approx, pick, source, sourceOf, writtenFrom } = answers(hand);
  await tab('Judgment and appeal');
  await tap('Add a judgment');
  await approx('Date', '28.11.2016');
  await pick('Hearing (optional)', 'Hearing · 28 November 2016');
  await tap('All guilty on all counts');
  const penalty = async (n: number, kind: string) => {
    await tap(kind);
    const row = page.getByRole('group', { name: new RegExp(`^${n}\\.`) });
    await row.getByRole('button', { name: say('All of them'), exact: true }).click();
    return row;
  };
  const years = async (row: Awaited<ReturnType<typeof penalty>>, n: string) => {
    await row.getByRole('textbox', { name: say('Term'), exact: true }).fill(n);
    await row.getByLabel(say('years'), { exact: true }).click();
  };
  await years(await penalty(1, 'Imprisonment'), '5');
  const ban = await penalty(2, 'Ban on holding posts or on an activity');
  await years(ban, '3');
  await ban.getByLabel(say('From which activity or posts')).fill(typed.civic);
  await ban.getByLabel(say('After release'), { exact: true }).click();
  // What two sources say of the fine stands side by side; the sum in tenge is no fact of the case, only of this test.
  const fine = await penalty(3, 'Fine');
  const sum = async (name: string, amount: string, currency: string) => {
    const value = fine.getByRole('group', { name: say(name), exact: true });
    await value.getByLabel(say('Amount'), { exact: true }).fill(amount);
    await value.getByLabel(say('Currency')).selectOption(currency);
    return value;
  };
  const dollars = await sum('Sum', '1500', 'USD');
  await dollars.getByLabel(say('about'), { exact: true }).click();
  await sourceOf('Sum', published(typed), fine);
  await tap('Sum: another source says otherwise');
  await sum('Sum (2)', '530250', 'KZT');
  await sourceOf('Sum (2)', { how: 'Media', who: typed.mediaReports }, fine);
  await source({ how: 'Observed' });
  await writtenFrom('From memory');
  await tap('Keep');
  await page.getByText(typed.civic).first().waitFor();
}

/** From when to when the first instance lasted: nobody had said it before. */
async function instance(hand: Hand): Promise<void> {
  const { tab, tap, row, button } = hand;
  const { approx } = answers(hand);
  await tab('Hearings');
  await row('First instance');
  await tap('Correct or complete');
  await approx('First day (optional)', '12.10.2016');
  await approx('Last day (optional)', '28.11.2016');
  await tap('Keep');
  await button('Correct or complete').waitFor();
  await tap('Back');
}

/** 7: both hearings that are logged here, whole. */
async function attended(hand: Hand): Promise<void> {
  const { page, say, tab, tap, button } = hand;
  await tab('Hearings');
  await tap('Followed all of them, in the courtroom');
  await button('Followed all of them, in the courtroom').waitFor({ state: 'detached' });
  await page.getByText(say('All of it')).first().waitFor();
}
