/**
 * The app as a version to come may be: a kind at a higher version, a kind and a manner of recording that this one has never
 * heard of. Built from changed sources, so that what it writes and reads is a build's and no guess of a test.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { kindVersions } from '#domain/entry.ts';
import { ROOT } from '../../house/support/sourceFiles.ts';

const run = promisify(execFile);
const now = kindVersions.observation;
const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'vite.config.ts',
  'lingui.config.ts',
];
/** File, what stands in it once, what stands there in the later version. */
const CHANGES = [
  ['package.json', /"version": "[\d.]+"/, '"version": "99.0.0"'],
  [
    'src/domain/entry.ts',
    new RegExp(`^ {2}observation: ${now},$`, 'm'),
    `  observation: ${now + 1},\n  weather: 1,`,
  ],
  ['src/domain/entry.ts', /^ {2}remark: remarkFields,$/m, '  weather: remarkFields,\n$&'],
  ['src/domain/upgrade.ts', /^ {2}observation: \{/m, `$& ${now}: nothingChanges,`],
  ['src/domain/values.ts', /(howRecordedSchema = z\.enum\(\[)/, "$1'dictated', "],
] as const;

export interface NextVersion {
  readonly appFolder: string;
  remove(): Promise<void>;
}

export async function nextVersion(): Promise<NextVersion> {
  const folder = await mkdtemp(join(tmpdir(), 'next-'));
  for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, was, is] of CHANGES) {
    const before = await readFile(join(folder, path), 'utf8');
    const after = before.replace(was, is);
    if (after === before) throw new Error(`${path} has no ${String(was)}`);
    await writeFile(join(folder, path), after);
  }
  const vite = join(folder, 'node_modules/vite/bin/vite.js');
  await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return { appFolder: join(folder, 'dist'), remove: () => rm(folder, { recursive: true, force: true }) };
}
