/** A picture put together anew from pieces of the old one: nothing is decoded, and nothing lies whole in memory. */

/** A stretch of the old picture, `from` to before `to`, or bytes written anew. */
export type Piece = Uint8Array<ArrayBuffer> | { readonly from: number; readonly to: number };

/** The picture without its side data; null where it isn't built as its format says, to the byte. */
export type Pieces = readonly Piece[] | null;

export interface Bytes {
  readonly size: number;
  /** Up to `length` bytes from there; fewer only at the end. */
  at(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Read through a window of 256 KiB: a picture has thousands of small parts, and a large one never lies in memory. */
export function bytesOf(picture: Blob): Bytes {
  const window = 262_144;
  let start = 0;
  let held = new Uint8Array(0);
  return {
    size: picture.size,
    at: async (offset, length) => {
      if (offset < start || offset + length > start + held.length) {
        const end = offset + Math.max(length, window);
        held = new Uint8Array(await picture.slice(offset, end).arrayBuffer());
        start = offset;
      }
      return held.subarray(offset - start, offset - start + length);
    },
  };
}

export function put(picture: Blob, pieces: readonly Piece[], type: string): Blob {
  const parts = pieces.map((piece) =>
    piece instanceof Uint8Array ? piece : picture.slice(piece.from, piece.to),
  );
  return new Blob(parts, { type });
}

/** Stretches that touch become one: a picture has many parts, the new one few pieces. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    const touches =
      last && !(last instanceof Uint8Array) && !(piece instanceof Uint8Array) && last.to === piece.from;
    if (touches) all[all.length - 1] = { from: last.from, to: piece.to };
    else all.push(piece);
  }
  return all;
}

export const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
