import { toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { unlessFull, type Disk } from './disk.ts';
import { appendRing, type Keys } from './keys.ts';
import { keysOfCase } from './ringContents.ts';
import type { RingChange } from './ringEvent.ts';

/**
 * After a stolen lock: a new log for every case of the ring, so that none of the old ones is ever continued, not by this
 * worker and not by a later one. Its first record names the old heads. False when there is no room for it.
 */
export async function endLogs(disk: Disk, keys: Keys, random: Random): Promise<boolean> {
  const { contents } = keys.now.ring;
  const fresh = contents.cases
    .filter(({ outer }) => keysOfCase(contents, outer).length > 0)
    .map(({ outer }): RingChange => {
      const log = { stream: toHex(random(16)), log: toHex(random(16)), n: 0, head: null };
      return { kind: 'own-log', log: { case: outer, ...log } };
    });
  if (fresh.length === 0) return true;
  return (await unlessFull(() => appendRing(disk, keys, fresh, random))) !== 'full';
}
