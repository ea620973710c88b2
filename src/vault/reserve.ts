/**
 * Four MiB of nothing, made with the vault: when the phone is full they are let go piece by piece, so that a hearing under
 * way can be logged to its end. What is still held is how much still fits: browsers do not say how full the phone is
 * (Chromium answers every origin with 10 GiB of quota). Filled again at an unlock that finds room.
 */
import { isFull, type Disk } from './disk.ts';
import { reserveFileName, reserveSize } from './fileNames.ts';

/** The least an entry takes in the journal: a frame of 512 B to 1 KiB, its envelope, its head. Measured on the example case. */
export const bytesPerEntry = 1_024;

/** Each time storage is full costs the journal a segment: few pieces, then. */
const piece = 512 * 1024;

/** Bytes of the reserve that are held, after an attempt to have it whole; `reserveSize` = all is well. */
export async function heldReserve(disk: Disk): Promise<number> {
  const held = (await disk.read(reserveFileName))?.length ?? 0;
  if (held >= reserveSize) return reserveSize;
  try {
    await disk.write(reserveFileName, 0, new Uint8Array(reserveSize));
    return reserveSize;
  } catch (problem) {
    if (!isFull(problem)) throw problem;
    await disk.truncate(reserveFileName, held);
    return held;
  }
}

/** Lets the next piece go; bytes that are held after it. */
export async function releasePiece(disk: Disk, held: number): Promise<number> {
  const left = Math.max(0, held - piece);
  await disk.truncate(reserveFileName, left);
  return left;
}
