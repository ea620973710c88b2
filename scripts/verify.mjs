/**
 * `npm run verify`: one word before pushing. Two lanes at once, for two cores; the first step that fails ends both and is
 * named. What a step says is shown when it fails.
 *
 * Left to `npm test`: what drives a browser, what builds twice, and the crash models, tampering and dear laws whole. Of the
 * states a crash can leave, and of damaged copies, a sample is tried here, always the same, and laws are tried less often
 * (`tests/whole.ts`). Each checker of types reads the libraries anew: one costs half of four.
 *
 * The table of rooms (`tests/rooms.test.ts`) is one of the unit tests.
 */
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { end, runHeld, say, tool } from './lib/run.mjs';

const UNIT = ['unit', 'crypto', 'odd-zone', 'app'].flatMap((project) => ['--project', project]);

/** What was found well set is not read again until it changes. */
const PRETTY = '.cache/prettier';

const READ = [
  { name: 'types', args: [tool('tsc'), '-b', '--checkers', '1'] },
  { name: 'lint', args: [tool('oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'format',
    args: [tool('prettier'), '--check', '--cache', '--cache-location', PRETTY, '--log-level', 'warn', '.'],
  },
  { name: 'translations', args: ['scripts/translations.mjs'] },
  { name: 'build', args: ['scripts/build.mjs'] },
];
const TRIED = [
  { name: 'unit tests', args: [tool('vitest'), 'run', '--reporter=dot', '--maxWorkers=3', ...UNIT] },
];

const running = new Set();

async function lane(steps) {
  for (const { name, args } of steps) {
    const began = performance.now();
    const step = runHeld('node', args);
    running.add(step);
    const { code, output } = await step.ended;
    running.delete(step);
    if (code !== 0) {
      running.forEach((other) => other.stop());
      say(output);
      end(`verify stopped: ${name} failed`);
    }
    say(`${name} ✓ ${seconds(began)}`);
  }
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

await ensureInstalled();
const began = performance.now();
await Promise.all([lane(READ), lane(TRIED)]);
say(`verify: all passed in ${seconds(began)}`);
