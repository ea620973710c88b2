/** Facts 9–15: the hearing of 12 October 2016 from memory, and the evidence of the prosecution. Begins and ends on the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import type { Typed } from './typed.ts';
import { published } from './theCase.ts';

export async function firstHearing(hand: Hand, typed: Typed): Promise<void> {
  const { tab, tap, title } = hand;
  const { approx, writtenFrom } = answers(hand);
  // 9
  await tab('Hearings');
  await tap('Add an earlier hearing');
  await approx('Date', '12.10.2016');
  await writtenFrom('From memory');
  await tap('Keep');
  await title(new RegExp(`^${hand.say('Hearing 1')}`));
  await orderOfProceedings(hand, typed);
  await motions(hand);
  await tap('Back');
  await evidence(hand, typed);
}

/** 10 */
async function orderOfProceedings(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tap, choose, type } = hand;
  const { notKnown, pick, source, writtenFrom } = answers(hand);
  await tap('Add to log');
  await tap('Court decides');
  await writtenFrom('From memory');
  await notKnown('When did it happen?');
  await choose('What the court decided on', 'Order of proceedings');
  await type('First', typed.merits);
  await type('Then', typed.complaint);
  await pick(
    'What has to wait (optional)',
    `Motion · Defence · Complaint about custody · ${typed.complaintPending}`,
  );
  await pick('Ruled by (optional)', 'Judge, name not known');
  await source({ how: 'Observed' });
  await tap('Keep');
  await page.getByRole('button', { name: say('Order of proceedings') }).waitFor();
  await tap('Add to log');
  await tap('What was seen or heard');
  await pick('What', 'Merits begun');
  await notKnown('When did it happen?');
  await source({ how: 'Observed' });
  await tap('Keep');
  await page.getByRole('button', { name: say('Merits begun') }).waitFor();
}

/** 11–13 */
async function motions(hand: Hand): Promise<void> {
  const { tap, choose, chip, button } = hand;
  const { approx, notKnown, pick, source } = answers(hand);
  const motion = async (what: string, more: () => Promise<void>) => {
    await tap('Add to log');
    await tap('A motion, and what the court ruled');
    await choose('Side', 'Defence');
    await choose('What is asked', what);
    await more();
    await choose('The court ruled', 'Refused');
    await notKnown('When did it happen?');
    await source({ how: 'Observed' });
    await tap('Keep');
    await button('Add to log').waitFor();
  };
  await motion('Call a witness', () => approx('How many (optional)', '', 'several'));
  await motion('Keep a record', async () => undefined);
  await motion('Recusal', async () => {
    await approx('How many (optional)', '', 'several');
    await chip('Grounds', 'Bias');
    await approx('How many on this ground: Bias (optional)', '1', 'at least');
    await choose('Who is challenged', 'Judge, name not known');
    await choose('Same judge as the one challenged?', 'Yes');
    await pick('Ruled by (optional)', 'Judge, name not known');
  });
}

/** 14, 15: as the statement reports it; in which hearing each was shown it does not say. */
async function evidence(hand: Hand, typed: Typed): Promise<void> {
  const { page, tab, tap, choose, type } = hand;
  const { text, notKnown, pick, source, writtenFrom } = answers(hand);
  await tab('Evidence and documents');
  await tap('Add a document');
  await pick('Kind of document', 'Decision of an authority');
  await text('Title (optional)', typed.permissionRefused);
  await notKnown('Date (optional)');
  await notKnown('Document number (optional)');
  await text('From whom (optional)', typed.mayor);
  await writtenFrom('From a document');
  await tap('Keep');
  const item = async (what: string, more: () => Promise<void>, shown: string) => {
    await tap('Add an item of evidence');
    await choose('Side', 'Prosecution');
    await pick('What it is', what);
    await more();
    await choose('Shown?', 'Yes');
    await choose('Admitted?', 'Not known');
    await source(published(typed));
    await tap('Keep');
    await page.getByRole('button', { name: shown }).waitFor();
  };
  await item(
    'Expert report',
    async () => {
      await type('In your words', typed.analyses);
      await notKnown('Author (optional)');
      await text('Ordered by (optional)', typed.theState);
    },
    typed.analyses,
  );
  await item('Online post', () => type('In your words', typed.posts), typed.posts);
  await item(
    'Document',
    async () => {
      await type('In your words', typed.refusedByMayor);
      await pick('Document (optional)', `Decision of an authority · ${typed.permissionRefused}`);
    },
    typed.refusedByMayor,
  );
}
