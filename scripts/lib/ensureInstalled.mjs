import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runOrEnd, say } from './run.mjs';

/** `npm ci`, when what lies in `node_modules` is not what the lock file names. */
export async function ensureInstalled() {
  if (await isInstalled()) return;
  say('Installing packages …');
  await runOrEnd('Packages could not be installed.', 'npm', ['ci', '--no-audit', '--no-fund']);
}

/** Compares versions, not file times: a fresh checkout of the same lock installs nothing again. */
async function isInstalled() {
  const wanted = await readPackages(join(ROOT, 'package-lock.json'));
  const present = await readPackages(join(ROOT, 'node_modules/.package-lock.json')).catch(() => undefined);
  if (present === undefined) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

async function readPackages(place) {
  return JSON.parse(await readFile(place, 'utf8')).packages;
}
