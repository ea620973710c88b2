/** Facts 1–4, 7, 8: the case, what was published on it, its people, its monitor, the charges. From Today to the case. */
import { answers } from '../support/answers.ts';
import type { Hand } from '../support/hand.ts';
import type { Typed } from './typed.ts';

/** By what the story knows of the case before and outside the hearings; every such fact says so. */
export const published = ({ statement }: Typed) =>
  ({ how: 'Document', document: `Publication · ${statement}` }) as const;

export async function theCase(hand: Hand, typed: Typed): Promise<void> {
  const { room, tap, type, title } = hand;
  const { text, notKnown, writtenFrom } = answers(hand);
  // 1, and what led to it (5).
  await room('Cases');
  await tap('New case');
  await text('Title (optional)', typed.title);
  await text('Town (optional)', typed.town);
  await notKnown('Court of first instance (optional)');
  await type('Background (optional)', typed.background);
  await writtenFrom('From a document');
  await tap('Keep');
  await title(typed.title);
  await theStatement(hand, typed);
  await people(hand, typed);
  await monitor(hand, typed);
  await charges(hand, typed);
}

async function theStatement(hand: Hand, typed: Typed): Promise<void> {
  const { tab, tap } = hand;
  const { pick, text, approx } = answers(hand);
  await tab('Evidence and documents');
  await tap('Add a document');
  await pick('Kind of document', 'Publication');
  await text('Title (optional)', typed.statement);
  await approx('Date (optional)', '28.11.2016');
  await text('From whom (optional)', typed.watch);
  await tap('Keep');
  await hand.button(new RegExp(typed.statement)).waitFor();
}

async function people(hand: Hand, typed: Typed): Promise<void> {
  const { tab, tap, type, chip, choose, button } = hand;
  const { text, approx, notKnown, unfold, sourceOf } = answers(hand);
  const asPublished = published(typed);
  const accused = async (name: string, age: string, occupation: string, more?: () => Promise<void>) => {
    await tap('Add a person');
    await text('Name', name);
    await chip('Role in the trial', 'Accused');
    await choose('Sex (optional)', 'Male');
    await approx('Age (optional)', age);
    await approx('Age: on which day? (optional)', '28.11.2016');
    await sourceOf('Age (optional)', asPublished);
    await text('Occupation (optional)', occupation);
    await sourceOf('Occupation (optional)', asPublished);
    await more?.();
    await tap('Keep');
    await button(new RegExp(name)).waitFor();
  };
  await tab('People');
  // 2
  await accused(typed.bokaev, '43', typed.activist, async () => {
    await unfold('Offices and organisations');
    await tap('Add an organisation or office');
    await type('Organisation', typed.mechanism);
    await type('Office or membership (optional)', typed.member);
    await notKnown('Since (optional)');
  });
  // 3
  await accused(typed.ayan, '32', typed.activistAndLawyer);
  // 8: the names are not known.
  for (const role of ['Prosecutor', 'Defence counsel']) {
    await tap('Add a person');
    await tap(role);
    await button(
      new RegExp(hand.say(`${role}, name not known`).replaceAll(/[()]/g, String.raw`\$&`)),
    ).waitFor();
  }
  await tap('Add a person');
  await notKnown('Name');
  await chip('Role in the trial', 'Judge');
  await choose('Sex (optional)', 'Female');
  await tap('Keep');
  await hand.page.getByRole('button', { name: hand.say('Judge, name not known') }).waitFor();
}

/** 7 */
async function monitor(hand: Hand, typed: Typed): Promise<void> {
  const { tap, type, choose, button } = hand;
  const { text, writtenFrom } = answers(hand);
  await tap('Say who monitors');
  await text('Name of the monitor (optional)', typed.monitor);
  await text('Organisation (optional)', typed.bureau);
  await choose('How it is shown', 'By name');
  await type('In your words (optional)', typed.wholeTrial);
  await writtenFrom('From a document');
  await tap('Keep');
  await button(new RegExp(typed.monitor)).waitFor();
}

/** 4 */
async function charges(hand: Hand, typed: Typed): Promise<void> {
  const { page, tab, tap } = hand;
  const { text, notKnown, source } = answers(hand);
  await tab('Charges and custody');
  for (const words of [typed.discord, typed.falseInformation, typed.assemblies]) {
    await tap('Add a charge');
    await tap('All of them');
    await text('Charge in plain words', words);
    await notKnown('Article (optional)');
    await source(published(typed));
    await tap('Keep');
    await page.getByRole('button', { name: words }).waitFor();
  }
}
