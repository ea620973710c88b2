/** A rule that no test carries is a wish. Every `SPEC.md` of a room names its rules `- **L3** …`, every test names what it holds: `[L3] …`. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url);

function filesEndingWith(folder: string, ending: string): string[] {
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

function rulesOf(path: string): string[] {
  const text = readFileSync(new URL(path, root), 'utf8');
  return Array.from(text.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm), ([, id]) => id ?? '');
}

/** Ids at the beginning of a test's title: `test('[L3] [L4] …'`. */
const carried = new Set(
  filesEndingWith('tests', '.ts')
    .concat(filesEndingWith('tests', '.tsx'))
    .flatMap((path) =>
      Array.from(
        readFileSync(new URL(path, root), 'utf8').matchAll(/\btest(?:\.\w+)*\(\s*['"`]((?:\[[A-Z]\d+\] )+)/g),
        ([, ids]) => ids?.match(/[A-Z]\d+/g) ?? [],
      ).flat(),
    ),
);

const specs = filesEndingWith('src', 'SPEC.md');

test('wire and ledger say their rules', () => {
  expect(specs).toEqual(expect.arrayContaining(['src/wire/SPEC.md', 'src/ledger/SPEC.md']));
});

for (const spec of specs) {
  const rules = rulesOf(spec);

  test(`${spec}: rules are numbered without gaps or repeats`, () => {
    const letter = rules[0]?.[0] ?? '?';
    expect(rules).toEqual(rules.map((_, i) => `${letter}${i + 1}`));
    expect(rules.length).toBeGreaterThan(0);
  });

  test(`${spec}: each rule is carried by a test`, () => {
    expect(rules.filter((id) => !carried.has(id))).toEqual([]);
  });

  test(`${spec}: no test carries a rule that is not there`, () => {
    const letter = rules[0]?.[0] ?? '?';
    expect([...carried].filter((id) => id.startsWith(letter) && !rules.includes(id))).toEqual([]);
  });
}
