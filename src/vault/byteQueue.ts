/** Bytes that come in pieces of any length, taken in lengths that the reader wants. */
import { concat } from '#crypto/bytes.ts';

export class ByteQueue {
  readonly #source: AsyncIterator<Uint8Array>;
  #pieces: Uint8Array[] = [];
  #length = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** So many bytes in memory of their own, or fewer where the source ends. Rejects with what the source throws. */
  async take(length: number): Promise<Uint8Array> {
    while (this.#length < length) {
      const next = await this.#source.next();
      if (next.done === true) break;
      this.#pieces.push(next.value);
      this.#length += next.value.length;
    }
    const taken: Uint8Array[] = [];
    for (let left = Math.min(length, this.#length); left > 0;) {
      const [piece = new Uint8Array(0)] = this.#pieces;
      const part = piece.subarray(0, left);
      taken.push(part);
      left -= part.length;
      this.#length -= part.length;
      if (part.length === piece.length) this.#pieces.shift();
      else this.#pieces[0] = piece.subarray(part.length);
    }
    return concat(...taken);
  }
}
