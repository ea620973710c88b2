import { createHash } from 'node:crypto';
import { access, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runOrEnd, say, tool } from './run.mjs';

const SOURCES = [
  'src',
  'public',
  'scripts/build',
  'index.html',
  'vite.config.ts',
  'lingui.config.ts',
  'package.json',
  'package-lock.json',
];
const RESULTS = ['dist', 'dist-hub'];
const STAMP = join(ROOT, '.cache/build-stamp');

/** Builds app and hub, when sources or results are not those of the last build here. */
export async function ensureBuilt() {
  if (!(await isBuilt())) await buildAll();
}

/** Whether sources and results are, byte by byte, those of the last build here. */
export async function isBuilt() {
  const stamp = await readFile(STAMP, 'utf8').catch(() => '');
  return stamp === stampOf(await hashOf(SOURCES), await hashOf(RESULTS));
}

export async function buildAll() {
  say('Building …');
  // Taken before: what changes while it is built is built again next time.
  const sources = await hashOf(SOURCES);
  const quiet = ['--logLevel', 'warn'];
  // Whoever calls may be a test run: the build is the production one all the same.
  const production = { NODE_ENV: 'production' };
  await runOrEnd('The app could not be built.', 'node', [tool('vite'), 'build', ...quiet], production);
  await runOrEnd(
    'The hub could not be built.',
    'node',
    [tool('vite'), 'build', '--config', 'scripts/build/hub.config.ts', ...quiet],
    production,
  );
  await mkdir(join(ROOT, '.cache'), { recursive: true });
  await writeFile(STAMP, stampOf(sources, await hashOf(RESULTS)));
}

const stampOf = (sources, results) => `sources ${sources}\nresults ${results}\n`;

async function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(paths.map(filesUnder))).flat().sort()) {
    hash.update(`${path}\n`).update(await readFile(join(ROOT, path)));
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return (await isThere(path)) ? [path] : [];
  const lists = entries.map((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
  return (await Promise.all(lists)).flat();
}

function isThere(path) {
  return access(join(ROOT, path)).then(
    () => true,
    () => false,
  );
}
