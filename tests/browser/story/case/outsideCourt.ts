/** Facts 5 and 6: what led to the trial, each event with its date as it is known and its source. Begins and ends on the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import { published } from './theCase.ts';
import type { Typed } from './typed.ts';

export async function outsideCourt(hand: Hand, typed: Typed): Promise<void> {
  const { page, tab, tap, type } = hand;
  const { approx, text, pick, source, writtenFrom } = answers(hand);
  const accused = [typed.bokaev, typed.ayan];
  const event = async (what: string, words: string, more: () => Promise<void>) => {
    await tap('Add an event');
    await writtenFrom('From a document');
    await pick('What', what);
    await type('In your words', words);
    await more();
    await source(published(typed));
    await tap('Keep');
    await page.getByRole('button', { name: words }).waitFor();
  };
  await tab('Outside court');
  // 5
  await event('Application to an authority', typed.applied, async () => {
    await approx('When', '24.04.2016', 'before');
    await text('Place (optional)', typed.town);
    for (const name of accused) await hand.chip('Persons of this case', name);
  });
  await event('Refusal by an authority', typed.refusedByMayor, async () => {
    await approx('When', '24.04.2016', 'before');
    await text('Place (optional)', typed.town);
  });
  await event('Assembly', typed.hundredsGathered, async () => {
    await approx('When', '24.04.2016');
    await text('Place (optional)', typed.square);
    await approx('How many people (optional)', '', 'several');
  });
  // 6
  await event('Taken into detention', typed.dozensHeld, async () => {
    await approx('When', '05.2016', 'middle');
    for (const name of accused) await hand.chip('Persons of this case', name);
    await approx('How many people (optional)', '25', 'at least');
  });
  await event('Taken into detention', typed.hundredsHeld, async () => {
    await approx('When', '21.05.2016');
    await text('Place (optional)', typed.severalCities);
    await approx('How many people (optional)', '', 'several');
  });
}
