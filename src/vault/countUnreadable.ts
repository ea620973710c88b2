import { readDrafts } from './drafts.ts';
import type { EnvelopeStore } from './envelopeStore.ts';
import type { SessionStart } from './sessionStart.ts';

/**
 * K7: a key is flushed before the first entry under it, so an entry of a case that the ring does not name has lost it;
 * unless the case was erased.
 */
export async function countUnreadable(
  { disk, keys }: SessionStart,
  envelopes: EnvelopeStore,
): Promise<number> {
  const { contents, lostFrames } = keys.now.ring;
  const known = new Set([...contents.cases.map(({ outer }) => outer), ...contents.erased]);
  const strays = (await envelopes.streams()).filter((stream) => !known.has(stream.case));
  const drafts = await readDrafts(disk, keys);
  return lostFrames + strays.reduce((sum, { rows }) => sum + rows, 0) + (drafts.unreadable ? 1 : 0);
}
