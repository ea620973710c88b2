/** Two windows, the first of them hangs: what a person does in the second one, and what of it the log says afterwards. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answers } from './support/answers.ts';
import { hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { newProfile } from '../support/launch.ts';
import { headersOf } from '../support/headersOf.ts';
import { startOrigin, type Origin } from '../support/origin.ts';
import { makeCase, makeVault, note, opened, when, wordsOf } from '../support/story.ts';
import { vaultPage } from '../support/vaultPage.ts';

const passphrase = '2204 9975 1138 6640 5573';

let origin: Origin;

beforeAll(async () => {
  origin = await startOrigin();
});
afterAll(() => origin.stop());

test('“Use it here” while the other window hangs: what is written here stands in a new log, and nothing forks', async () => {
  const profile = await newProfile();
  const run = await origin.begin(profile.profileDir);
  const { vault: first, context } = run;
  await first.door.look();
  await makeVault(first.door, passphrase);
  const key = await makeCase(first.door, 'W-1');
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(origin.address);
  const here = hand(page);
  await here.title('Open in another window');

  first.hang(20_000);
  await here.tap('Use it here');
  await here.title('Unlock');
  // Asked of the first window while it hangs: it comes to it after the lock is gone.
  const late = first.door.append(key, [note('from the hung window')], when);
  await journey.unlock(here, passphrase);
  await here.title('Today');
  await here.room('Cases');
  await page.locator('main').getByRole('button', { name: 'W-1' }).click();
  await here.tab('Outside court');
  await here.tap('Add an event');
  await answers(here).pick('What', 'Assembly');
  await here.type('In your words', 'from the second window');
  await here.tap('Keep');
  await page.getByRole('button', { name: 'from the second window' }).waitFor();
  const answer = await late;

  const third = await vaultPage(context, origin.address, { appFolder: origin.appFolder });
  await third.door.look();
  await third.door.takeOver();
  expect(await third.door.unlock(passphrase)).toEqual({ ok: true });
  const headers = await headersOf(third.door, key);
  const begun = headers.filter(({ seq }) => seq === 1);
  expect(begun).toHaveLength(2);
  expect(begun.filter(({ after }) => after !== undefined)).toHaveLength(1);
  const { stated, forks } = await opened(third.door, key);
  expect(forks).toEqual([]);
  expect(wordsOf(stated).includes('from the hung window')).toBe(answer.ok);
  expect(run.violations.seen).toEqual([]);
  await run.close();
  await profile.remove();
});
