/**
 * Four MiB of nothing, made with the vault: when the phone is full they are let go, so that a hearing under way can be
 * logged to its end. Filled again at an unlock that finds room.
 */
import { DiskError, type Disk } from './disk.ts';
import { reserveFileName, reserveSize } from './fileNames.ts';

/** What one entry of text takes in the journal: a frame of 512 B to 1 KiB, its envelope, its head. Measured on the example case. */
export const bytesPerEntry = 1_024;

export async function isReleased(disk: Disk): Promise<boolean> {
  const reserve = await disk.read(reserveFileName);
  return reserve === null || reserve.length < reserveSize;
}

export async function release(disk: Disk): Promise<void> {
  await disk.truncate(reserveFileName, 0);
}

/** False when there still is no room; then nothing is taken. */
export async function refill(disk: Disk): Promise<boolean> {
  try {
    await disk.write(reserveFileName, 0, new Uint8Array(reserveSize));
    return true;
  } catch (problem) {
    if (!(problem instanceof DiskError) || problem.code !== 'full') throw problem;
    await release(disk);
    return false;
  }
}
