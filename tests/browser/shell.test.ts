import { appendFile, cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { laterBuild } from './support/laterBuild.ts';
import { launch, newProfile, waitForOfflineReady, type Launched } from './support/launch.ts';
import { renumber } from './support/renumber.ts';
import { startServer, type Server } from './support/startServer.ts';
import { listFiles } from '../../scripts/build/listFiles.ts';
import { ROOT } from '../house/support/sourceFiles.ts';
import { securityHeaders } from '#hub/securityHeaders.ts';

let server: Server;
let profile: Awaited<ReturnType<typeof newProfile>>;
let browser: Launched;

beforeAll(async () => {
  server = await startServer();
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await profile.remove();
});

describe('the shell of the app', () => {
  test('every file of the build carries every header', async () => {
    const paths = ['', ...(await listFiles(`${ROOT}/dist`)).map(({ path }) => path), 'build.json'];
    for (const path of paths) {
      const answer = await fetch(`${server.address}/${path}`);
      const sent = Object.fromEntries(answer.headers);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(sent).toMatchObject(securityHeaders(`/${path}`));
      expect(sent['content-security-policy']).not.toContain('unsafe-inline');
    }
    expect(paths.length).toBeGreaterThan(8);
  });

  test('it paints, asks no other origin for anything, and breaks no policy', async () => {
    const asked: string[] = [];
    browser.context.on('request', (request) => asked.push(new URL(request.url()).origin));
    await browser.page.goto(server.address);
    await browser.page.waitForSelector('#app > *');
    await waitForOfflineReady(browser.page);
    expect(new Set(asked)).toEqual(new Set([server.address]));
    expect(browser.violations.seen).toEqual([]);
    expect(await browser.page.title()).toBe('Brief');
  });

  test('the first page has the colours of its theme before any script has run', async () => {
    const page = await browser.context.newPage();
    await page.route('**/*.js', (route) => route.abort());
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(server.address);
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(ground).toBe('rgb(18, 18, 18)');
    await page.close();
  });

  test('killed, with the server gone, it opens again from what it keeps, headers and build number included', async () => {
    await browser.kill();
    await server.stop();
    browser = await launch({ profileDir: profile.profileDir });
    const answer = await browser.page.goto(server.address);
    await browser.page.waitForSelector('#app > *');
    expect(answer?.fromServiceWorker()).toBe(true);
    expect(await answer?.allHeaders()).toMatchObject(securityHeaders('/'));
    const kept = await browser.page.evaluate(
      async () => (await fetch('/build.json')).json() as Promise<unknown>,
    );
    expect(kept).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(browser.violations.seen).toEqual([]);
  });

  test('what is not part of the build is not answered offline', async () => {
    const answers = await browser.page.evaluate(async () => {
      const asked = ['/healthz', '/nothing?utm=1', '/assets/other.js', '/index', '/.//index.html'];
      return Promise.all(
        asked.map((path) =>
          fetch(path).then(
            (answer) => `${path} ${answer.status}`,
            () => 'none',
          ),
        ),
      );
    });
    expect(answers).toEqual(['none', 'none', 'none', 'none', 'none']);
  });

  test.each(['?utm=1', '?', '?=', '?a=1&a=2#b', 'index.html?x'])(
    'offline, the page opens under /%s too: what others hang on an address changes nothing',
    async (asked) => {
      const answer = await browser.page.goto(`${server.address}/${asked}`);
      await browser.page.waitForSelector('#app > *');
      expect(answer?.fromServiceWorker()).toBe(true);
      expect(browser.violations.seen).toEqual([]);
    },
  );
});

describe('a later build', () => {
  test('waits until the word is said: until then the app, offline too, is the earlier one whole', async () => {
    const later = await laterBuild();
    const again = await startServer({ port: server.port, appFolder: later.appFolder });
    onTestFinished(() => again.stop());
    onTestFinished(() => later.remove());
    const { page } = browser;
    const before = await numberOf(page);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await expect.poll(() => isWaiting(page)).toBe(true);
    await page.reload();
    expect(await numberOf(page)).toBe(before);
    expect(await page.evaluate(async () => (await fetch('/robots.txt')).text())).not.toContain('later');

    await page.evaluate(async () => {
      (await navigator.serviceWorker.getRegistration())?.waiting?.postMessage({ type: 'SKIP_WAITING' });
    });
    await expect.poll(() => isWaiting(page).catch(() => true)).toBe(false);
    await again.stop();
    await expect.poll(() => numberOf(page).catch(() => before)).toBe(later.sha256);
    expect(browser.violations.seen).toEqual([]);
  });
});

/** As the app reads it. */
function numberOf(page: Page): Promise<string> {
  return page.evaluate(
    async () => ((await (await fetch('/build.json')).json()) as { sha256: string }).sha256,
  );
}

function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration !== undefined && registration.waiting !== null;
  });
}

