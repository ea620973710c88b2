/**
 * What a correct record of the reference case lets a reader see, on the app's own screens. Rows are written as they read:
 * the line, and after a slash what stands below it. Begins and ends on the case.
 */
import { expect } from 'vitest';
import type { Locator } from 'playwright';
import type { Hand } from '../support/hand.ts';
import { CONCERN } from './concern.ts';
import type { Typed } from './typed.ts';

export async function readerSees(hand: Hand, typed: Typed): Promise<void> {
  await complaintOrderMerits(hand, typed);
  await motionsBySide(hand, typed);
  await toldApart(hand, typed);
  await evaluationApart(hand, typed);
  await concernWithItsLaw(hand, typed);
  await twoInstances(hand, typed);
  await decided(hand, typed);
  await peopleAndCustody(hand, typed);
  await byDay(hand, typed);
}

/** The rows of the list under a heading. */
async function rowsUnder({ page, say }: Hand, heading: string): Promise<readonly string[]> {
  const title = page.getByRole('heading', { name: say(heading), exact: true });
  return rowsIn(title.locator('xpath=following::*[self::ul or self::ol][1]'));
}

async function rowsIn(list: Locator): Promise<readonly string[]> {
  await list.waitFor();
  const rows = await list.locator(':scope > li').all();
  return Promise.all(
    rows.map(async (row) => {
      const lines = await row.locator('.row-main, .row-more').allInnerTexts();
      const text = lines.length > 0 ? lines.join(' / ') : await row.innerText();
      return text.replaceAll(/[ \u{a0}\n]+/gu, ' ').trim();
    }),
  );
}

const said = ({ say }: Hand, lines: readonly string[]) =>
  lines.map((line) => line.split(' / ').map(say).join(' / '));

/** 10 as a time line. */
async function complaintOrderMerits(hand: Hand, t: Typed): Promise<void> {
  await hand.tab('Motions');
  expect(await rowsUnder(hand, 'Complaints that had to wait')).toEqual(
    said(hand, [
      `before 12 October 2016 · Motion · Defence · Complaint about custody · ${t.complaintPending}`,
      'Hearing 1 · 12 October 2016 · First instance',
      `12 October 2016 · Ruling · Order of proceedings · First: ${t.merits} · Then: ${t.complaint}`,
      '12 October 2016 · Merits begun',
      'Hearing · 28 November 2016 · First instance',
      '28 November 2016 · Judgment · 6 verdicts · 6 penalties',
      'Hearing · January 2017 · Court of appeal',
      '20 January 2017 · Judgment · Upheld',
    ]),
  );
  await hand.page.getByText(hand.say('The merits began before it was ruled on. · No ruling yet')).waitFor();
}

/** 11–13: the defence filed at least witness, record and recusal motions; granted 0. */
async function motionsBySide(hand: Hand, t: Typed): Promise<void> {
  const table = hand.page.getByRole('table', { name: hand.say('Motions by side and outcome') });
  await table.waitFor();
  const cells = (await table.getByRole('row').allInnerTexts()).map((row) => row.split(/\s*\t\s*/));
  expect(cells).toEqual(
    [
      ['Outcome', 'Defence'],
      ['Filed', '6+'],
      ['Granted', '0'],
      ['Refused', '5+'],
      ['No ruling yet', '1'],
    ].map((row) => row.map(hand.say)),
  );
  expect(await rowsUnder(hand, 'Motions that wait for a ruling')).toEqual(
    said(hand, [
      `Motion 1 · Defence · Complaint about custody · ${t.complaintPending} / filed before 12 October 2016 · No ruling yet · Observed`,
    ]),
  );
  expect(await rowsUnder(hand, 'Ruled on')).toEqual(
    said(hand, [
      'Motion 2 · Defence · Call a witness · how many: several / Refused · Observed',
      'Motion 3 · Defence · Keep a record / Refused · Observed',
      'Motion 4 · Defence · Recusal · how many: several · Bias: at least 1 · Judge, name not known / Refused · ruled by the same judge · Observed',
    ]),
  );
}

