/**
 * The register of every file the vault keeps in OPFS: what it holds, in clear or sealed, how long it is.
 * All are made with the vault, at these names, and never renamed (keys.md 3): the *names* of files made later can
 * vanish with a torn log of the browser. The only files made later are extra journal segments, sealed attachments and,
 * for a while, copies on their way out; wipe removes whatever it finds, whether listed here or not.
 */

/** Key file, two copies of one content: salt and parameters in clear, slots and cell sealed. 8,192 B each, never truncated. */
export const keyFileNames = ['k0', 'k1'] as const;
/** Ring: every key and setting of this device, frames sealed under the ring key. One is active, the other its copy. Zeros at birth, grows. */
export const ringFileNames = ['r0', 'r1'] as const;
/** Drafts, sealed under the ring key; the one with the active ring's number is in use. Two halves each, never truncated. */
export const draftFileNames = ['d0', 'd1'] as const;
/** In clear: language, theme, inbox recipient, "a hearing is open". Sealed to the inbox: notes taken while locked. */
export const faceFileName = 'i0';
/** Journal segments: sealed envelopes. Empty at birth, at most 4 MiB each. */
export const journalFileNames = Array.from({ length: 16 }, (_, i) => `j${String(i).padStart(2, '0')}`);
/** Reserve: nothing but zeros; truncated when storage is full, filled again later. */
export const reserveFileName = 'x0';

/** An attached file, sealed in chunks under its own key: `a` and the file's id. Made later; none has a fixed length. */
export const attachmentName = (id: string): string => `a${id}`;
/** The id in a name as `attachmentName` makes them, or null. */
export const idOfAttachment = (name: string): string | null => /^a([0-9a-f]{32})$/.exec(name)?.[1] ?? null;

/** A sealed copy on its way out (`outgoing.ts`): a case file or a backup as it leaves the phone, under a random name. */
export const copyName = (id: string): string => `c${id}`;
export const isCopyName = (name: string): boolean => /^c[0-9a-f]{32}$/.test(name);

export const ringFileSize = 64 * 1024;
export const journalSegmentSize = 4 * 1024 * 1024;
export const reserveSize = 4 * 1024 * 1024;

/**
 * In the order in which they are made. The key file comes last: names that vanish after a torn log are the newest
 * ones, so a key file that is there speaks for all the others.
 */
export const fixedFileNames: readonly string[] = [
  reserveFileName,
  ...journalFileNames,
  ...draftFileNames,
  faceFileName,
  ...ringFileNames,
  ...keyFileNames,
];

export type Side = 0 | 1;
export const otherSide = (side: Side): Side => (side === 0 ? 1 : 0);
