/** Median and 95th percentile (nearest rank), in milliseconds with two decimals, and how many were measured. */
export function figuresOf(times) {
  if (times.length === 0) throw new Error('Nothing was measured.');
  const sorted = times.toSorted((a, b) => a - b);
  return {
    median: rounded(medianOf(sorted)),
    p95: rounded(sorted[Math.ceil(sorted.length * 0.95) - 1]),
    n: sorted.length,
  };
}

export function medianOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const meanOf = (times) => times.reduce((sum, one) => sum + one, 0) / times.length;

export const rounded = (number) => Math.round(number * 100) / 100;
