/**
 * The main job, whole: a monitor with no network writes the reference case on a small phone, whose browser dies in the
 * middle of a hearing; what is exported is read back by readers that know nothing of the writers; a wiped phone comes
 * back from its sealed backup on another one.
 */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import {
  BACKGROUND,
  CHARGES,
  enterCase,
  enterFirstHearing,
  enterJudgment,
  OBSERVED,
} from './support/referenceCase.ts';
import { compareTables, tablesIn } from './support/compareTables.ts';
import { translated } from './support/translated.ts';
import { unzip } from './support/unzip.ts';
import { report } from '../support/figures.ts';
import { good } from '../support/story.ts';
import { toHex } from '#crypto/bytes.ts';
import { readCaseFile } from '#vault/caseFile.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';

let server: Server;
const profiles: Awaited<ReturnType<typeof newProfile>>[] = [];
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  for (const profile of profiles) await profile.remove();
});

/** A start of the app as installed, on a profile. */
async function begin(profileDir: string): Promise<Hand> {
  browser = await launch({ profileDir, installed: true });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  return hand(browser.page);
}

async function freshProfile(): Promise<string> {
  const profile = await newProfile();
  profiles.push(profile);
  return profile.profileDir;
}

test('the main job, offline', async () => {
  const phone = await freshProfile();
  await begin(phone);
  await waitForOfflineReady(browser.page);
  await server.stop();
  await browser.close();

  let here = await begin(phone);
  const passphrase = await journey.firstRun(here);
  await enterCase(here);
  await enterFirstHearing(here);
  await here.tap('Back');
  await enterJudgment(here);

  // A live hearing of the same case; the browser is killed in the middle of it.
  await here.tap('Start hearing');
  await here.tap('Motion');
  await here.tap('Defence');
  await here.tap('Call a witness');
  await here.tap('Refused');
  await here.tap('No reasons');
  await here.tap('Mark');
  await here.type('Words', KILLED_WORDS);
  await here.tap('Send the words');
  await here.page.getByRole('log').getByText(KILLED_WORDS).waitFor();
  await here.kept();
  expect(browser.violations.seen).toEqual([]);
  await browser.kill();

  here = await begin(phone);
  await journey.unlock(here, passphrase);
  const log = here.page.getByRole('log');
  await log.getByText(KILLED_WORDS).waitFor();
  await log.getByText(/Refused · No reasons/).waitFor();
  await here.tap('Flag');
  await log.getByText('Flagged as possible concern').waitFor();
  await here.kept();

  // The hearing ends; the flag gets its words and is sent.
  await here.tap('Menu');
  await here.tap('End of the hearing');
  await here.choose('What the court said', 'Not announced');
  await here.tap('Next question');
  await here.tap('Now');
  await here.tap('Next question');
  await here.title('Motions that wait for a ruling');
  await here.tap('Next question');
  await here.tap('Done');
  await here.title(/^Hearing 2/);
  await here.row('Possible:');
  await here.type('In your words (optional)', FLAG_WORDS);
  await here.choose('How do you know?', 'Observed');
  await here.tap('Send to review');
  await here.page.getByText('Sent to review').first().waitFor();
  await here.kept();

  // Locked, unlocked, exported.
  await here.room('Cases');
  await journey.lock(here);
  await journey.unlock(here, passphrase);
  await openCase(here);
  const exported = await exportAll(here);
  await compareFacts(exported);
  const sealed = await journey.sealedFile(here);
  expect(browser.violations.seen).toEqual([]);

  // Sealed backup, wipe, restore on another phone.
  const code = await journey.setRecoveryCode(here);
  await openCase(here);
  const copy = await journey.backup(here);
  await here.tap('Back');
  await here.tap('Back');
  await here.tap('Back');
  await journey.wipe(here);
  await here.page.getByRole('heading', { level: 1 }).waitFor();
  await here.page.getByRole('button', { name: 'Unlock' }).waitFor({ state: 'detached' });
  expect(browser.violations.seen).toEqual([]);
  await browser.close();

  server = await startServer({ port: server.port });
  here = await begin(await freshProfile());
  await journey.restore(here, copy, code);
  await openCase(here);
  const again = await exportAll(here);
  expect(statementsOf(again.facts)).toEqual(statementsOf(exported.facts));
  expect(statementsOf(again.evaluation)).toEqual(statementsOf(exported.evaluation));
  expect(Object.fromEntries(again.tables)).toMatchObject(
    Object.fromEntries([...exported.tables].filter(([name]) => name !== 'about.csv')),
  );
  const restored = await journey.sealedFile(here);
  const [before, after] = [await framesOf(sealed), await framesOf(restored)];
  expect(Object.keys(before).length).toBeGreaterThan(25);
  expect(after).toEqual(before);
  report('main job: frames identical to the byte after restore', `${Object.keys(after).length}`);
  await compareInRussian(here, exported.tables);
  expect(browser.violations.seen).toEqual([]);
});

const KILLED_WORDS = 'Counsel said: "the court has heard nobody for the defence", twice';
const FLAG_WORDS = 'The only witness asked for was refused without a reason.';

