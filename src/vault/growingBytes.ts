/** One run of bytes that grows by a half when it is full: no list of pieces beside it. */
export class GrowingBytes {
  #bytes = new Uint8Array(64 * 1024);
  #length = 0;

  add(piece: Uint8Array): void {
    const wanted = this.#length + piece.length;
    if (wanted > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(wanted, Math.ceil(this.#bytes.length * 1.5)));
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = wanted;
  }

  /** What was added, in memory of exactly its length. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}
