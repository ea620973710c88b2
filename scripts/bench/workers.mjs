/** What is measured through the vault's door: what workers do, at full speed and with a quarter of a processor. */
import { startBaseline } from './baseline.mjs';
import { figuresOf, meanOf, medianOf, middleOf, rounded } from './figures.mjs';
import { holdToQuarter } from './quarter.mjs';

const RUNS = 5;
const IN_A_RUN = 40;

/** `great` is the case of many entries, `open` the one with the open hearing; `progress` is told a line. */
export async function measureWorkers(vault, { great, open }, progress) {
  const full = await once(vault, { great, open, unlocks: 7 });
  const held = await holdToQuarter(vault.profileDir);
  progress(`Held to a quarter: ${held.means ?? 'not possible'} …`);
  const quarter = held.means === null ? null : await once(vault, { great, open, unlocks: 5 });
  await held.release();
  const both = (name) => ({ full: full[name], quarter: quarter?.[name] ?? null });
  return {
    quarterBy: held.means ?? 'not measured: neither a cgroup that may be written nor cpulimit is here',
    unlock: both('unlock'),
    kdf: both('kdf'),
    openCase: both('openCase'),
    tapKept: both('tapKept'),
  };
}

async function once(vault, { great, open, unlocks }) {
  const [unlocked, opened] = [[], []];
  for (let i = 0; i < unlocks; i++) {
    await vault.restart();
    unlocked.push(await vault.unlock());
    opened.push(await vault.openCase(great.key));
  }
  return {
    unlock: {
      ...figuresOf(unlocked.map(({ without }) => without)),
      cases: unlocked[0].cases,
      entries: unlocked[0].entries,
    },
    kdf: figuresOf(unlocked.map(({ kdf }) => kdf)),
    openCase: { ...figuresOf(opened.map(({ time }) => time)), entries: opened[0].entries },
    tapKept: await tapKept(vault, open),
  };
}

/**
 * From the call of the door to its word that the entry is kept, and the same bytes through a bare worker, by turns. The ratio
 * is of the middles: a browser's clock is too coarse for a median of one round trip. That of the means stands beside it.
 */
async function tapKept(vault, open) {
  await vault.openCase(open.key);
  await vault.append(open, IN_A_RUN / 2);
  await vault.seen();
  await vault.append(open, 1);
  const { writes, flushes } = await vault.seen();
  const baseline = await startBaseline(vault.context);
  await baseline.times(writes, IN_A_RUN / 2);
  const [kept, bare] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    kept.push(await vault.append(open, IN_A_RUN));
    bare.push(await baseline.times(writes, IN_A_RUN));
  }
  await baseline.stop();
  return {
    ...figuresOf(kept.flat()),
    baseline: figuresOf(bare.flat()),
    ratio: rounded(middleOf(kept.flat()) / middleOf(bare.flat())),
    ratioOfMeans: rounded(meanOf(kept.flat()) / meanOf(bare.flat())),
    bytes: writes.reduce((sum, one) => sum + one, 0),
    flushes,
  };
}

/** One appended statement at a time in a great vault and in a small one, run by run in turn. */
export async function measureAppend(greatVault, great, smallVault, small) {
  await greatVault.openCase(great.key);
  await smallVault.openCase(small.key);
  await greatVault.append(great, IN_A_RUN / 2);
  await smallVault.append(small, IN_A_RUN / 2);
  const [inGreat, inSmall] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    inGreat.push(medianOf(await greatVault.append(great, IN_A_RUN)));
    inSmall.push(medianOf(await smallVault.append(small, IN_A_RUN)));
  }
  return {
    great: figuresOf(inGreat),
    small: figuresOf(inSmall),
    ratio: rounded(medianOf(inGreat) / medianOf(inSmall)),
  };
}
