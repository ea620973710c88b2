/**
 * Sealed copies on their way out: the page gets a file whose bytes lie on the disk, so that no copy is in memory as a whole.
 * What is on the disk is what leaves the phone anyway, sealed to its passphrase or recovery code. It goes before the next
 * copy, with an erase, at a start; one that is small never gets there.
 */
import { concat, toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import { sha256Stream, type Sha256Stream } from '#crypto/sha256Stream.ts';
import { unlessFull, type AppendHandle, type Disk } from './disk.ts';
import { copyName, isCopyName } from './fileNames.ts';

export interface SealedCopy {
  readonly file: Blob;
  /** SHA-256, hex: by it the file is known again. */
  readonly hash: string;
}

/** Written and flushed at once; a copy that is no longer stays in memory. */
const blockSize = 1024 * 1024;

export class Outgoing {
  readonly #disk: Disk;
  readonly #random: Random;
  #stopped = false;

  constructor(disk: Disk, random: Random) {
    this.#disk = disk;
    this.#random = random;
  }

  /**
   * `seal` begins the same copy anew each time. `noRoom`: the phone is known to be full. Then, and where it turns out to be,
   * the copy is made in memory: it is what makes room elsewhere.
   */
  async make(seal: () => Promise<AsyncIterable<Uint8Array>>, noRoom: boolean): Promise<SealedCopy> {
    await removeCopies(this.#disk);
    const made = noRoom ? 'full' : await unlessFull(async () => this.#onDisk(await seal()));
    return made === 'full' ? this.#inMemory(await seal()) : made;
  }

  /** The keys go: a copy under way is not finished. */
  stop(): void {
    this.#stopped = true;
  }

  async #onDisk(pieces: AsyncIterable<Uint8Array>): Promise<SealedCopy> {
    const name = copyName(toHex(this.#random(16)));
    const hash = sha256Stream();
    let handle: AppendHandle | null = null;
    try {
      for await (const block of this.#blocks(pieces, hash)) {
        if (handle === null && block.length < blockSize)
          return { file: new Blob([block]), hash: toHex(hash.end()) };
        handle ??= await this.#disk.append(name);
        await handle.append(block);
      }
      handle?.close();
      const file = await this.#disk.blob(name);
      if (file === null) throw new Error('the copy is gone');
      return { file, hash: toHex(hash.end()) };
    } catch (problem) {
      handle?.close();
      await this.#disk.remove(name).catch(() => undefined);
      throw problem;
    }
  }

  async #inMemory(pieces: AsyncIterable<Uint8Array>): Promise<SealedCopy> {
    const hash = sha256Stream();
    const blocks: Uint8Array<ArrayBuffer>[] = [];
    for await (const block of this.#blocks(pieces, hash)) blocks.push(block);
    return { file: new Blob(blocks), hash: toHex(hash.end()) };
  }

  /** All of one length but the last. */
  async *#blocks(
    pieces: AsyncIterable<Uint8Array>,
    hash: Sha256Stream,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    let waiting: Uint8Array[] = [];
    let length = 0;
    for await (const piece of pieces) {
      if (this.#stopped) throw new Error('locked while a copy was made');
      hash.add(piece);
      waiting.push(piece);
      length += piece.length;
      if (length < blockSize) continue;
      yield concat(...waiting);
      [waiting, length] = [[], 0];
    }
    if (length > 0) yield concat(...waiting);
  }
}

/** Without a word about what can't be removed (a reader of this moment holds it): the next start tries again. */
export async function removeCopies(disk: Disk): Promise<void> {
  for (const name of await disk.names()) if (isCopyName(name)) await disk.remove(name).catch(() => undefined);
}
