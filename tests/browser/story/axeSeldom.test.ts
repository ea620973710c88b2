/**
 * axe on what one seldom sees: a browser that cannot keep a vault, a vault that is elsewhere or damaged, a screen that
 * broke, a file that is refused, taken in or contradicts what is here, the camera, forms deep in a case, after a wipe.
 */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import { signerFromSeed } from '#crypto/sign.ts';
import { canonicalBytes } from '#ledger/canonical.ts';
import { makeRecord } from '#ledger/makeRecord.ts';
import { readRecord } from '#ledger/readRecord.ts';
import { readCaseFile, writeCaseFile } from '#vault/caseFile.ts';
import type { FileCase } from '#vault/container.ts';
import type { Look, Standing } from '#vault/door.ts';
import { wrongOn } from './support/axe.ts';
import { hand, type Hand } from './support/hand.ts';
import * as journey from './support/journey.ts';
import type { Language } from './support/translated.ts';
import { joined } from '../../vault/caseFile/containerBytes.ts';
import { report } from '../support/figures.ts';
import { launch, newProfile, type Launched } from '../support/launch.ts';
import { startServer, type Server } from '../support/startServer.ts';
import { good } from '../support/story.ts';

const languages = ['en', 'ru', 'kk'] as const;
const random = (length: number): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(length));

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;
let wrong: string[];
let looked: number;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  profile = await newProfile();
  const args = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
  browser = await launch({ profileDir: profile.profileDir, args });
  browser.page.setDefaultTimeout(10_000);
  [wrong, looked] = [[], 0];
});
afterEach(async () => {
  await browser.close();
  await profile.remove();
});

async function look(name: string, language: Language): Promise<void> {
  const { page } = browser;
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.locator('main').first().waitFor();
  looked += 1;
  wrong.push(...(await wrongOn(page, false)).map((each) => `${language} ${name}: ${each}`));
  const shots = process.env['WB_SHOTS'];
  if (shots) await page.screenshot({ path: `${shots}/${language}-seldom-${looked}-${name}.png` });
}

/** What the worker found at its start is put in the place of its answer; the page is the app's own. */
async function pretendLook(): Promise<void> {
  await browser.page.addInitScript(() => {
    if (window.name === '') return;
    const look = JSON.parse(window.name) as object;
    const listen = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (
      this: Worker,
      type: string,
      heard: EventListenerOrEventListenerObject,
      options?: AddEventListenerOptions | boolean,
    ) {
      const instead = (event: Event) => {
        const { data } = event as MessageEvent<{ value?: { standing?: unknown } }>;
        const changed = data.value?.standing
          ? new MessageEvent('message', { data: { ...data, value: { ...data.value, ...look } } })
          : event;
        if (typeof heard === 'function') heard.call(this, changed);
        else heard.handleEvent(changed);
      };
      listen.call(this, type, type === 'message' ? instead : heard, options);
    };
  });
}

const standings: readonly (readonly [name: string, standing: Standing])[] = [
  ['too-old', { is: 'unfit', why: 'no-opfs' }],
  ['private', { is: 'unfit', why: 'private-mode' }],
  ['http', { is: 'unfit', why: 'insecure-context' }],
  ['iphone-tab', { is: 'unfit', why: 'ios-tab' }],
  ['elsewhere', { is: 'elsewhere' }],
  ['damaged', { is: 'damaged' }],
];

test('where the app cannot go on as usual: no violation, no sideways scroll, in three languages', async () => {
  const { page } = browser;
  await pretendLook();
  await page.goto(server.address);
  for (const language of languages) {
    // The words of the other pages are laid out alike.
    for (const [name, standing] of language === 'en' ? standings : standings.slice(-3)) {
      const found: Partial<Look> = { standing, face: { language, theme: 'system' } };
      await page.evaluate((is) => (window.name = JSON.stringify(is)), found);
      await page.reload();
      await page.locator(`html[lang=${language}]`).waitFor();
      await page.locator('.screen-title').waitFor();
      await look(name, language);
    }
  }
  expect(wrong).toEqual([]);
  report('axe where the app cannot go on as usual: pages without a violation', looked);
});

/** What a colleague says of the same entry: other words, said over the same ones. */
async function contradiction({ outer, inner, frames }: FileCase, words: string, passphrase: string) {
  const { mark, said } = await markedWords(frames);
  const part = { part: 'main', of: 'observation', set: { words }, over: { words: [said] }, why: 'heard so' };
  const record = await makeRecord({
    header: {
      case: inner,
      log: toHex(random(16)),
      seq: 1,
      prev: null,
      type: 'amend',
      version: 2,
      target: mark,
      at: '2026-03-02T10:15:00+05:00',
      how: 'live',
      roster: null,
      token: null,
      attachments: [],
      build: '0.2.0',
    },
    parts: [canonicalBytes(part)],
    signer: await signerFromSeed(random(32)),
    random,
  });
  const all = [...frames, { stream: toHex(random(16)), n: 1, frame: record.frame }];
  return joined(await writeCaseFile([{ outer, inner, frames: all }], { passphrase }));
}

