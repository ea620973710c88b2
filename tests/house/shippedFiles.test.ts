import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, ROOT, sourceFiles } from './support/sourceFiles.ts';

const FIELDS_OF_A_PAGE = ['translate="no"', 'notranslate', 'no-referrer', 'color-scheme', '/first-paint.css'];

test('the first page has no script or style inside, asks nothing of other origins, and is not to be translated', () => {
  const html = readSource('index.html');
  expect(FIELDS_OF_A_PAGE.filter((part) => !html.includes(part))).toEqual([]);
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|https?:/);
});

test('colours stand before any script', () => {
  const html = readSource('index.html');
  expect(html.indexOf('first-paint.css')).toBeLessThan(html.indexOf('<script'));
});

test('the installed app is called Brief, and every icon it names is there', () => {
  const manifest = JSON.parse(readSource('public/manifest.webmanifest')) as {
    name: string;
    short_name: string;
    icons: { src: string }[];
  };
  const present = readdirSync(join(ROOT, 'public')).map((name) => `/${name}`);
  expect([manifest.name, manifest.short_name]).toEqual(['Brief', 'Brief']);
  expect(manifest.icons.map(({ src }) => src).filter((src) => !present.includes(src))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved"/);
});

test('no source or test names a folder of somebody’s machine', () => {
  const files = ['src', 'tests', 'scripts'].flatMap(sourceFiles);
  expect(
    files.filter((path) => /["'`/](?:home|Users|work)\/[a-z]/.test(readSource(path).replace(/\\/g, ''))),
  ).toEqual([]);
});
