/** One file on its way in: chunk after chunk hashed, sealed and flushed. Its key and salt are of this run alone. */
import { fromHex, toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import type { SealingKey } from '#crypto/seal.ts';
import { sha256Stream, type Sha256Stream } from '#crypto/sha256Stream.ts';
import type { AttachedFile } from '#domain/values.ts';
import { fileCommitment } from '#ledger/recordId.ts';
import type { Disk } from './disk.ts';
import type { RingFile } from './ringContents.ts';
import { chunksOf, fileKey, openLength, sealChunk, sealedLength, writeSealedChunk } from './sealedFile.ts';
import { attachmentName } from './fileNames.ts';

/** What the ring holds of a file whose run is under way, or whole and not recorded yet. */
export type RunFile = RingFile & { readonly run: NonNullable<RingFile['run']> };

export class SealingRun {
  readonly file: RunFile;
  readonly #disk: Disk;
  readonly #key: SealingKey;
  readonly #random: Random;
  readonly #hash: Sha256Stream = sha256Stream();
  #next = 0;

  private constructor(disk: Disk, file: RunFile, key: SealingKey, random: Random) {
    this.#disk = disk;
    this.file = file;
    this.#key = key;
    this.#random = random;
  }

  static async begin(disk: Disk, file: RunFile, random: Random): Promise<SealingRun> {
    return new SealingRun(disk, file, await fileKey(file.run.key), random);
  }

  /** The next 256 KiB, or what is left of the file. Throws a RangeError at any other length. */
  async add(bytes: Uint8Array): Promise<void> {
    const index = this.#next;
    if (bytes.length === 0 || bytes.length !== openLength(this.file, index))
      throw new RangeError('not the next chunk');
    this.#next++;
    this.#hash.add(bytes);
    const sealed = await sealChunk(this.#key, this.file, index, bytes, this.#random);
    await writeSealedChunk(this.#disk, this.file.id, index, sealed);
  }

  /** Null where it is not all there. */
  async end(): Promise<NonNullable<RingFile['whole']> | null> {
    const isWhole = this.#next === chunksOf(this.file);
    if (!isWhole || (await this.#disk.size(attachmentName(this.file.id))) !== sealedLength(this.file))
      return null;
    const hash = this.#hash.end();
    return {
      hash: toHex(hash),
      commitment: await fileCommitment({ salt: fromHex(this.file.run.salt), hash }),
    };
  }
}

type WholeRun = RingFile & { run: NonNullable<RingFile['run']>; whole: NonNullable<RingFile['whole']> };

/** Every byte of it lies sealed, and no record is known to name it. */
export function isWholeRun(file: RingFile | undefined): file is WholeRun {
  return file?.run !== undefined && file.whole !== undefined;
}

/** As its record will name it. */
export function attachedOf({ id, length, type, previewOf, run, whole }: WholeRun): AttachedFile {
  return { id, length, type, ...run, ...whole, ...(previewOf === undefined ? {} : { previewOf }) };
}
