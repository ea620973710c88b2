/** Published vectors through the project's own wrappers in a real Chromium: its WebCrypto, its WebAssembly. */
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '../support/figures.ts';
import { launch, newProfile, type Launched } from '../support/launch.ts';
import type { VectorRuns } from './vectorsInPage.ts';

const folder = new URL('../../../../shared/vectors/', import.meta.url);
const isAbsent = !existsSync(folder);
const why = isAbsent ? ' (skipped: ../shared/vectors is not here)' : '';
/** No server listens there: every answer comes from this test. */
const address = 'http://localhost:9';

let browser: Launched;
let profile: Awaited<ReturnType<typeof newProfile>>;

beforeAll(async () => {
  const script = await bundled();
  profile = await newProfile();
  browser = await launch({ profileDir: profile.profileDir });
  await answerAll(browser.page, script);
  await browser.page.goto(address);
  await browser.page.waitForFunction(() => 'vectorRuns' in globalThis);
});

afterAll(async () => {
  await browser.close();
  await profile.remove();
});

async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('vectorsInPage.ts', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('The runs of vectors could not be bundled.');
  return chunk.code;
}

function answerAll(page: Page, script: string): Promise<unknown> {
  return page.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    if (pathname === '/runs.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const name = decodeURIComponent(pathname.replace('/vectors/', ''));
    return route.fulfill({ body: await readFile(new URL(name, folder)) });
  });
}

const PAGE = '<!doctype html><script type="module" src="/runs.js"></script>';

async function disagreements(
  name: keyof VectorRuns,
  atLeast: number,
  names: readonly string[] = [],
): Promise<readonly string[]> {
  const outcome = await browser.page.evaluate(
    ([run, files]) => (globalThis as unknown as { vectorRuns: VectorRuns }).vectorRuns[run](files),
    [name, names] as const,
  );
  const skipped = Object.entries(outcome.skipped).map(([reason, count]) => `, ${count} skipped (${reason})`);
  report(
    `public vectors in Chromium, ${name}`,
    `${outcome.ran} ran${skipped.join('')}, disagreements: ${outcome.disagreements.length}`,
  );
  expect(outcome.ran).toBeGreaterThanOrEqual(atLeast);
  return outcome.disagreements;
}

test.skipIf(isAbsent)(`public vectors in Chromium: Wycheproof AES-GCM${why}`, async () => {
  expect(await disagreements('AES-GCM', 150)).toEqual([]);
});

test.skipIf(isAbsent)(`public vectors in Chromium: Wycheproof Ed25519${why}`, async () => {
  expect(await disagreements('Ed25519', 300)).toEqual([]);
});

test.skipIf(isAbsent)(`public vectors in Chromium: Wycheproof HKDF-SHA-256${why}`, async () => {
  expect(await disagreements('HKDF-SHA-256', 80)).toEqual([]);
});

test.skipIf(isAbsent)(`public vectors in Chromium: age test kit${why}`, async () => {
  const names = readdirSync(new URL('age/testdata/', folder)).toSorted();
  expect(await disagreements('age', 100, names)).toEqual([]);
});

test('public vectors in Chromium: RFC 9106 and Argon2id', async () => {
  expect(await disagreements('Argon2id', 8)).toEqual([]);
});

test('public vectors in Chromium: RFC 8785', async () => {
  expect(await disagreements('RFC 8785', 24)).toEqual([]);
});
