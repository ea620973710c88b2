/** Facts 20, 21: the second instance, known from a document and from the media only. Begins and ends on the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import { published } from './theCase.ts';
import type { Typed } from './typed.ts';

export async function appeal(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tab, tap, choose, button } = hand;
  const { approx, term, text, notKnown, source, writtenFrom } = answers(hand);
  await tab('Judgment and appeal');
  await tap('Add an instance');
  await choose('Level', 'Court of appeal');
  await notKnown('Court');
  await text('Town (optional)', typed.town);
  await approx('First day (optional)', '01.2017');
  await approx('Last day (optional)', '20.01.2017');
  await notKnown('How many hearings were held (optional)');
  await term('How long it took (optional)', '1', 'weeks');
  await writtenFrom('From a document');
  await tap('Keep');
  await page.getByRole('button', { name: say('Court of appeal') }).waitFor();
  await tap('Add an appeal');
  await choose('Side', 'Not known');
  await writtenFrom('From a document');
  await approx('Filed on', '28.11.2016', 'after');
  await choose('At which instance (optional)', 'Court of appeal');
  await source(published(typed));
  await tap('Keep');
  await tap('Add a judgment');
  await approx('Date', '20.01.2017');
  await choose('The judgment before it was', 'Upheld');
  await writtenFrom('From a document');
  await source(published(typed));
  await tap('Keep');
  await button('Add a judgment').waitFor();
  await irregularities(hand, typed);
}

/** 21 */
async function irregularities(hand: Hand, typed: Typed): Promise<void> {
  const { page, tab, tap, choose, type, title } = hand;
  const { approx, notKnown, pick, source, writtenFrom } = answers(hand);
  await tab('Hearings');
  await tap('Add an earlier hearing');
  await approx('Date', '01.2017');
  await writtenFrom('From a document');
  await notKnown('Hearing number (optional)');
  await pick('Kind of hearing (optional)', 'Appeal hearing');
  await choose('Which part was followed (optional)', 'Not attended');
  await tap('Keep');
  await title(new RegExp(hand.say('January 2017')));
  await tap('Add to log');
  await tap('What was seen or heard');
  await writtenFrom('From a document');
  await pick('What', 'Other');
  await notKnown('When did it happen?');
  await type('In your words (optional)', typed.irregularities);
  await source({ how: 'Media', who: typed.mediaReports, on: '01.2017' });
  await tap('Keep');
  await page.getByText(typed.irregularities).first().waitFor();
  await tap('Back');
}
