import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { buildNumber } from '#hub/buildNumber.ts';
import { listFiles } from '../../scripts/build/listFiles.ts';
import { readFileSync } from 'node:fs';
import { minify, transformWithOxc } from 'vite';
import { SEEDED_PASSPHRASE } from '#app/dev/seedVault.ts';
import { ownWords } from './support/ownWords.ts';
import { ROOT, readSource } from './support/sourceFiles.ts';

const start = promisify(execFile);
/** What a build reads, and nothing that an earlier one left. */
const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'vite.config.ts',
  'lingui.config.ts',
];

/** Builds a clean copy of the sources in `folder`, as if on another machine in `zone`. */
async function buildIn(folder: string, zone: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await start(
    process.execPath,
    [join(folder, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    {
      cwd: folder,
      env: { ...process.env, TZ: zone, NODE_ENV: 'production' },
    },
  );
  return join(folder, 'dist');
}

/** Files of a build that hold this text, or are named by it. */
async function filesWith(dist: string, text: string): Promise<string[]> {
  const files = await listFiles(dist);
  return files.flatMap(({ path }) =>
    path.includes(text) || readFileSync(join(dist, path), 'utf8').includes(text) ? [path] : [],
  );
}

const DEVELOPMENT = 'src/app/dev';

/** What a build makes of a file. */
async function built(path: string): Promise<string> {
  const { code } = await transformWithOxc(readSource(path), path);
  return (await minify(path, code, { module: true })).code;
}

test('what gives the seed of development away is found in its code, as a build would hold it', async () => {
  const words = ownWords(DEVELOPMENT);
  expect([...words.values()].flat()).toContain(SEEDED_PASSPHRASE);
  for (const [path, own] of words) {
    const code = await built(path);
    // Of each file of it something would be seen.
    expect(own.length, path).toBeGreaterThan(1);
    expect(
      own.filter((text) => !code.includes(text)),
      path,
    ).toEqual([]);
  }
});

/** The number as a person would compute it who has only a shell (`docs/build.md`). */
async function numberByShell(dist: string): Promise<string> {
  const line = /^find [^\n]+$/m.exec(readFileSync(join(ROOT, 'docs/build.md'), 'utf8'))?.[0];
  if (line === undefined) throw new Error('docs/build.md has no line that computes the number.');
  const { stdout } = await start('sh', ['-c', line], { cwd: dist });
  return stdout.slice(0, 64);
}

test(
  'two clean copies, built in other folders and zones, give the same bytes, say the same number, and hold no seeded vault',
  { timeout: 120_000 },
  async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'twice-'));
    const [here, there] = await Promise.all([
      buildIn(join(scratch, 'a'), 'Asia/Almaty'),
      buildIn(join(scratch, 'elsewhere/and a blank'), 'America/St_Johns'),
    ]);
    const files = await listFiles(here);
    expect(files.length).toBeGreaterThan(8);
    expect(await listFiles(there)).toEqual(files);
    const seed = [...ownWords(DEVELOPMENT)].flatMap(([path, own]) => [...own, basename(path, '.ts')]);
    for (const text of seed) expect(await filesWith(here, text), text).toEqual([]);
    // The scan sees what is there: a message of the screens.
    expect(await filesWith(here, 'Start logging')).not.toEqual([]);

    const said = JSON.parse(readFileSync(join(here, 'build.json'), 'utf8')) as { sha256: string };
    expect(said).toEqual(JSON.parse(readFileSync(join(there, 'build.json'), 'utf8')));
    expect(said.sha256).toBe(buildNumber(files));
    expect(await numberByShell(here)).toBe(said.sha256);

    const kept = readFileSync(join(here, 'sw.js'), 'utf8');
    const keptAs = (path: string) => [
      ...kept.matchAll(new RegExp(`"revision":(null|"[0-9a-f]+"),"url":"/${path}"`, 'g')),
    ];
    const paths = files.map(({ path }) => path).filter((path) => path !== 'sw.js');
    expect(paths.filter((path) => keptAs(path).length !== 1)).toEqual([]);
    // Under a revision of its own, for its name never changes.
    expect(keptAs('build.json').map(([, revision]) => revision)).toEqual([
      expect.stringMatching(/^"[0-9a-f]{64}"$/),
    ]);
    expect(kept.match(/"url":"/g)).toHaveLength(paths.length + 1);
    expect(paths.filter((path) => /\.m(?:ap|js)$/.test(path))).toEqual([]);
    await rm(scratch, { recursive: true });
  },
);
