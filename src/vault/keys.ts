import { wipeBytes } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { Disk } from './disk.ts';
import { appendedRing, type Ring } from './ring.ts';
import type { RingChange } from './ringEvent.ts';

/** What is open in the vault worker's memory while a session lives, and nowhere else. */
export interface OpenKeys {
  /** Opens the cell and nothing else (K2). */
  readonly mk: Uint8Array;
  readonly rk: Uint8Array;
  readonly ring: Ring;
}

/** The session's keys. `now` is replaced by each append to the ring and, wholly, by a rotation: read it anew each time. */
export interface Keys {
  now: OpenKeys;
  /** Runs one piece of work after the other: what is written under RK must not cross a rotation that replaces it. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
}

export function keysOf(open: OpenKeys): Keys {
  let last: Promise<unknown> = Promise.resolve();
  return {
    now: open,
    alone: (work) => {
      const run = last.then(work);
      last = run.catch(() => undefined);
      return run;
    },
  };
}

/** Resolves when the frame is flushed: only then may a key in it be used (K7). */
export function appendRing(
  disk: Disk,
  keys: Keys,
  events: readonly RingChange[],
  random: Random,
): Promise<void> {
  return keys.alone(() => appendRingAlone(disk, keys, events, random));
}

/** For those who already are in `alone`. */
export async function appendRingAlone(
  disk: Disk,
  keys: Keys,
  events: readonly RingChange[],
  random: Random,
): Promise<void> {
  const { ring } = keys.now;
  try {
    keys.now = { ...keys.now, ring: await appendedRing(disk, ring, events, random) };
  } catch (error) {
    // Part of the frame may be there: the next append covers it.
    keys.now = { ...keys.now, ring: { ...ring, tornTail: true } };
    throw error;
  }
}

/** Hard lock. The bytes are overwritten; what is text in the ring only loses its last reference. */
export function forgetKeys(keys: Keys): void {
  wipeBytes(keys.now.mk, keys.now.rk);
}
