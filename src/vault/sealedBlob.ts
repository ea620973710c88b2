/** A sealed copy as a browser holds it, read slice by slice: it may be larger than the memory. */
import { toHex } from '#crypto/bytes.ts';
import { sha256Stream } from '#crypto/sha256Stream.ts';

const sliceSize = 1024 * 1024;

export async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += sliceSize) yield bytesOf(file, at, at + sliceSize);
}

/** Bytes `from` up to `to`, fewer where the file ends before. */
export async function bytesOf(file: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** SHA-256 of the whole file, hex. */
export async function hashOf(file: Blob): Promise<string> {
  const hash = sha256Stream();
  for await (const piece of piecesOf(file)) hash.add(piece);
  return toHex(hash.end());
}
