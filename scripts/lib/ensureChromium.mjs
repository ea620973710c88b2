import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { end, run, say, tool } from './run.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
];

/** Path of a Chromium to test with: CHROME_PATH, the usual places, Playwright's own, the system's packages; else ends. */
export async function ensureChromium() {
  const named = process.env.CHROME_PATH;
  if (named) return (await isThere(named)) ? named : end(`CHROME_PATH names no file: ${named}`);
  return (await present()) ?? (await byPlaywright()) ?? (await bySystem()) ?? end(HELP);
}

const HELP =
  'No Chromium was found and none could be installed. Install Chromium or Chrome and set CHROME_PATH to its program, then run npm test again.';

async function present() {
  for (const place of [...USUAL_PLACES, await playwrightPlace()]) {
    if (await isThere(place)) return place;
  }
  return undefined;
}

async function playwrightPlace() {
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}

async function byPlaywright() {
  say('Chromium is missing. Trying Playwright’s own …');
  const code = await run('node', [tool('playwright'), 'install', 'chromium']);
  return code === 0 ? present() : undefined;
}

async function bySystem() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !(await isThere('/usr/bin/apt-get'))) return undefined;
  say('Trying the system’s package manager …');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-y', '-q', 'chromium'], quiet);
  return present();
}

function isThere(place) {
  return access(place).then(
    () => true,
    () => false,
  );
}
