import { sha256 } from '@noble/hashes/sha2.js';
import { hashShortWith } from './check/hash.ts';

/** A tap hashes twice, some hundred bytes each: where somebody waits for that, it is done without leaving the thread. */
export function installShortHash(): void {
  hashShortWith(sha256);
}
