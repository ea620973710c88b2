/**
 * The bytes of an attached file as they lie on the disk: `magic "WBA1"(4)`, then chunks one behind the other. Each chunk
 * is 256 KiB of the file, the last one what is left, sealed under `wb1/attachment` of the key of that file and that
 * sealing run, bound to [file id, index(4), last?(1)]: a chunk that stands elsewhere, or a file cut short, does not open.
 */
import { concat, fromHex, u32be, utf8 } from '#crypto/bytes.ts';
import { labels } from '#crypto/labels.ts';
import type { Random } from '#crypto/random.ts';
import { open, seal, sealingKey, sealOverhead, type SealingKey } from '#crypto/seal.ts';
import type { Disk } from './disk.ts';
import { attachmentName } from './fileNames.ts';

export const chunkSize = 256 * 1024;
export const fileMagic = utf8('WBA1');
const sealedChunk = chunkSize + sealOverhead;

/** What is known of a file without its content. */
export interface FileShape {
  /** 32 hex. */
  readonly id: string;
  /** Open bytes. */
  readonly length: number;
}

export const chunksOf = ({ length }: Pick<FileShape, 'length'>): number => Math.ceil(length / chunkSize);

/** Open bytes of the chunk at `index`. */
export const openLength = ({ length }: Pick<FileShape, 'length'>, index: number): number =>
  Math.max(0, Math.min(chunkSize, length - index * chunkSize));

/** Bytes on the disk. */
export const sealedLength = (file: Pick<FileShape, 'length'>): number =>
  fileMagic.length + file.length + chunksOf(file) * sealOverhead;

/** Where a chunk begins on the disk. */
export const chunkAt = (index: number): number => fileMagic.length + index * sealedChunk;

/** Hex, 32 B. */
export const fileKey = (key: string): Promise<SealingKey> => sealingKey(fromHex(key), labels.attachment);

export function sealChunk(
  key: SealingKey,
  file: FileShape,
  index: number,
  bytes: Uint8Array,
  random: Random,
): Promise<Uint8Array> {
  return seal(key, boundTo(file, index), bytes, random);
}

/** Null where a single bit, the place or the key is another. */
export async function openChunk(
  key: SealingKey,
  file: FileShape,
  index: number,
  sealed: Uint8Array,
): Promise<Uint8Array | null> {
  const opened = await open(key, boundTo(file, index), sealed);
  return opened?.length === openLength(file, index) ? opened : null;
}

function boundTo(file: FileShape, index: number): Uint8Array[] {
  const isLast = index === chunksOf(file) - 1;
  return [fromHex(file.id), u32be(index), Uint8Array.of(isLast ? 1 : 0)];
}

/** Flushed when it resolves; the magic goes with the first chunk. */
export async function writeSealedChunk(
  disk: Disk,
  id: string,
  index: number,
  sealed: Uint8Array,
): Promise<void> {
  const first = index === 0;
  await disk.write(
    attachmentName(id),
    first ? 0 : chunkAt(index),
    first ? concat(fileMagic, sealed) : sealed,
  );
}

/** As it lies there; null where the file or this chunk of it is not. */
export async function readSealedChunk(
  disk: Disk,
  file: FileShape,
  index: number,
): Promise<Uint8Array | null> {
  const at = chunkAt(index);
  const wanted = openLength(file, index) + sealOverhead;
  const bytes = await disk.readPart(attachmentName(file.id), at, at + wanted);
  return bytes?.length === wanted ? bytes : null;
}

/** A removed name may come back after a crash: emptied first, it comes back as nothing. */
export async function removeSealedFile(disk: Disk, id: string): Promise<void> {
  const name = attachmentName(id);
  if ((await disk.size(name)) === null) return;
  await disk.truncate(name, 0);
  await disk.remove(name);
}
