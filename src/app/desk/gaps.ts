/** Holes in the logs of a case: entries before and after are here, those between are not. */
import type { Said } from '#domain/said.ts';
import type { OpenedCase } from '#vault/door.ts';

/** Number of holes, not of what is missing: a hostile number in a log must not look like a loss. */
export function gapsOf({ stated, setAside }: Pick<OpenedCase, 'stated' | 'setAside'>): number {
  const seqs = new Map<string, Set<number>>();
  const note = ({ log, seq }: Said): void => void seqs.set(log, (seqs.get(log) ?? new Set()).add(seq));
  for (const { said } of stated) note(said);
  for (const { said } of setAside) note(said);
  return [...seqs.values()].reduce((sum, log) => sum + holesIn(log), 0);
}

/** A log counts from 1: what begins later has a hole before it. */
function holesIn(seqs: ReadonlySet<number>): number {
  let holes = 0;
  for (const seq of seqs) if (seq > 1 && !seqs.has(seq - 1)) holes += 1;
  return holes;
}
