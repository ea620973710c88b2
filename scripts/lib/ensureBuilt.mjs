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
const RESULTS = ['dist/index.html', 'dist/sw.js', 'dist/build.json', 'dist-hub/main.js'];
const STAMP = join(ROOT, '.cache/build-stamp');

/** Builds app and hub, when a result is missing or the sources are not those of the last build here. */
export async function ensureBuilt() {
  const now = await hashOfSources();
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === now && (await areThere(RESULTS))) return;
  await buildAll();
}

export async function buildAll() {
  say('Building …');
  // Taken before: what changes while it is built is built again next time.
  const sources = await hashOfSources();
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
  await writeFile(STAMP, sources);
}

async function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of (await Promise.all(SOURCES.map(filesUnder))).flat().sort()) {
    hash.update(`${path}\n`).update(await readFile(join(ROOT, path)));
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return (await areThere([path])) ? [path] : [];
  const lists = entries.map((entry) =>
    entry.isDirectory() ? filesUnder(`${path}/${entry.name}`) : [`${path}/${entry.name}`],
  );
  return (await Promise.all(lists)).flat();
}

async function areThere(paths) {
  const answers = await Promise.all(
    paths.map((path) =>
      access(join(ROOT, path)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return answers.every(Boolean);
}
