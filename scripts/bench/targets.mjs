/**
 * What the bench holds the app to. Each target reads one figure out of the bench's JSON; a figure that is not there was
 * not measured, and that is a target missed: silence never passes.
 */

const MEBIBYTE = 1024 ** 2;

/** `at` is the path of the figure in the JSON; `most` its greatest value that passes. */
export const TARGETS = [
  { name: 'tap → visible, p95, at 4×', at: 'tapVisible.slowed.p95', most: 100, unit: 'ms' },
  { name: 'tap → kept, against its baseline', at: 'tapKept.full.ratio', most: 2, unit: '×' },
  { name: 'tap → kept, against its baseline, at 4×', at: 'tapKept.quarter.ratio', most: 2, unit: '×' },
  { name: 'append in a great vault against a small one', at: 'append.ratio', most: 1.2, unit: '×' },
  { name: 'unlock without KDF → Today', at: 'unlock.full.median', most: 500, unit: 'ms' },
  { name: 'unlock without KDF → Today, at 4×', at: 'unlock.quarter.median', most: 2000, unit: 'ms' },
  { name: 'open a case of 5,000 entries', at: 'openCase.full.median', most: 300, unit: 'ms' },
  { name: 'open a case of 5,000 entries, at 4×', at: 'openCase.quarter.median', most: 1200, unit: 'ms' },
  { name: 'heap of page and worker', at: 'heap.bytes', most: 250_000_000, unit: 'B' },
  { name: 'scripts before Unlock is drawn, gzip', at: 'size.unlockScripts', most: 130 * 1024, unit: 'B' },
  { name: 'everything precached', at: 'size.precached', most: 6 * MEBIBYTE, unit: 'B' },
];

/** One row per target: `figure` is null when it was not measured. */
export function judge(result) {
  return TARGETS.map((target) => {
    const figure = read(result, target.at);
    return { ...target, figure, met: figure !== null && figure <= target.most };
  });
}

/** A sentence for each target that was missed. */
export function missed(result) {
  return judge(result)
    .filter(({ met }) => !met)
    .map(({ name, figure, most, unit }) =>
      figure === null
        ? `not measured: ${name}`
        : `missed: ${name}: ${Math.round(figure * 100) / 100} ${unit}, at most ${most} ${unit}`,
    );
}

function read(result, path) {
  const found = path.split('.').reduce((value, name) => value?.[name], result);
  return typeof found === 'number' && Number.isFinite(found) ? found : null;
}
