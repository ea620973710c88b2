/** A hearing of another case as it happens; between its two parts the browser may die. */
import { expect } from 'vitest';
import type { Hand } from '../support/hand.ts';
import { unlock } from '../support/journey.ts';
import type { Exports } from './exports.ts';

const KILLED_WORDS = 'Counsel said: "the court has heard nobody for the defence", twice';
const FLAG_WORDS = 'The only witness asked for was refused without a reason.';

/** From Today; ends in the hearing, everything kept. */
export async function beginLive(hand: Hand): Promise<void> {
  const { page, room, tap, type, kept } = hand;
  await room('Today');
  await tap('Start logging');
  await tap('Motion');
  await tap('Defence');
  await tap('Call a witness');
  await tap('Refused');
  await tap('No reasons');
  await tap('Mark');
  await type('Words', KILLED_WORDS);
  await tap('Send the words');
  await page.getByRole('log').getByText(KILLED_WORDS).waitFor();
  await kept();
}

/** Back in the hearing: all of it is there. It ends, which locks; the flag gets its words and is sent. Ends on its log. */
export async function endLive(hand: Hand, passphrase: string): Promise<void> {
  const { page, row, tap, type, choose, title, kept } = hand;
  const log = page.getByRole('log');
  await log.getByText(KILLED_WORDS).waitFor();
  await log.getByText(/Refused · No reasons/).waitFor();
  await tap('Flag');
  await log.getByText('Flagged as possible concern').waitFor();
  await kept();
  await tap('Menu');
  await tap('End of the hearing');
  await choose('What the court said', 'Not announced');
  await tap('Next question');
  await tap('Now');
  await tap('Next question');
  await tap('Done');
  await unlock(hand, passphrase);
  await title(/^Hearing 1/);
  await row('Possible:');
  await type('In your words (optional)', FLAG_WORDS);
  await choose('How do you know?', 'Observed');
  await tap('Send to review');
  await page.getByText('Sent to review').first().waitFor();
  await kept();
}

/** What was tapped is live and at its time; the flag stands apart from the facts. */
export function compareLive({ facts, evaluation }: Exports): void {
  const [theCase, hearing, ...live] = facts.json.entries;
  expect(theCase?.fields).toEqual({ code: 'A-2', country: 'KZ' });
  expect(hearing).toMatchObject({
    howRecorded: 'live',
    fields: { number: { is: 'exact', n: 1 }, next: { state: 'not-announced' }, end: { is: 'exact' } },
  });
  const [motion, ruling] = live.map(({ record }) => record);
  expect(live.map(({ kind, howRecorded, fields }) => ({ kind, howRecorded, fields }))).toMatchObject([
    { kind: 'motion', howRecorded: 'live', fields: { side: 'defence', what: 'call-witness' } },
    {
      kind: 'ruling',
      howRecorded: 'live',
      fields: { motions: [motion], outcome: 'refused', reasons: 'none' },
    },
    { kind: 'observation', howRecorded: 'live', fields: { what: 'mark', words: KILLED_WORDS } },
  ]);
  expect(live.every(({ fields }) => fields['hearing'] === hearing?.record)).toBe(true);
  expect(evaluation.json.entries).toMatchObject([
    {
      kind: 'possible-violation',
      state: 'sent',
      fields: { entries: [motion, ruling], words: FLAG_WORDS, source: { how: 'observed' }, sent: true },
    },
  ]);
  const row = facts.tables.get('facts-observations')?.[0];
  expect(row).toMatchObject({ what: 'mark', words: KILLED_WORDS, how_recorded: 'live' });
}
