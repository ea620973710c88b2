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

/** Mean of the half between the quartiles: the middle as a median tells it, but finer than the steps of a browser's clock. */
export function middleOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  const quarter = sorted.length >> 2;
  return meanOf(sorted.slice(quarter, sorted.length - quarter));
}

export const rounded = (number) => Math.round(number * 100) / 100;