/** Observed by the monitor (10–13), read in a document (14, 15), from the media (21): also in the day note. */
async function toldApart(hand: Hand, t: Typed): Promise<void> {
  const { tab, row, tap, page, say } = hand;
  await tab('Evidence and documents');
  expect(await rowsUnder(hand, 'Prosecution')).toEqual(
    said(hand, [
      `Expert report · ${t.analyses} / Admitted? Not known · Document`,
      `Online post · ${t.posts} / Admitted? Not known · Document`,
      `Document · ${t.refusedByMayor} / Admitted? Not known · Document`,
    ]),
  );
  expect(await rowsUnder(hand, 'Documents')).toEqual(
    said(hand, [
      `Publication · ${t.statement} / 28 November 2016 · source not said`,
      `Photograph · ${t.inTheBox} / 28 November 2016 · Files: 1 · Media`,
      `Decision of an authority · ${t.permissionRefused} / day not known · source not said`,
    ]),
  );
  await tab('Hearings');
  await row('Hearing · January 2017');
  const [irregularities] = await rowsUnder(hand, 'What happened');
  expect(irregularities).toContain(t.irregularities);
  expect(irregularities).toContain(said(hand, [`From a document · Media · ${t.mediaReports}`])[0]);
  await tap('Day note');
  const note = page.locator('main');
  await note.getByText(t.irregularities).first().waitFor();
  await note.getByText(say('Media')).first().waitFor();
  expect(await note.innerText()).not.toContain(say('Observed'));
  await tap('Back');
  await tap('Back');
}

/** What happened stands apart from what it may mean. */
async function evaluationApart(hand: Hand, t: Typed): Promise<void> {
  const { tab, row, tap, page, language } = hand;
  await tab('Hearings');
  await row('Hearing 1 · 12 October 2016');
  const facts = await rowsUnder(hand, 'What happened');
  expect(facts).toHaveLength(8);
  for (const fact of facts) expect(fact).toContain(hand.say('Observed'));
  const concern = language === 'ru' ? CONCERN.ru : CONCERN.en;
  expect(facts.join()).not.toContain(concern);
  expect(await rowsUnder(hand, 'Possible violations')).toEqual([
    `${hand.say(`Possible: ${concern}`)} / ${hand.say('Sent to review')}`,
  ]);
  await tap('Day note');
  await page.getByText(t.merits).first().waitFor();
  expect(await page.locator('main').innerText()).not.toContain(concern);
  await tap('Back');
}

/** Legal basis, the entries that support it, its state. From the log of the hearing. */
async function concernWithItsLaw(hand: Hand, t: Typed): Promise<void> {
  const { page, say, row, tap, language, title } = hand;
  const concern = language === 'ru' ? CONCERN.ru : CONCERN.en;
  await row(`Possible: ${concern}`);
  await title(say(`Possible: ${concern}`));
  await page.locator('main').getByText(say('Sent to review')).first().waitFor();
  expect(await rowsUnder(hand, 'What happened')).toEqual(
    (
      [
        ['before 12 October 2016', `Motion 1 · Defence · Complaint about custody · ${t.complaintPending}`],
        ['12 October 2016', `Ruling · Order of proceedings · First: ${t.merits} · Then: ${t.complaint}`],
      ] as const
    ).map(([day, entry]) => `${say(day)} ${say(entry)}`),
  );
  await page.locator('summary').filter({ hasText: '(5)' }).click();
  await page.locator('.law-cited').first().waitFor();
  const law = (await page.locator('.law-cited').allInnerTexts()).join(' | ');
  expect(law).toMatch(/9\(4\).*107.*322.*342/s);
  await tap('Back');
  await tap('Back');
}

/** Two instances of one case, each with its hearings and dates; what is missing is marked. */
async function twoInstances(hand: Hand, t: Typed): Promise<void> {
  const { page, say, tab } = hand;
  await tab('Hearings');
  const instances = page.locator('section:has(> .row-button):has(> ol)');
  await instances.first().waitFor();
  expect(await instances.locator(':scope > .row-button').allInnerTexts()).toEqual(
    [
      [
        `First instance · court not known · ${t.town}`,
        '12 October 2016 – 28 November 2016 · source not said',
      ],
      [
        `Court of appeal · court not known · ${t.town}`,
        'January 2017 – 20 January 2017 · Hearings held: not known · 1 week · source not said',
      ],
    ].map(([main, more]) => `${say(main ?? '')}\n${dashed(hand, more ?? '')}`),
  );
  expect(await rowsIn(instances.nth(0).locator('ol'))).toEqual(
    said(hand, [
      'Hearing 1 · 12 October 2016 / 8 entries · From memory',
      'Hearing · 28 November 2016 / Reading of the judgment · 1 entry · From memory',
    ]),
  );
  expect(await rowsIn(instances.nth(1).locator('ol'))).toEqual([
    ...said(hand, ['Hearing · January 2017 / Appeal hearing · Not attended · 1 entry · From a document']),
    `⚠ ${say('Hearings held: not known. Logged here: 1')}`,
  ]);
  // 7: the monitor followed the whole trial, not the appeal.
  expect(await rowsUnder(hand, `Mission · ${t.monitor}`)).toEqual(
    said(hand, [
      'Hearing 1 · 12 October 2016 · First instance / All of it · In the courtroom · source not said',
      'Hearing · 28 November 2016 · First instance / All of it · In the courtroom · source not said',
      'Hearing · January 2017 · Court of appeal / Not attended',
    ]),
  );
}

