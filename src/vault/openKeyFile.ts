import { equalBytes } from '#crypto/bytes.ts';
import { isBlank } from './blank.ts';
import type { Disk } from './disk.ts';
import { faceFileName, keyFileNames, reserveFileName, ringFileNames } from './fileNames.ts';
import { hasNotes } from './faceFile.ts';
import { keyFileSize, parseKeyFile, type KeyFile } from './keyFile.ts';
import { nextRingFrame, ringFrameAt } from './ringFrame.ts';
import { writeAndReadBack } from './updateKeyFile.ts';

/**
 * - `live`: a whole key file, both copies equal now.
 * - `wiped`: a wipe was begun; finish it before anything else.
 * - `none`: nothing of a vault, or what an unfinished creation left: a vault may be made.
 * - `missing`: no key file, but other traces of a vault. · `damaged`: the key file is there and neither copy is whole.
 *   In both nothing may be created: a backup can be taken in after a wipe.
 */
export type KeyFileAtStart =
  | { readonly state: 'live'; readonly file: KeyFile }
  | { readonly state: 'wiped' | 'none' | 'missing' | 'damaged' };

/**
 * S of keys.md 4, at every start, without any key. `otherTraces`: whether a database of this origin exists;
 * the disk can't know, and a database without a key file is never a first visit.
 */
export async function openKeyFile(disk: Disk, otherTraces = false): Promise<KeyFileAtStart> {
  const [nameA, nameB] = keyFileNames;
  const [bytesA, bytesB] = [await disk.read(nameA), await disk.read(nameB)];
  const [a, b] = [await parseKeyFile(bytesA), await parseKeyFile(bytesB)];
  if (a?.state === 'wiped' || b?.state === 'wiped') return { state: 'wiped' };
  const repaired = async (from: Uint8Array | null, onto: string, file: KeyFile): Promise<KeyFileAtStart> => {
    await writeAndReadBack(disk, onto, (from ?? new Uint8Array()).subarray(0, keyFileSize));
    return { state: 'live', file };
  };
  if (a !== null && b !== null) {
    if (a.generation > b.generation) return repaired(bytesA, nameB, a);
    if (b.generation > a.generation) return repaired(bytesB, nameA, b);
    return sameCopies(bytesA, bytesB) ? { state: 'live', file: a } : { state: 'damaged' };
  }
  if (a !== null) return repaired(bytesA, nameB, a);
  if (b !== null) return repaired(bytesB, nameA, b);
  if (!otherTraces && (await isUnfinishedCreation(disk, bytesB))) return { state: 'none' };
  return { state: isBlank(bytesA) && isBlank(bytesB) ? 'missing' : 'damaged' };
}

/** U writes one content twice. Two contents with one generation are nobody's unfinished change: not for us to choose. */
function sameCopies(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a !== null && b !== null && equalBytes(a.subarray(0, keyFileSize), b.subarray(0, keyFileSize));
}

/**
 * Creation writes the key file last, k0 before k1, and nothing else until both are whole (K8). So what it leaves has no
 * k1, no journal frame, no draft, no note, and a ring with at most its first frame: whatever of it exists can't be
 * opened by anybody, and nothing was ever said to be kept.
 */
async function isUnfinishedCreation(disk: Disk, k1: Uint8Array | null): Promise<boolean> {
  if (!isBlank(k1)) return false;
  for (const name of await disk.names()) {
    if (!writtenByCreation.includes(name) && !isBlank(await disk.read(name))) return false;
  }
  for (const name of ringFileNames) {
    if (hasSecondFrame(await disk.read(name))) return false;
  }
  const face = await disk.read(faceFileName);
  return face === null || !hasNotes(face);
}

/** Journal, drafts, attachments and whatever else there is are empty when a creation was cut off, or emptied by a wipe. */
const writtenByCreation: readonly string[] = [
  reserveFileName,
  faceFileName,
  ...ringFileNames,
  ...keyFileNames,
];

function hasSecondFrame(ringFile: Uint8Array | null): boolean {
  const first = ringFile === null ? null : ringFrameAt(ringFile, 0);
  if (ringFile === null || first === null) return false;
  return nextRingFrame(ringFile, first.end, first.ringId, 1) !== null;
}
