import { describe, expect, test } from 'vitest';
import { readSource, sourceFiles } from './support/sourceFiles.ts';
import { brokenRules, SOURCE_RULES } from './support/sourceRules.ts';

/** One piece of code per way to break a rule, and where it stands. */
const BREAKS: readonly (readonly [rule: number, path: string, code: string])[] = [
  [0, 'app/screens/home.tsx', 'const field = <input type="text" />'],
  [0, 'app/ui/Words.tsx', 'const field = <textarea />'],
  [1, 'hub/server.ts', 'console.log("ready")'],
  [1, 'app/main.tsx', 'console["error"]("x")'],
  [2, 'app/main.tsx', 'localStorage.setItem("a", "b")'],
  [2, 'app/main.tsx', 'window["sessionStorage"].clear()'],
  [3, 'app/main.tsx', 'document.title = "Case A"'],
  [4, 'app/main.tsx', 'const part = <p dangerouslySetInnerHTML={{ __html: words }} />'],
  [4, 'app/main.tsx', 'element.innerHTML = words'],
  [5, 'domain/fold.ts', 'const now = Date.now()'],
  [5, 'ledger/seal.ts', 'const now = new Date()'],
  [5, 'vault/journal.ts', 'const chance = Math.random()'],
  [5, 'sync/push.ts', 'await fetch("/push")'],
  [5, 'vault/pin.ts', 'const began = performance.now()'],
  [6, 'app/screens/live/Chips.tsx', "import '../move/move.css'"],
];

describe('rules of the house', () => {
  const files = sourceFiles('src').map((path) => {
    const inSrc = path.slice('src/'.length);
    return { path: inSrc, broken: brokenRules(inSrc, readSource(path)) };
  });

  test.each(SOURCE_RULES.map(({ name }) => name))('%s', (name) => {
    const breakers = files.filter(({ broken }) => broken.includes(name));
    expect(breakers.map(({ path }) => path)).toEqual([]);
  });

  test.each(BREAKS)('rule %i is broken in %s by: %s', (rule, path, code) => {
    expect(brokenRules(path, code)).toContain(SOURCE_RULES[rule]?.name);
  });

  test('what only looks alike is left in peace', () => {
    expect(brokenRules('app/ui/Field.tsx', 'const field = <input autoComplete="off" />')).toEqual([]);
    expect(
      brokenRules('domain/fold.ts', 'const day = new Date(instant); const clock = { now: 1 }.now'),
    ).toEqual([]);
  });
});
