import { hash } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';

/** E1: an epoch is named by the hash of its outer case id (16 B) and its key (32 B); a key that does not hash to the id is refused. 32 B. */
export function epochId(caseId: Uint8Array, key: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return hash(labels.epoch, caseId, key);
}
