import type { Random } from '#crypto/random.ts';
import type { Disk } from './disk.ts';
import type { Draft } from './door.ts';
import { saveDraft } from './drafts.ts';
import { forgetKeys, type Keys } from './keys.ts';

/**
 * The worker's half of P4: what was being typed is sealed and flushed, whatever is being written under the keys is
 * finished, then the keys go, also when the disk fails. The page has blanked itself before and reloads after.
 * `rest`: what is good to save before the lock, though nothing that was promised rests on it; after the draft,
 * since the page ends the worker if all this takes too long.
 */
export async function hardLock(
  disk: Disk,
  keys: Keys,
  draft: Draft | null,
  random: Random,
  rest: () => Promise<void> = async () => undefined,
): Promise<void> {
  try {
    if (draft !== null) await saveDraft(disk, keys, draft, random);
    await rest();
    await keys.alone(async () => undefined);
  } finally {
    forgetKeys(keys);
  }
}
