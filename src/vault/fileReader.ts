/** Reads attached files chunk by chunk, and judges the whole when it was read from its beginning to its end. */
import { fromHex, toHex } from '#crypto/bytes.ts';
import type { SealingKey } from '#crypto/seal.ts';
import { sha256Stream, type Sha256Stream } from '#crypto/sha256Stream.ts';
import type { AttachedFile } from '#domain/values.ts';
import { fileCommitment } from '#ledger/recordId.ts';
import type { Disk } from './disk.ts';
import type { Outcome, ReadRefusal } from './door.ts';
import { attachmentName } from './fileNames.ts';
import { chunkSize, fileKey, openChunk, readSealedChunk, sealedLength } from './sealedFile.ts';

export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export class FileReader {
  readonly #disk: Disk;
  /** The key in use: a file is read in many calls. */
  #opened: { readonly of: string; readonly key: SealingKey } | null = null;
  /** How far a file was read without a gap. */
  #sequence: { readonly id: string; next: number; readonly hash: Sha256Stream } | null = null;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** No more than up to the end of a chunk comes at once: ask again from where it ended. */
  async read(
    file: AttachedFile,
    { from, to }: ByteRange,
  ): Promise<Outcome<{ bytes: Uint8Array }, ReadRefusal>> {
    const size = await this.#disk.size(attachmentName(file.id));
    if (size === null) return { ok: false, because: 'not-here' };
    if (size !== sealedLength(file)) return { ok: false, because: 'damaged' };
    const index = Math.floor(from / chunkSize);
    if (from >= file.length || to <= from) return { ok: true, bytes: new Uint8Array(0) };
    const key = await this.#keyOf(file);
    const sealed = await readSealedChunk(this.#disk, file, index);
    const chunk = sealed === null ? null : await openChunk(key, file, index, sealed);
    if (chunk === null) return { ok: false, because: 'damaged' };
    const at = index * chunkSize;
    const bytes = chunk.subarray(from - at, Math.min(to - at, chunk.length));
    return (await this.#follow(file, from, bytes)) ? { ok: true, bytes } : { ok: false, because: 'damaged' };
  }

  /** Whether every byte is here and is what the record committed to. */
  async check(file: AttachedFile): Promise<'whole' | ReadRefusal> {
    for (let from = 0; from < file.length;) {
      const part = await this.read(file, { from, to: file.length });
      if (!part.ok) return part.because;
      from += part.bytes.length;
    }
    return 'whole';
  }

  async #keyOf(file: AttachedFile): Promise<SealingKey> {
    if (this.#opened?.of !== file.key) this.#opened = { of: file.key, key: await fileKey(file.key) };
    return this.#opened.key;
  }

  /** False where the last byte was read, all came in order, and the hash is another. */
  async #follow(file: AttachedFile, from: number, bytes: Uint8Array): Promise<boolean> {
    if (from === 0) this.#sequence = { id: file.id, next: 0, hash: sha256Stream() };
    const sequence = this.#sequence;
    if (sequence === null || sequence.id !== file.id || sequence.next !== from) return true;
    sequence.hash.add(bytes);
    sequence.next += bytes.length;
    if (sequence.next < file.length) return true;
    this.#sequence = null;
    const hash = sequence.hash.end();
    return (
      toHex(hash) === file.hash &&
      (await fileCommitment({ salt: fromHex(file.salt), hash })) === file.commitment
    );
  }

  forget(): void {
    this.#opened = null;
    this.#sequence = null;
  }
}
