import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type * as EnsureBuilt from '../../scripts/lib/ensureBuilt.mjs';
import { listFiles } from '../../scripts/build/listFiles.ts';
import { ROOT } from './support/sourceFiles.ts';

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'lingui.config.ts',
];

test('a build that was damaged, in app or hub, is noticed and made anew, the same', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of SOURCES) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const script = pathToFileURL(join(folder, 'scripts/lib/ensureBuilt.mjs')).href;
  const { ensureBuilt, isBuilt } = (await import(script)) as typeof EnsureBuilt;
  expect(await isBuilt()).toBe(false);
  await ensureBuilt();
  expect(await isBuilt()).toBe(true);
  const results = async () => [
    await listFiles(join(folder, 'dist')),
    await listFiles(join(folder, 'dist-hub')),
  ];
  const whole = await results();

  const asset = whole[0]?.find(({ path }) => path.startsWith('assets/') && path.endsWith('.js'))?.path ?? '';
  const place = join(folder, 'dist', asset);
  const bytes = await readFile(place);
  await writeFile(place, '');
  expect(await isBuilt()).toBe(false);
  await rename(place, `${folder}/aside`);
  expect(await isBuilt()).toBe(false);
  await writeFile(place, bytes);
  expect(await isBuilt()).toBe(true);

  await writeFile(join(folder, 'dist-hub/main.js'), 'import {');
  await ensureBuilt();
  expect(await results()).toEqual(whole);
});
