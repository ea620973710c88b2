/**
 * `npm test [-- vitest arguments]`: installs and builds what is missing, runs unit and browser tests, then says how long
 * the slowest took, how many tests ran on public vectors, and, last, how many passed and failed.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBuilt } from './lib/ensureBuilt.mjs';
import { ensureChromium } from './lib/ensureChromium.mjs';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ROOT, run, say, tool } from './lib/run.mjs';
import { summarise } from './lib/summarise.mjs';

const REPORT = join(ROOT, '.cache/test/report.json');

await ensureInstalled();
const chromium = await ensureChromium();
await ensureBuilt();
await mkdir(join(ROOT, '.cache/test'), { recursive: true });
await rm(REPORT, { force: true });

const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const code = await run('node', [tool('vitest'), 'run', ...reporters, ...process.argv.slice(2)], {
  CHROME_PATH: chromium,
  WB_CRASH_MODEL: 'whole',
});
const report = await readFile(REPORT, 'utf8').then(JSON.parse, () => ({ testResults: [] }));
const { lines, passed, failed } = summarise(report, code);
lines.forEach((line) => say(line));
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
