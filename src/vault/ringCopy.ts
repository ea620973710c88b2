/**
 * The second copy of the ring: the ring file that is not in use holds, between two rotations, the same bytes at the same
 * places, as they were at the last unlock. No erase has to reach it apart: it is sealed under the same ring key, and a
 * rotation writes the new ring over it, then the copy of the new ring over the old one.
 */
import { equalBytes } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import { sealingKey } from '#crypto/seal.ts';
import type { Disk } from './disk.ts';
import { otherSide, ringFileNames } from './fileNames.ts';
import type { OpenKeys } from './keys.ts';
import { openFrame, replayRing } from './ring.ts';
import { nextRingFrame, ringFrameAt, type RingFrame } from './ringFrame.ts';
import type { Cell } from './slots.ts';

export interface Mended {
  readonly bytes: Uint8Array;
  /** Frames taken from the copy. */
  readonly frames: number;
}

/** Frame by frame: one that is not whole at its place is taken from the copy, if it lies at the same place there and opens. */
export async function mendedFrom(copy: Uint8Array, damaged: Uint8Array, cell: Cell): Promise<Mended> {
  const key = await sealingKey(cell.rk, labels.ring);
  const bytes = new Uint8Array(Math.max(damaged.length, copy.length));
  bytes.set(damaged);
  const frameIn = async (file: Uint8Array, at: number, index: number): Promise<RingFrame | null> => {
    const frame = ringFrameAt(file, at);
    if (frame === null || frame.index !== index || !equalBytes(frame.ringId, cell.ringId)) return null;
    return (await openFrame(key, frame)) === null ? null : frame;
  };
  let [at, frames] = [0, 0];
  for (let index = 0; ; index++) {
    const here = await frameIn(bytes, at, index);
    const there = here === null ? await frameIn(copy, at, index) : null;
    const end = here?.end ?? there?.end;
    if (end === undefined) return { bytes, frames };
    if (there !== null) {
      bytes.set(copy.subarray(at, end), at);
      frames++;
    }
    at = end;
  }
}

/**
 * Over the ring file that is not in use: the ring in use, zeros behind. So an old ring goes, too. A ring that has lost
 * frames is not written over a copy that may have them.
 */
export async function keepRingCopy(disk: Disk, { rk, ring }: OpenKeys): Promise<void> {
  const inUse = (await disk.read(ringFileNames[ring.side])) ?? new Uint8Array();
  const name = ringFileNames[otherSide(ring.side)];
  const old = (await disk.read(name)) ?? new Uint8Array();
  const read = await replayRing(inUse, { rk, ringId: ring.ringId, side: ring.side });
  const isWhole = read !== null && read.lostFrames === 0;
  if (!isWhole && nextRingFrame(old, 0, ring.ringId, 0) !== null) return;
  const copy = new Uint8Array(Math.max(old.length, inUse.length));
  copy.set(inUse.subarray(0, isWhole ? read.end : 0));
  if (!equalBytes(copy, old)) await disk.write(name, 0, copy);
}
