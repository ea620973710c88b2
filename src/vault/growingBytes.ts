/** One run of bytes that grows by a half when it is full: no list of pieces beside it. */
export class GrowingBytes {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;

  /** `expected`: about how many there will be. */
  constructor(expected = 0) {
    this.#bytes = new Uint8Array(Math.max(64 * 1024, expected));
  }

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

  /** What was added. Where little is left over, it stays behind the end: a copy would double what lies in memory. */
  bytes(): Uint8Array<ArrayBuffer> {
    const isTight = this.#length > this.#bytes.length * 0.9;
    return isTight ? this.#bytes.subarray(0, this.#length) : this.#bytes.slice(0, this.#length);
  }
}