/** The mark, and the record that gave it its words. */
async function markedWords(frames: FileCase['frames']) {
  let key: Uint8Array | undefined;
  let mark: string | null = null;
  for (const { frame } of frames.toSorted((a, b) => a.n - b.n)) {
    const { record } = good(await readRecord(frame, key));
    key = record.key;
    if (record.header.type === 'observation') mark = record.id;
    else if (mark !== null && record.header.target === mark) return { mark, said: record.id };
  }
  throw new Error('Nothing was marked.');
}

async function takeIn({ page, type, tap }: Hand, bytes: Uint8Array, passphrase: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.wbcase', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  await type('Passphrase of this file', passphrase);
  await tap('Take in');
}

test('files that come, what contradicts, pictures, deep forms, a broken screen, a wipe: no violation, no sideways scroll', async () => {
  const { page } = browser;
  await page.goto(server.address);
  const here = hand(page, 'ru');
  const { tap, room, row, tab, title, type, say } = here;
  const see = (name: string) => look(name, 'ru');
  await journey.firstRun(here);
  await tap('Start logging');
  for (const side of ['Defence', 'Prosecution']) {
    await tap('Motion');
    await tap(side);
    await page.locator('dialog[open] .live-grid button').first().click();
  }
  await tap('Mark');
  await here.kept();
  await type('Words', 'as I heard it');
  await tap('Send the words');
  await here.kept();
  await tap('Menu');
  await page.locator('dialog[open] .chip').click();
  await see('screen-kept-on');
  // A real browser gives it under the hub's own policy.
  const notNow = say('The phone does not allow it now, for example because the battery is low.');
  expect(await page.getByText(notNow).count()).toBe(0);
  expect(await page.evaluate(async () => (await navigator.wakeLock.request('screen')).released)).toBe(false);
  await tap('To the case');
  const mine = await journey.sealedFile(here);
  const blob = new Blob([new Uint8Array(mine.bytes)]);
  const [theCase] = good(await readCaseFile(blob, { passphrase: mine.passphrase })).cases;
  if (!theCase) throw new Error('The file has no case.');

  await tab('Motions');
  await tap('Give one ruling on all that wait');
  await see('one-ruling-on-all');
  await tap('Back');
  await tab('Judgment and appeal');
  await tap('Add a judgment');
  await here.group('Date').getByRole('textbox').fill('28.11.2016');
  await tap('Keep');
  await tap('Add an appeal');
  await see('appeal');
  await tap('Back');
  await tab('People');
  await tap('Say who monitors');
  await see('mission');
  await tap('Back');
  await tab('Evidence');
  await tap('Add a document');
  await tap('Take a picture');
  await page.locator('video.camera').waitFor();
  await see('camera');
  await tap('Take it');
  await page.locator('.attached img').waitFor();
  await see('attached');
  await tap('Back');

  // An entry of which a colleague says something else: refused with a wrong passphrase, then taken in.
  await tab('Hearings');
  await page.locator('main ol.rows button').first().click();
  await page.locator('main ol.rows button', { hasText: 'as I heard it' }).click();
  await tap('Correct or complete');
  await type('In your words (optional)', 'as I remember it');
  await tap('Keep');
  await see('entry-without-why');
  await type('Why is it changed?', 'a slip');
  await tap('Keep');
  await here.kept();
  const colleagues = await contradiction(theCase, 'as my colleague heard it', mine.passphrase);
  await room('Cases');
  await tap('Take in a case file');
  await takeIn(here, colleagues, `${mine.passphrase.slice(0, -1)}x`);
  await page.locator('.notice').waitFor();
  await see('refused');
  await takeIn(here, colleagues, mine.passphrase);
  await title('Taken in');
  await see('taken-in');
  await room('Cases');
  await page.locator('main .rows button').first().click();
  await tab('Hearings');
  await page.locator('main ol.rows button').first().click();
  await page.locator('main ol.rows button', { hasText: /as (?:I remember|my colleague heard) it/ }).click();
  await page.locator('.entry-versions').waitFor();
  await see('two-versions');

  await room('More');
  await row('Who monitors');
  await page.locator('dialog[open]').waitFor();
  await see('whose-mission');
  await page.keyboard.press('Escape');

  // A mistake of the program, while a screen is drawn.
  const sort = await page.evaluateHandle(() => Array.prototype.toSorted);
  await page.evaluate(() => {
    Array.prototype.toSorted = () => {
      throw new Error('as I heard it');
    };
  });
  await room('Cases');
  await title('This screen stopped working');
  await page.locator('main details summary').click();
  await see('broken');
  await page.evaluate((whole) => (Array.prototype.toSorted = whole), sort);
  await tap('Lock');
  await title('Unlock');
  await tap('Wipe this phone…');
  const held = page.getByRole('button', { name: say('Wipe everything here') });
  await held.hover();
  await page.mouse.down();
  await title('Wiped');
  await page.mouse.up();
  await see('wiped');

  expect(wrong).toEqual([]);
  report('axe on what one seldom sees: screens without a violation', looked);
});
