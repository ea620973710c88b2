/** Facts 3 and 6: times in detention, and the complaint that was pending. Begins and ends on the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import { published } from './theCase.ts';
import type { Typed } from './typed.ts';

export async function custody(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tab, tap, choose } = hand;
  const { approx, notKnown, unfold, source, sourceOf, writtenFrom } = answers(hand);
  const asPublished = published(typed);
  await tab('Charges and custody');
  // 6: mid-May 2016, administrative; until when is not known.
  for (const name of [typed.bokaev, typed.ayan]) {
    await tap(`Add a time in detention: ${name}`);
    await choose('Kind', 'Administrative detention');
    await writtenFrom('From a document');
    await approx('Since', '05.2016', 'middle');
    await notKnown('Until (optional)');
    await source(asPublished);
    await tap('Keep');
    await tap(`Add a time in detention: ${name}`);
    await tap('Back');
  }
  // 3: in detention during the proceedings.
  await tap(`Add a time in detention: ${typed.ayan}`);
  await choose('Kind', 'In custody in a criminal case');
  await writtenFrom('From a document');
  await approx('Since', '12.10.2016', 'before');
  await sourceOf('Since', asPublished);
  await approx('Until (optional)', '28.11.2016', 'after');
  await notKnown('Place (optional)');
  await unfold('The order');
  await notKnown('Ordered by (optional)');
  await source(asPublished);
  await tap('Keep');
  await page.getByRole('button', { name: say('In custody in a criminal case') }).waitFor();
}

/** 3: the complaint, open until the court rules on it. */
export async function complaint(hand: Hand, typed: Typed): Promise<void> {
  const { page, say, tab, tap, choose, type } = hand;
  const { approx, pick, source } = answers(hand);
  await tab('Motions');
  await tap('Add one filed outside a hearing');
  await approx('Filed on', '12.10.2016', 'before');
  await pick('Against which entry (optional)', `In custody in a criminal case · ${typed.ayan}`);
  await choose('Side', 'Defence');
  await choose('What is asked', 'Complaint about custody');
  await type('In your words (optional)', typed.complaintPending);
  await source({ how: 'Observed' });
  await tap('Keep');
  await page.getByText(say('Motions that wait for a ruling')).waitFor();
}
