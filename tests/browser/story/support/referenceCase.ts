/** The reference case, typed through the screens years later as its monitor would; numbers are those of its facts. */
import type { Hand } from './hand.ts';

export const CHARGES = [
  'inciting social discord',
  'spreading knowingly false information',
  'violating the law regulating public assemblies',
];

export const BACKGROUND =
  'Permission for a protest in Atyrau on 24 April 2016 against land-code amendments was refused by the mayor’s office; hundreds gathered that day.';

/** What was seen, heard or read: kind, words, how it is known, from whom. */
export const OBSERVED = [
  {
    fact: 10,
    what: 'Complaint about custody',
    words: 'The merits were ordered to be heard before the complaint about Ayan’s detention was reviewed.',
    source: 'Observed',
  },
  {
    fact: 14,
    what: 'Document',
    words: 'State-commissioned expert analyses of the accused’s statements, social media posts among them.',
    source: 'Document',
    who: 'expert analyses',
  },
  {
    fact: 15,
    what: 'Document',
    words: 'The mayor’s office decision refusing permission for 24 April.',
    source: 'Document',
    who: 'decision of the mayor’s office',
  },
] as const;

/** Facts 1–5, 8: from Today to the case with its people and charges. */
export async function enterCase(hand: Hand): Promise<void> {
  const { page, room, tap, type, chip, choose, tab, title } = hand;
  await room('Cases');
  await tap('New case');
  await type('Title', 'Bokaev and Ayan');
  await type('Town', 'Atyrau');
  await chip('Court of first instance (optional)', 'Not known');
  await type('Background (optional)', BACKGROUND);
  await tap('Keep');
  await title('Bokaev and Ayan');
  for (const [name, age, occupation] of [
    ['Maks Bokaev', '43', 'activist'],
    ['Talgat Ayan', '32', 'activist and lawyer'],
  ] as const) {
    await tap('Add a person');
    await type('Name', name);
    await chip('Role in the trial', 'Accused');
    await type('Age', age);
    await type('Occupation', occupation);
    await tap('Keep');
    await page.getByRole('button', { name }).waitFor();
  }
  for (const role of ['Prosecutor', 'Defence counsel']) {
    await tap('Add a person');
    await tap(role);
    await page.getByRole('button', { name: `${role}, name not known` }).waitFor();
  }
  await tap('Add a person');
  await chip('Name', 'Not known');
  await chip('Role in the trial', 'Judge');
  await choose('Sex (optional)', 'Female');
  await tap('Keep');
  await page.getByRole('button', { name: 'Judge, name not known' }).waitFor();
  await tab('Charges');
  for (const words of CHARGES) {
    await tap('Add a charge');
    await tap('All of them');
    await type('Charge in plain words', words);
    await chip('Article (optional)', 'Not known');
    await tap('Keep');
    await page.getByRole('button', { name: words }).waitFor();
  }
}

/** Facts 9–15 in the hearing of 12 October 2016, from memory. Ends on its log. */
export async function enterFirstHearing(hand: Hand): Promise<void> {
  const { page, tab, tap, type, choose, title, group } = hand;
  await tab('Hearings');
  await tap('Add an earlier hearing');
  await type('Date', '12.10.2016');
  await choose('From what do you write?', 'From memory');
  await tap('Keep');
  await title(/^Hearing 1/);
  const notKnownWhen = () => group('When did it happen?').getByLabel('Not known', { exact: true }).click();
  for (const one of OBSERVED) {
    await tap('Add to log');
    await tap('What was seen or heard');
    await page.getByRole('combobox', { name: 'What', exact: true }).selectOption({ label: one.what });
    await notKnownWhen();
    await type('In your words (optional)', one.words);
    await choose('How do you know?', one.source);
    if ('who' in one) await type('From whom, or which document (optional)', one.who);
    await tap('Keep');
    await page.getByText(one.words).first().waitFor();
  }
  const motion = async (what: string, more: () => Promise<void>) => {
    await tap('Add to log');
    await tap('A motion, and what the court ruled');
    await choose('Side', 'Defence');
    await choose('What is asked', what);
    await more();
    await choose('The court ruled', 'Refused');
    await notKnownWhen();
    await choose('How do you know?', 'Observed');
    await tap('Keep');
    await page.getByRole('button', { name: 'Add to log', exact: true }).waitFor();
  };
  const several = () => hand.chip('How many (optional)', 'several');
  await motion('Call a witness', several);
  await motion('Keep a record', async () => undefined);
  await motion('Recusal', async () => {
    await several();
    await hand.chip('Grounds', 'Bias');
    const onGround = group('How many on this ground: Bias (optional)');
    await onGround.getByRole('textbox').fill('1');
    await onGround.getByLabel('at least', { exact: true }).click();
    await choose('Same judge as the one challenged?', 'Yes');
  });
}

/** Facts 18, 19. Begins and ends on the case. */
export async function enterJudgment(hand: Hand): Promise<void> {
  const { page, tab, tap, type } = hand;
  await tab('Judgment');
  await tap('Add a judgment');
  await type('Date', '28.11.2016');
  await tap('All guilty on all counts');
  await tap('Imprisonment');
  const penalty = (n: number) => page.getByRole('group', { name: new RegExp(`^${n}\\.`) });
  const forAll = (n: number) => penalty(n).getByRole('button', { name: 'All of them', exact: true }).click();
  const term = async (n: number, years: string) => {
    await penalty(n).getByRole('textbox', { name: 'Term', exact: true }).fill(years);
    await penalty(n).getByLabel('years', { exact: true }).click();
  };
  await forAll(1);
  await term(1, '5');
  await tap('Ban on holding posts or on an activity');
  await forAll(2);
  await term(2, '3');
  await penalty(2).getByLabel('From which activity or posts').fill('civic activities');
  await penalty(2).getByLabel('After release', { exact: true }).click();
  await tap('Fine');
  await forAll(3);
  await penalty(3).getByLabel('Amount', { exact: true }).fill('1500');
  await penalty(3).getByLabel('Currency').selectOption('USD');
  await penalty(3).getByLabel('about', { exact: true }).click();
  await tap('Keep');
  await page.getByText('civic activities').first().waitFor();
}
