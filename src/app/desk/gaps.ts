/** Holes in the logs of a case: entries before and after are here, those between are not. */
import type { Said } from '#domain/entry.ts';
import type { CaseDoor, CaseKey, CopyState, OpenedCase } from '#vault/door.ts';

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

/** In all cases to which records came. */
export async function gapsInWhatCame(
  door: Pick<CaseDoor, 'openCase' | 'closeCase'>,
  before: readonly CopyState[],
  after: readonly CopyState[],
): Promise<number> {
  let gaps = 0;
  for (const { key, records } of after) {
    if (before.find((one) => one.key === key)?.records === records) continue;
    gaps += await gapsIn(door, key);
  }
  return gaps;
}

async function gapsIn(door: Pick<CaseDoor, 'openCase' | 'closeCase'>, key: CaseKey): Promise<number> {
  const answer = await door.openCase(key);
  if (!answer.ok) return 0;
  await door.closeCase(key);
  return gapsOf(answer.opened);
}
