import type { CopyState } from '#vault/door.ts';

/** Entries that exist nowhere else: neither at the hub nor in a sealed copy. */
export function onlyHere(copies: readonly CopyState[]): number {
  return copies.reduce(
    (sum, { records, atHub, lastCopy }) =>
      sum + Math.max(0, records - Math.max(atHub, lastCopy?.records ?? 0)),
    0,
  );
}
