/** Order on screens: claimed time, then log, then place in the log. It has no effect on values. */
import type { Said } from './said.ts';

/** Claimed local time with offset → milliseconds UTC; 0 when it cannot be read. */
export function claimedAt(said: Said): number {
  const at = Date.parse(said.at);
  return Number.isNaN(at) ? 0 : at;
}

export function bySaid(a: Said, b: Said): number {
  return claimedAt(a) - claimedAt(b) || byPlace(a, b);
}

interface Ordered {
  readonly at: number;
  readonly first: Said;
}

/** Entries, whose claimed instant is already known. */
export function byItem(a: Ordered, b: Ordered): number {
  return a.at - b.at || byPlace(a.first, b.first);
}

function byPlace(a: Said, b: Said): number {
  if (a.log !== b.log) return a.log < b.log ? -1 : 1;
  // A fork has two records at one place: any order that is always the same.
  return a.seq - b.seq || (a.record < b.record ? -1 : a.record > b.record ? 1 : 0);
}
