import type { Random } from '#crypto/random.ts';
import { isBlank } from './blank.ts';
import { isFull, type Disk } from './disk.ts';
import { changeFaceFile, hasNotes, readFaceFile } from './faceFile.ts';
import { draftFileNames, faceFileName, otherSide } from './fileNames.ts';
import { appendRingAlone, type Keys } from './keys.ts';
import { keepRingCopy } from './ringCopy.ts';

/**
 * What of step 7 (keys.md 5) lies in files: the copy of the new ring over the old one, zeros over the draft file
 * that is no longer in use, the new recipient into the face file. Done at every unlock, since a rotation may have been cut off here; mostly finds nothing
 * to do. Nothing that was promised rests on it, the old keys died with the old cell: a full disk only puts it off.
 */
export const finishRotation = (disk: Disk, keys: Keys, random: Random): Promise<void> =>
  keys.alone(() => finishRotationAlone(disk, keys, random));

/** For those who already are in `alone`. */
export async function finishRotationAlone(disk: Disk, keys: Keys, random: Random): Promise<void> {
  try {
    await settleInbox(disk, keys, random);
    await keepRingCopy(disk, keys.now);
    await overwriteOldDrafts(disk, keys);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
}

async function overwriteOldDrafts(disk: Disk, keys: Keys): Promise<void> {
  const name = draftFileNames[otherSide(keys.now.ring.side)];
  const bytes = await disk.read(name);
  if (bytes !== null && !isBlank(bytes)) await disk.write(name, 0, new Uint8Array(bytes.length));
}

async function settleInbox(disk: Disk, keys: Keys, random: Random): Promise<void> {
  const [inbox, ...older] = keys.now.ring.contents.inboxes;
  if (inbox === undefined) return;
  if ((await readFaceFile(disk)).inbox !== inbox.recipient) {
    await changeFaceFile(disk, { inbox: inbox.recipient });
  }
  // A note may still be sealed to an older inbox as long as one lies in the file.
  const face = await disk.read(faceFileName);
  if (older.length > 0 && face !== null && !hasNotes(face)) {
    await appendRingAlone(disk, keys, [{ kind: 'inbox-settled' }], random);
  }
}