const dashed = ({ say }: Hand, line: string) =>
  line
    .split(' · ')
    .map((part) => part.split(' – ').map(say).join(' – '))
    .join(' · ');

/** 18–20: verdicts per accused and count, penalties with both sums of the fine, the outcome of the appeal. */
async function decided(hand: Hand, t: Typed): Promise<void> {
  const { page, say, tab } = hand;
  await tab('Judgment and appeal');
  const accused = [t.bokaev, t.ayan];
  expect(await rowsUnder(hand, "The court's verdict")).toEqual(
    said(
      hand,
      accused.flatMap((name) => [1, 2, 3].map((n) => `${name} · Count ${n} · Found guilty`)),
    ),
  );
  const source = `(Document · Publication · ${t.statement})`;
  expect(await rowsUnder(hand, 'Penalties')).toEqual(
    said(hand, [
      ...accused.map((name) => `${name} · Imprisonment · 5 years`),
      ...accused.map(
        (name) => `${name} · Ban on holding posts or on an activity · 3 years · ${t.civic} · After release`,
      ),
      ...accused.map(
        (name) => `${name} · Fine · about 1500 USD · ${source} · 530,250 KZT · (Media · ${t.mediaReports})`,
      ),
    ]).map((line) => line.replaceAll('\u{a0}', ' ')),
  );
  await page.getByRole('heading', { name: say('20 January 2017 · Upheld') }).waitFor();
  await page
    .getByRole('button', { name: say('Appeal filed · Not known · after 28 November 2016') })
    .waitFor();
}

/** 2, 3, 6–8: who, and for how long in custody, never more exactly than it is known. */
async function peopleAndCustody(hand: Hand, t: Typed): Promise<void> {
  const { tab } = hand;
  await tab('People');
  // After the judgment they are no longer called accused.
  expect(await rowsUnder(hand, 'Accused')).toEqual(
    said(hand, [
      `${t.bokaev} / 43 · ${t.activist} · ${t.member}, ${t.mechanism} · Male · Document`,
      `${t.ayan} / 32 · ${t.activistAndLawyer} · Male · Document`,
    ]),
  );
  for (const role of ['Defence counsel', 'Prosecutor'])
    expect(await rowsUnder(hand, role)).toEqual(said(hand, [`${role}, name not known / source not said`]));
  expect(await rowsUnder(hand, 'Judge')).toEqual(
    said(hand, ['Judge, name not known / Female · source not said']),
  );
  expect(await rowsUnder(hand, 'Who monitors')).toEqual(
    said(hand, [`Mission · ${t.monitor} / ${t.bureau} · By name · source not said`]),
  );
  await tab('Charges and custody');
  const arrest = `Administrative detention · mid-May 2016 – not known / days not known`;
  const rows = (lines: readonly string[]) =>
    lines.map((line) =>
      line
        .split(' / ')
        .map((part) => dashed(hand, part))
        .join(' / '),
    );
  expect(await rowsUnder(hand, t.bokaev)).toEqual(rows([`${arrest} · Document`]));
  expect(await rowsUnder(hand, t.ayan)).toEqual(
    rows([
      `${arrest} · may overlap another · Document`,
      'In custody in a criminal case · before 12 October 2016 – after 28 November 2016 / at least 48 days · may overlap another · Document',
    ]),
  );
}

/** 5–20 in their order; what has only an approximate date says at which of its days it stands. */
async function byDay(hand: Hand, t: Typed): Promise<void> {
  const { page, say, tab } = hand;
  await tab('Time line');
  const rows = await rowsIn(page.locator('ol.rows').first());
  const refused = (n: number, what: string) => `${say('Refused')}: ${say(`Motion ${n}`)}, ${say(what)}`;
  const order = [
    t.applied,
    t.refusedByMayor,
    t.hundredsGathered,
    say('Administrative detention'),
    say('Administrative detention'),
    t.dozensHeld,
    t.hundredsHeld,
    say('In custody in a criminal case'),
    t.complaintPending,
    say('First instance'),
    say('Hearing 1'),
    t.merits,
    say('Merits begun'),
    say('Call a witness'),
    refused(2, 'Call a witness'),
    say('Keep a record'),
    refused(3, 'Keep a record'),
    say('Recusal'),
    refused(4, 'Recusal'),
    say('28 November 2016'),
    say('6 verdicts'),
    say('Appeal filed'),
    say('Court of appeal'),
    say('January 2017'),
    say('Upheld'),
  ];
  expect(rows.map((row, at) => (row.includes(order[at] ?? '?') ? order[at] : row))).toEqual(order);
  const placed = (words: string) => rows.filter((row) => row.includes(say(words))).length;
  const [earliest, latest] = [placed('stands at its earliest day'), placed('stands at its latest day')];
  expect([earliest + latest >= 6, latest]).toEqual([true, 4]);
}
