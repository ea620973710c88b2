/** `npm run verify`: one word before pushing. Stops at the first step that fails and names it. */
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { end, run, say, tool } from './lib/run.mjs';

/** Building twice and driving a browser are left to `npm test`. */
const UNIT = ['unit', 'odd-zone', 'app'].flatMap((project) => ['--project', project]);

const STEPS = [
  { name: 'format', args: [tool('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'types', args: [tool('tsc'), '-b'] },
  { name: 'lint', args: [tool('oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'rooms',
    args: [tool('vitest'), 'run', '--project', 'unit', '--reporter=dot', 'tests/rooms.test.ts'],
  },
  { name: 'translations', args: ['scripts/translations.mjs'] },
  { name: 'unit tests', args: [tool('vitest'), 'run', '--reporter=dot', ...UNIT] },
  { name: 'build', args: ['scripts/build.mjs'] },
];

await ensureInstalled();
for (const { name, args } of STEPS) {
  const began = performance.now();
  const code = await run('node', args);
  if (code !== 0) end(`verify stopped: ${name} failed`);
  say(`${name} ✓ ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
say('verify: all passed');
