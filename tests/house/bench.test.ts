import { describe, expect, test } from 'vitest';
import { figuresOf, medianOf, middleOf } from '../../scripts/bench/figures.mjs';
import { judge, missed, TARGETS } from '../../scripts/bench/targets.mjs';

const figures = (median: number, p95: number) => ({ median, p95, n: 5 });

/** As the bench prints it, every figure exactly at its target. */
const good = {
  tapVisible: { full: figures(20, 30), slowed: figures(60, 100) },
  tapKept: { full: { ...figures(1, 2), ratio: 2 }, quarter: { ...figures(4, 8), ratio: 2 } },
  append: { ratio: 1.2 },
  unlock: { full: figures(500, 900), quarter: figures(2000, 3000) },
  openCase: { full: figures(300, 400), quarter: figures(1200, 1300) },
  heap: { bytes: 250_000_000 },
  size: { unlockScripts: 130 * 1024, precached: 6 * 1024 ** 2 },
};

describe('the bench', () => {
  test('a figure at its target passes', () => {
    expect(missed(good)).toEqual([]);
    expect(judge(good)).toHaveLength(11);
  });

  test.each(TARGETS.map(({ name, at, most }) => ({ name, at, most })))(
    '$name: a little more is named, and alone',
    ({ name, at, most }) => {
      const worse = replaced(good, at, most * 1.01);
      expect(missed(worse)).toEqual([expect.stringMatching(/^missed: /)]);
      expect(missed(worse)[0]).toContain(`missed: ${name}: `);
    },
  );

  test('what could not be measured is a target missed, never a silent pass', () => {
    const unheld = { ...good, unlock: { ...good.unlock, quarter: null } };
    expect(missed(unheld)).toEqual(['not measured: unlock without KDF → Today, at 4×']);
    expect(missed({})).toHaveLength(TARGETS.length);
    expect(missed(replaced(good, 'heap.bytes', Number.NaN))).toHaveLength(1);
  });

  test('median of an even and an odd number of times, and the 95th percentile by nearest rank', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2])]).toEqual([2, 2.5]);
    const times = Array.from({ length: 40 }, (_, i) => 40 - i);
    expect(figuresOf(times)).toEqual({ median: 20.5, p95: 38, n: 40 });
    expect(() => figuresOf([])).toThrow('Nothing was measured');
  });

  test('the middle leaves both outer quarters out and is as fine as what it is made of', () => {
    expect(middleOf([0, 1.7, 1.8, 1.8, 1.8, 1.9, 50, 90])).toBeCloseTo(1.825);
    expect(middleOf([5])).toBe(5);
  });
});

/** A copy with the figure at `path` replaced. */
function replaced<Value extends object>(value: Value, path: string, figure: number): Value {
  const copy = structuredClone(value);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let inner = copy as Record<string, unknown>;
  for (const name of names) inner = inner[name] as Record<string, unknown>;
  inner[last] = figure;
  return copy;
}
