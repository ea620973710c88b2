import { expect, test } from 'vitest';
import { importsOf } from './support/importsOf.ts';
import { readSource, sourceFiles } from './support/sourceFiles.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readSource('package.json')) as Manifest;
const shipped = Object.keys(manifest.dependencies);

test('every package has its reason in docs/dependencies.md, and none is named that is not there', () => {
  const rows = readSource('docs/dependencies.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1]),
  );
  expect(named.toSorted()).toEqual([...shipped, ...Object.keys(manifest.devDependencies)].toSorted());
});

test('what is shipped is used', () => {
  const imported = sourceFiles('src').flatMap((path) => importsOf(path, readSource(path)));
  const unused = shipped.filter(
    (name) => !imported.some((each) => each === name || each?.startsWith(`${name}/`)),
  );
  expect(unused).toEqual([]);
});

test('what is shipped has one exact version', () => {
  const loose = Object.entries(manifest.dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});
