import { readDrafts } from './drafts.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { SessionStart } from './sessionStart.ts';

/**
 * K7: a key is flushed before the first entry under it, so an entry of a case that the ring does not name has lost it;
 * unless the case was erased. A ring that ends in torn bytes is what a kill leaves, but not one that had to be mended too:
 * its copy is as old as the last unlock, and what came after it can't be told from those bytes.
 */
export async function countUnreadable(
  { disk, keys }: SessionStart,
  envelopes: EnvelopeStore,
): Promise<number> {
  const { contents, lostFrames, mendedFrames, tornTail } = keys.now.ring;
  const known = new Set([...contents.cases.map(({ outer }) => outer), ...contents.erased]);
  const strays = (await envelopes.streams()).filter((stream) => !known.has(stream.case));
  const drafts = await readDrafts(disk, keys);
  const counted = lostFrames + strays.reduce((sum, { rows }) => sum + rows, 0);
  return counted + (drafts.unreadable ? 1 : 0) + (mendedFrames > 0 && tornTail ? 1 : 0);
}
