/** What a person takes off the phone: one case, with the others staying; everything, with a server there to help. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import { fromHex } from '#crypto/bytes.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from '../support/launch.ts';
import { openInNode } from '../support/openInNode.ts';
import { originDatabases, readOriginFiles, readOriginRows } from '../support/originFiles.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { BARE_PATH } from '../support/vaultPage.ts';

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
});
afterEach(async () => {
  await browser.close();
  await profile.remove();
});

test('one case is erased: what exists only here is told before, nothing of it lies here after, the other stays', async () => {
  const here = hand(browser.page);
  const { page } = here;
  const passphrase = await journey.firstRun(here);
  for (const title of ['The case that stays', 'The case that goes']) await aCase(here, title);
  const { cases } = (await openInNode(await readOriginFiles(page), passphrase)).ring.contents;
  const [stays, goes] = cases.map(({ outer }) => outer) as [string, string];
  const before = await envelopesHere(browser, [stays, goes]);
  expect(Math.min(...before)).toBeGreaterThan(2);

  await here.tap('Erase it here…');
  await here.title('Erase this case here');
  await page.getByText(/\d+ entries of it exist only on this phone/).waitFor();
  await held(here, 'Erase this case', () => here.title('The case is erased here'));
  await here.tap('To the cases');
  await here.title('Cases');
  await expect.poll(() => page.getByText('The case that goes').count()).toBe(0);
  expect(await envelopesHere(browser, [stays, goes])).toEqual([before[0], 0]);
  const ring = (await openInNode(await readOriginFiles(page), passphrase)).ring.contents;
  expect(ring.cases.map(({ outer }) => outer)).toEqual([stays]);
  expect(ring.epochKeys.map((key) => key.case)).toEqual([stays]);

  // After a restart too; and the other case still takes entries.
  await browser.close();
  browser = await launch({ profileDir: profile.profileDir });
  browser.page.setDefaultTimeout(10_000);
  await browser.page.goto(server.address);
  const again = hand(browser.page);
  await journey.unlock(again, passphrase);
  await again.room('Cases');
  const rows = browser.page.locator('main .rows button');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(1);
  await rows.first().click();
  await again.title('The case that stays');
  await again.tap('Start hearing');
  await again.tap('Mark');
  await browser.page.getByText('· kept').waitFor();
  expect(browser.violations.seen).toEqual([]);
});

test('after a wipe with the server there nothing of this origin is left, and the app opens as new', async () => {
  const here = hand(browser.page);
  await waitForOfflineReady(browser.page);
  await journey.firstRun(here);
  await aCase(here, 'A case to be wiped');
  // What the app does not know of, only the browser takes away when the server asks it to.
  await browser.page.evaluate(async () => {
    await (await caches.open('left-over')).put('/left-over', new Response('left over'));
    await new Promise<void>((done) => {
      const request = indexedDB.open('left-over', 1);
      request.onsuccess = () => {
        request.result.close();
        done();
      };
    });
  });
  const answered = browser.page.waitForResponse('**/wiped');
  await here.room('More');
  await here.row('Wipe this phone');
  await held(here, 'Wipe everything here', () => here.title('Wiped'));
  expect((await (await answered).allHeaders())['clear-site-data']).toBe('"cache", "storage"');
  await expect
    .poll(async () => ({
      ...(await browser.page.evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
      }))),
      databases: await originDatabases(browser.page),
      files: [...(await readOriginFiles(browser.page)).keys()],
    }))
    .toEqual({ caches: [], workers: 0, databases: [], files: [] });
  await here.tap('Start again');
  await browser.page.getByRole('button', { name: 'English', exact: true }).waitFor();
  await waitForOfflineReady(browser.page);
  expect(browser.violations.seen).toEqual([]);
});

test('a wipe that can’t clear a file says so, also at the next start, and is whole once nobody holds that file', async () => {
  const here = hand(browser.page);
  await journey.firstRun(here);
  // Without the server, whose answer would let the browser clear everything.
  await browser.context.route('**/wiped', (route) => route.abort());
  const holder = await browser.context.newPage();
  await holder.goto(`${server.address}${BARE_PATH}`);
  await holder.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle('j05');
    Object.assign(globalThis, { held: await file.createWritable({ keepExistingData: true }) });
  });
  await here.room('More');
  await here.row('Wipe this phone');
  await held(here, 'Wipe everything here', () => here.title('Wiped, but not cleared away'));
  await browser.page.getByText('can no longer be read through the phone').waitFor();
  expect([...(await readOriginFiles(holder)).keys()]).toEqual(expect.arrayContaining(['j05', 'k0', 'k1']));
  await browser.page.reload();
  await here.title('Wiped, but not cleared away');
  await holder.close();
  await here.tap('Wipe again');
  await here.title(/^Wiped$/);
  await here.tap('Start again');
  await here.button('English').waitFor();
  expect(await originDatabases(browser.page)).toEqual([]);
});

test('a window that does not have the vault wipes it, and the one that had it is shut', async () => {
  const first = hand(browser.page);
  await journey.firstRun(first);
  const page = await browser.context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(server.address);
  const second = hand(page);
  await second.title('Open in another window');
  await second.tap('Wipe this phone…');
  await held(second, 'Wipe everything here', () => second.title(/^Wiped$/));
  await first.title('Open in another window');
  expect([...(await readOriginFiles(page)).keys()]).toEqual([]);
});

/** From any screen with the bar to the page of a new case with an accused. */
async function aCase({ page, room, tap, type, chip, title, kept }: Hand, name: string): Promise<void> {
  await room('Cases');
  await tap('New case');
  await type('Title', name);
  await tap('Keep');
  await title(name);
  await tap('Add a person');
  await type('Name', `Accused of: ${name}`);
  await chip('Role in the trial', 'Accused');
  await tap('Keep');
  await page.getByRole('button', { name: `Accused of: ${name}` }).waitFor();
  await kept();
}

async function held({ page }: Hand, name: string, until: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name }).hover();
  await page.mouse.down();
  await until();
  await page.mouse.up();
}

/** How often the id of each case stands in the journal and the index: every envelope carries it in clear. */
async function envelopesHere({ page }: Launched, cases: readonly string[]): Promise<number[]> {
  const files = [...(await readOriginFiles(page))].filter(([name]) => name.startsWith('j'));
  const journal = files.map(([, bytes]) => Buffer.from(bytes).toString('hex')).join(' ');
  const index = (await readOriginRows(page))
    .map((row) => JSON.stringify(row, (_, value: unknown) => (isBytes(value) ? hexOf(value) : value)))
    .join(' ');
  return cases.map((id) => {
    expect(fromHex(id)).toHaveLength(16);
    return `${journal} ${index}`.split(id).length - 1;
  });
}

/** Bytes that crossed from a page come as an object of numbered bytes. */
const isBytes = (value: unknown): value is Record<string, number> =>
  ArrayBuffer.isView(value) ||
  (typeof value === 'object' && value !== null && '0' in value && typeof value[0] === 'number');
const hexOf = (bytes: Record<string, number>): string => Buffer.from(Object.values(bytes)).toString('hex');