describe('the bar over the made-up case', () => {
  test.each(['English', 'Русский', 'Қазақша'])('%s: it is low, and lies in a landmark', async (language) => {
    const own = await newProfile();
    onTestFinished(() => own.remove());
    const here = await startServer();
    onTestFinished(() => here.stop());
    const { page, close } = await launch({ profileDir: own.profileDir });
    onTestFinished(close);
    await page.goto(here.address);
    await page.getByRole('button', { name: language, exact: true }).click();
    await page.getByRole('button', { name: LOOK_AROUND }).click();
    const bar = page.locator('aside.looking');
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(56);
    expect((await bar.getByRole('button').boundingBox())?.height).toBeGreaterThanOrEqual(48);
    const { violations } = await new AxeBuilder({ page }).withRules(['region', 'landmark-unique']).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

/** The button of the first screen, in its three languages. */
const LOOK_AROUND =
  /^(?:Look around a made-up case|Посмотреть вымышленное дело|Ойдан шығарылған істі қарау)$/;

describe('after a wipe', () => {
  test('the server’s answer leaves no kept file and no service worker behind', async () => {
    const own = await newProfile();
    onTestFinished(() => own.remove());
    const here = await startServer();
    onTestFinished(() => here.stop());
    const { page, close } = await launch({ profileDir: own.profileDir });
    onTestFinished(close);
    await page.goto(here.address);
    await waitForOfflineReady(page);
    expect(await whatIsKept(page)).toEqual({ caches: 1, workers: 1 });
    expect(await page.evaluate(async () => (await fetch('/wiped', { method: 'POST' })).status)).toBe(200);
    await expect.poll(() => whatIsKept(page)).toEqual({ caches: 0, workers: 0 });
  });
});

function whatIsKept(page: Page): Promise<{ caches: number; workers: number }> {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

describe('the collector of violations', () => {
  test('sees one that is made on purpose in a page and one that a worker makes as it starts', async () => {
    const spoilt = await mkdtemp(join(tmpdir(), 'spoilt-'));
    await cp(join(ROOT, 'dist'), spoilt, { recursive: true });
    const workers = (await readdir(join(spoilt, 'assets'))).filter((name) => /^(?:worker|argon)-/.test(name));
    for (const name of workers) {
      await appendFile(
        join(spoilt, 'assets', name),
        ';fetch("https://elsewhere.invalid/worker").catch(() => 0);',
      );
    }
    await renumber(spoilt);
    const other = await startServer({ appFolder: spoilt });
    onTestFinished(() => other.stop());
    onTestFinished(() => rm(spoilt, { recursive: true }));
    const { page, violations } = browser;
    await page.goto(other.address);
    await expect
      .poll(() => violations.seen.join('\n'), { timeout: 10_000 })
      .toMatch(/elsewhere\.invalid\/worker/);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = 'https://elsewhere.invalid/page.png';
      document.body.append(image);
    });
    await expect.poll(() => violations.seen.join('\n')).toMatch(/elsewhere\.invalid\/page\.png.*img-src/);
  });
});
