import { fromUtf8, u32be, utf8 } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal, sealingKey, type SealingKey } from '#crypto/seal.ts';
import { isBlank } from './blank.ts';
import type { Disk } from './disk.ts';
import { ringFileNames, ringFileSize, type Side } from './fileNames.ts';
import type { RingContents } from './ringContents.ts';
import {
  parseRingEvent,
  replayRingEvent,
  type RingChange,
  type RingEvent,
  type UnknownRingEvent,
} from './ringEvent.ts';
import { encodeRingFrame, nextRingFrame, type RingFrame } from './ringFrame.ts';

/** The ring file in use, and where its next frame goes. Replaced as a whole by rotation. */
export interface Ring {
  readonly ringId: Uint8Array;
  readonly side: Side;
  readonly key: SealingKey;
  readonly contents: RingContents;
  readonly end: number;
  readonly nextIndex: number;
  /** Something lies behind the end: what a torn write left, or a last frame that was damaged. */
  readonly tornTail: boolean;
  /** Frames in the middle that are gone, while later ones could be read: to be told. */
  readonly lostFrames: number;
  /** Frames that were damaged here and taken from the copy: to be told. */
  readonly mendedFrames: number;
}

/**
 * Reads a ring file. A log ends at the first frame that is not whole, not of this ring, not the next or does not open;
 * if whole frames of this ring follow all the same, the middle was damaged: they are read, in rising order, and what is
 * missing is counted, since to end there would let the next append write over them. Null = the first frame is lost.
 */
export async function replayRing(
  bytes: Uint8Array,
  { rk, ringId, side }: { rk: Uint8Array; ringId: Uint8Array; side: Side },
): Promise<Ring | null> {
  const key = await sealingKey(rk, labels.ring);
  let contents: RingContents | null = null;
  let [end, nextIndex, lostFrames, at] = [0, 0, 0, 0];
  for (;;) {
    const frame = nextRingFrame(bytes, at, ringId, nextIndex);
    if (frame === null) break;
    const events = await openFrame(key, frame);
    if (events === null) {
      at = frame.end;
      continue;
    }
    const next = replayed(contents, events);
    if (next === null) return null;
    contents = next;
    lostFrames += frame.index - nextIndex;
    [end, at, nextIndex] = [frame.end, frame.end, frame.index + 1];
  }
  if (contents === null) return null;
  const tornTail = !isBlank(bytes.subarray(end));
  return { ringId, side, key, contents, end, nextIndex, tornTail, lostFrames, mendedFrames: 0 };
}

/** A ring file that begins with these contents: one frame, zeros behind, at least `atLeast` bytes long. */
export async function firstRingFile(
  rk: Uint8Array,
  ringId: Uint8Array,
  contents: RingContents,
  random: Random,
  atLeast = ringFileSize,
): Promise<Uint8Array> {
  const key = await sealingKey(rk, labels.ring);
  const frame = await sealFrame(key, ringId, 0, [{ kind: 'whole', contents }], random);
  const file = new Uint8Array(Math.max(frame.length, atLeast));
  file.set(frame);
  return file;
}

/** K7: what is appended may be used once this resolves, since then it is flushed. Rejects with the ring as it was. */
export async function appendedRing(
  disk: Disk,
  ring: Ring,
  events: readonly RingChange[],
  random: Random,
): Promise<Ring> {
  const frame = await sealFrame(ring.key, ring.ringId, ring.nextIndex, events, random);
  await disk.write(ringFileNames[ring.side], ring.end, await overTail(disk, ring, frame));
  return {
    ...ring,
    contents: events.reduce(replayRingEvent, ring.contents),
    end: ring.end + frame.length,
    nextIndex: ring.nextIndex + 1,
    tornTail: false,
  };
}

/** What an unfinished write left behind the end is overwritten together with the next frame, or it would be met for ever. */
async function overTail(disk: Disk, ring: Ring, frame: Uint8Array): Promise<Uint8Array> {
  if (!ring.tornTail) return frame;
  const length = (await disk.read(ringFileNames[ring.side]))?.length ?? 0;
  const bytes = new Uint8Array(Math.max(frame.length, length - ring.end));
  bytes.set(frame);
  return bytes;
}

async function sealFrame(
  key: SealingKey,
  ringId: Uint8Array,
  index: number,
  events: readonly (RingEvent | UnknownRingEvent)[],
  random: Random,
): Promise<Uint8Array> {
  const sealed = await seal(key, [ringId, u32be(index)], utf8(JSON.stringify({ events })), random);
  return encodeRingFrame(ringId, index, sealed);
}

/** The events of a frame; null when it does not open. */
export async function openFrame(key: SealingKey, frame: RingFrame): Promise<readonly unknown[] | null> {
  const opened = await open(key, [frame.ringId, u32be(frame.index)], frame.sealed);
  if (opened === null) return null;
  const content: unknown = JSON.parse(fromUtf8(opened));
  return typeof content === 'object' &&
    content !== null &&
    'events' in content &&
    Array.isArray(content.events)
    ? content.events
    : null;
}

/** Null where `whole` is not the very first event, or comes again. */
function replayed(contents: RingContents | null, events: readonly unknown[]): RingContents | null {
  let ring = contents;
  for (const value of events) {
    const { known, unknown } = parseRingEvent(value);
    if (ring === null) {
      if (known?.kind !== 'whole') return null;
      ring = known.contents;
    } else if (known?.kind === 'whole') return null;
    else if (known !== undefined) ring = replayRingEvent(ring, known);
    else ring = { ...ring, unknown: [...ring.unknown, unknown] };
  }
  return ring;
}