async function openCase(here: Hand): Promise<void> {
  await here.room('Cases');
  await here.page
    .locator('main')
    .getByRole('button', { name: /2026|C-|-1|Bokaev/ })
    .first()
    .click();
  await here.title('Bokaev and Ayan');
}

interface JsonEntry {
  readonly record: string;
  readonly kind: string;
  readonly howRecorded: string;
  readonly state?: string;
  readonly fields: Record<string, unknown>;
}
interface JsonFile {
  readonly entries: readonly JsonEntry[];
  readonly withdrawn: readonly unknown[];
}
interface Exports {
  readonly facts: JsonFile;
  readonly evaluation: JsonFile;
  readonly tables: Map<string, string>;
}

async function exportAll(here: Hand): Promise<Exports> {
  const json = async (part: 'Facts' | 'Possible violations and remarks') => {
    const { bytes } = await journey.plainFile(here, part, 'For programs (JSON)');
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonFile;
  };
  const { name, bytes } = await journey.plainFile(here, 'Facts', 'Tables (CSV in a zip)');
  expect(name).not.toMatch(/bokaev|ayan|case/i);
  return {
    facts: await json('Facts'),
    evaluation: await json('Possible violations and remarks'),
    tables: unzip(bytes),
  };
}

const statementsOf = ({ entries, withdrawn }: JsonFile) => ({ entries, withdrawn });

async function framesOf(file: { bytes: Uint8Array; passphrase: string }): Promise<Record<string, string>> {
  const { cases } = good(
    await readCaseFile(new Blob([new Uint8Array(file.bytes)]), { passphrase: file.passphrase }),
  );
  return Object.fromEntries(
    cases.flatMap(({ outer, frames }) =>
      frames.map(({ stream, n, frame }) => [`${outer} ${stream} ${n}`, toHex(frame)] as const),
    ),
  );
}

/** Each numbered fact of the reference case, where it must stand, in JSON and in the tables. */
async function compareFacts({ facts, evaluation, tables }: Exports): Promise<void> {
  const of = (kind: string) => facts.entries.filter((entry) => entry.kind === kind);
  const notKnown = { is: 'not-known' };
  const text = (words: string) => ({ is: 'text', text: words });
  // 1, 5.
  const [theCase] = of('case');
  expect(theCase?.fields).toMatchObject({
    title: text('Bokaev and Ayan'),
    country: 'KZ',
    town: text('Atyrau'),
    background: BACKGROUND,
  });
  const [instance] = of('instance');
  expect(instance?.fields).toMatchObject({ level: 'first', court: notKnown, town: text('Atyrau') });
  // 2, 3, 8.
  const people = of('person');
  const withRole = (role: string) =>
    people.filter(({ fields }) => (fields['roles'] as string[]).includes(role));
  expect(
    withRole('accused').map(({ fields }) => [fields['name'], fields['ages'], fields['occupations']]),
  ).toEqual([
    [text('Maks Bokaev'), [{ value: { age: { is: 'exact', n: 43 } } }], [{ value: text('activist') }]],
    [
      text('Talgat Ayan'),
      [{ value: { age: { is: 'exact', n: 32 } } }],
      [{ value: text('activist and lawyer') }],
    ],
  ]);
  const accused = withRole('accused').map(({ record }) => record);
  expect(withRole('judge').map(({ fields }) => [fields['sex'], fields['name']])).toEqual([
    ['female', notKnown],
  ]);
  for (const role of ['prosecutor', 'defence-counsel']) {
    expect(withRole(role).map(({ fields }) => fields['name'])).toEqual([notKnown]);
  }
  expect(people).toHaveLength(5);
  // 4.
  const charges = of('charge');
  expect(charges.map(({ fields }) => fields)).toMatchObject(
    CHARGES.map((words, at) => ({ count: at + 1, words: text(words), article: notKnown, accused })),
  );
  // 9.
  const [first, second] = of('hearing');
  expect(first).toMatchObject({
    howRecorded: 'from-memory',
    fields: {
      date: { is: 'exact', on: '2016-10-12' },
      instance: instance?.record,
      number: { is: 'exact', n: 1 },
    },
  });
  expect(second).toMatchObject({
    howRecorded: 'live',
    fields: { number: { is: 'exact', n: 2 }, next: { state: 'not-announced' }, end: { is: 'exact' } },
  });
  // 10, 14, 15: what was observed is told from what was read.
  const seen = of('observation').filter(({ fields }) => fields['hearing'] === first?.record);
  expect(seen.map(({ fields }) => [fields['words'], fields['source'], fields['happenedAt']])).toEqual([
    [OBSERVED[0].words, { how: 'observed' }, notKnown],
    [OBSERVED[1].words, { how: 'document', who: OBSERVED[1].who }, notKnown],
    [OBSERVED[2].words, { how: 'document', who: OBSERVED[2].who }, notKnown],
  ]);
  // 11, 12, 13.
  const motions = of('motion').filter(({ fields }) => fields['hearing'] === first?.record);
  const several = { is: 'several' };
  expect(
    motions.map(({ fields, howRecorded }) => [
      fields['side'],
      fields['what'],
      fields['howMany'],
      howRecorded,
    ]),
  ).toEqual([
    ['defence', 'call-witness', several, 'from-memory'],
    ['defence', 'keep-record', undefined, 'from-memory'],
    ['defence', 'recusal', several, 'from-memory'],
  ]);
  expect(motions[2]?.fields['grounds']).toEqual([{ ground: 'bias', howMany: { is: 'at-least', n: 1 } }]);
  const rulings = of('ruling');
  const rulingOn = (motion: JsonEntry | undefined) =>
    rulings.find(({ fields }) => (fields['motions'] as string[] | undefined)?.[0] === motion?.record)?.fields;
  expect(motions.map((motion) => rulingOn(motion)?.['outcome'])).toEqual(['refused', 'refused', 'refused']);
  expect(rulingOn(motions[2])).toMatchObject({ sameJudge: 'yes' });
  // 18, 19.
  const [judgment] = of('judgment');
  expect(judgment?.fields['date']).toEqual({ is: 'exact', on: '2016-11-28' });
  expect(judgment?.fields['verdicts']).toEqual(
    expect.arrayContaining(
      accused.flatMap((one) =>
        charges.map(({ record }) => ({ accused: one, charge: record, outcome: 'guilty' })),
      ),
    ),
  );
  const years = (n: number) => ({ is: 'exact', n, unit: 'years' });
  expect(judgment?.fields['penalties']).toEqual([
    ...accused.map((one) => ({ accused: one, kind: 'imprisonment', term: years(5) })),
    ...accused.map((one) => ({
      accused: one,
      kind: 'ban',
      term: years(3),
      activity: 'civic activities',
      starts: 'after-release',
    })),
    ...accused.map((one) => ({
      accused: one,
      kind: 'fine',
      amounts: [{ value: { is: 'about', amount: '1500', currency: 'USD' } }],
    })),
  ]);
  // The live hearing: motion, ruling, reasons, words; the flag apart from the facts.
  const live = facts.entries.filter(({ fields }) => fields['hearing'] === second?.record);
  expect(live.map(({ kind, howRecorded }) => [kind, howRecorded])).toEqual([
    ['motion', 'live'],
    ['ruling', 'live'],
    ['observation', 'live'],
  ]);
  expect(live[0]?.fields).toMatchObject({ side: 'defence', what: 'call-witness' });
  expect(live[1]?.fields).toMatchObject({ motions: [live[0]?.record], outcome: 'refused', reasons: 'none' });
  expect(live[2]?.fields).toMatchObject({ what: 'mark', words: KILLED_WORDS });
  expect(facts.entries.some(({ kind }) => kind === 'possible-violation' || kind === 'remark')).toBe(false);
  expect(evaluation.entries).toMatchObject([
    {
      kind: 'possible-violation',
      fields: {
        entries: [live[0]?.record, live[1]?.record],
        words: FLAG_WORDS,
        source: { how: 'observed' },
        sent: true,
      },
    },
  ]);
  // The tables say the same, cell by cell, read by a reader of RFC 4180 alone.
  const today = (second?.fields['date'] as { on?: string } | undefined)?.on ?? '';
  expect(today).toMatch(/^20\d\d-\d\d-\d\d$/);
  compareTables(tables, { words: KILLED_WORDS, today });
}

