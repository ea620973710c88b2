/**
 * `npm run bench -- [--json] [--check] [--quick]`: how fast and how small the built app is, in a real Chromium against the
 * real hub. What each figure means and how it is taken: `docs/bench.md`.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../lib/ensureBuilt.mjs';
import { ensureChromium } from '../lib/ensureChromium.mjs';
import { ensureInstalled } from '../lib/ensureInstalled.mjs';
import { ROOT, say } from '../lib/run.mjs';

const asked = new Set(process.argv.slice(2));
const progress = (line) => void process.stderr.write(`${Math.round(performance.now() / 1000)} s  ${line}\n`);

await ensureInstalled();
process.env.CHROME_PATH = await ensureChromium();
await ensureBuilt();
const { judge, missed } = await import('./targets.mjs');
const result = await bench(asked.has('--quick'));
if (!asked.has('--json')) for (const row of judge(result)) say(line(row));
const sentences = missed(result);
sentences.forEach(progress);
if (asked.has('--json')) say(JSON.stringify({ ...result, missed: sentences }));
process.exit(asked.has('--check') && sentences.length > 0 ? 1 : 0);

async function bench(quick) {
  const { BenchVault } = await import('./benchVault.mjs');
  const { loadSupport } = await import('./support.mjs');
  const { measureAppend, measureWorkers } = await import('./workers.mjs');
  const { measureScreens } = await import('./screens.mjs');
  const { shares } = await import('./seed.mjs');

  // A copy: a build made meanwhile changes nothing that is measured.
  const appFolder = await mkdtemp(join(tmpdir(), 'bench-app-'));
  await cp(join(ROOT, 'dist'), appFolder, { recursive: true });
  const support = await loadSupport();
  const server = await support.startServer({ appFolder });
  const tools = { support, address: server.address, appFolder };
  const vault = await BenchVault.begin(tools);
  const small = await BenchVault.begin(tools);
  try {
    const [smallCase] = await small.seed([100], () => undefined);
    const entriesOf = shares(quick);
    const cases = await vault.seed(entriesOf, reporter('Entries written', progress));
    const [great, open, other] = cases;

    progress('Unlock, open, keep …');
    const byWorkers = await measureWorkers(vault, { great, open }, progress);
    progress(JSON.stringify(byWorkers));
    progress('Append in a great and in a small vault …');
    await vault.restart();
    await small.restart();
    await vault.unlock();
    await small.unlock();
    const append = await measureAppend(vault, other, small, smallCase);
    progress(JSON.stringify(append));
    await small.close();
    progress('Screens …');
    const page = await vault.leave();
    const { waitForOfflineReady } = support;
    const { context } = vault;
    const screens = await measureScreens({ ...tools, context, page, waitForOfflineReady, great: 'B-1' });
    return {
      vault: { quick, cases: cases.length, entries: entriesOf.reduce((sum, one) => sum + one, 0) },
      machine: {
        processors: cpus().length,
        node: process.version,
        chromium: context.browser()?.version() ?? null,
      },
      ...byWorkers,
      append,
      ...screens,
    };
  } finally {
    await Promise.allSettled([vault.close(), small.close()]);
    await server.stop();
    await Promise.allSettled([vault.remove(), small.remove(), rm(appFolder, { recursive: true })]);
  }
}

/** Says a count about every ten thousand. */
function reporter(name, tell) {
  let told = 0;
  return (count) => {
    if (count - told < 10_000) return;
    told = count;
    tell(`${name}: ${count}`);
  };
}

function line({ name, figure, most, unit, met }) {
  const shown = figure === null ? 'not measured' : `${Math.round(figure * 100) / 100} ${unit}`;
  return `${met ? 'met   ' : 'MISSED'}  ${name}: ${shown} (at most ${most} ${unit})`;
}
