/** `npm run verify`: one word before pushing. Stops at the first step that fails and names it. */
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { end, run, say, tool } from './lib/run.mjs';

const node = (name, ...args) => ['node', [tool(name), ...args]];
const unit = ['--project', 'unit', '--project', 'odd-zone', '--project', 'app'];
const STEPS = [
  ['format', ...node('prettier', '--check', '--log-level', 'warn', '.')],
  ['types', ...node('tsc', '-b')],
  ['lint', ...node('oxlint', '--type-aware', '--deny-warnings')],
  ['rooms', ...node('vitest', 'run', '--project', 'unit', '--reporter=dot', 'tests/rooms.test.ts')],
  ['translations', 'node', ['scripts/translations.mjs']],
  ['unit tests', ...node('vitest', 'run', '--reporter=dot', ...unit, '--exclude', 'tests/house/reproducible.test.ts')],
  ['build', 'node', ['scripts/build.mjs']],
];

await ensureInstalled();
for (const [name, command, args] of STEPS) {
  const began = performance.now();
  const code = await run(command, args);
  if (code !== 0) end(`verify stopped: ${name} failed`);
  say(`${name} ✓ ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
say('verify: all passed');