/** The same tables with the app in Russian: the codes are those of before, the labels are not. */
async function compareInRussian(here: Hand, english: Exports['tables']): Promise<void> {
  const t = translated('ru');
  const { page } = here;
  const tap = (words: string) =>
    page
      .getByRole('button', { name: t(words) })
      .first()
      .click();
  await here.room('More');
  await here.row('Settings');
  await page.getByLabel('Русский', { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: t('Settings') }).waitFor();
  await page.locator('.bar-button').nth(1).click();
  await page.getByRole('heading', { level: 1, name: t('Cases') }).waitFor();
  await page.locator('main .rows button').first().click();
  await tap('Out: give this case');
  await tap('Somebody without this app');
  await page.getByLabel(t('Facts'), { exact: true }).click();
  await page.getByLabel(t('Tables (CSV in a zip)'), { exact: true }).click();
  await tap('Make a file anyone can read');
  const coming = page.waitForEvent('download');
  await tap('Give or save the file');
  const russian = unzip(await readFile(await (await coming).path()));
  const [before, after] = [tablesIn(english), tablesIn(russian)];
  for (const [name, rows] of before) {
    if (name === 'about') continue;
    expect([name, after.get(name)?.map(withoutLabels)]).toEqual([name, rows.map(withoutLabels)]);
  }
  const labels = [...after.values()].flatMap((rows) => rows.flatMap(labelsOf));
  expect(labels.length).toBeGreaterThan(60);
  expect(labels.filter((label) => !/[а-яё]/i.test(label))).toEqual([]);
  report('main job: labels in Russian in the tables', labels.length);
}

const withoutLabels = (row: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !column.endsWith('_label')));
const labelsOf = (row: Readonly<Record<string, string>>) =>
  Object.entries(row).flatMap(([column, cell]) => (column.endsWith('_label') && cell !== '' ? [cell] : []));
