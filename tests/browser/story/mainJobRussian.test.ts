/** The main job on a phone that speaks Russian: every fact of the reference case typed, read and exported in Russian. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labelsOf } from './case/compare.ts';
import { compareExports, exportAll } from './case/exports.ts';
import { readerSees } from './case/readerSees.ts';
import { typedIn } from './case/typed.ts';
import { fromJudgment, untilFirstHearing } from './case/wholeCase.ts';
import { hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { report } from '../support/figures.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir, installed: true, locale: 'ru' });
  browser.page.setDefaultTimeout(10_000);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await profile.remove();
});

test('the main job in Russian, offline', async () => {
  const { page } = browser;
  await page.goto(server.address);
  await waitForOfflineReady(page);
  await server.stop();
  await page.reload();
  const here = hand(page, 'ru');
  const typed = typedIn('ru');
  const began = performance.now();
  await journey.firstRun(here);
  await untilFirstHearing(here, typed);
  await fromJudgment(here, typed);
  report('main job in Russian: seconds to type the case', Math.round((performance.now() - began) / 1000));
  await readerSees(here, typed);
  const exported = await exportAll(here);
  compareExports(exported, typed);
  const labels = [...labelsOf(exported.facts.tables), ...labelsOf(exported.evaluation.tables)];
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter(({ label }) => !/[а-яё]/i.test(label))).toEqual([]);
  expect(browser.violations.seen).toEqual([]);
}, 300_000);
