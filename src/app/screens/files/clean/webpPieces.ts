import { onlyOrientation, orientationIn } from './orientation.ts';
import { ascii, type Bytes, joined, type Piece, type Pieces } from './pieces.ts';

const drawing = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const flag = { exif: 0x08, xmp: 0x04 };
const header = 12;

/** WebP (RFC 9649) without side data; its header no longer promises any. */
export async function webpPieces(bytes: Bytes): Promise<Pieces> {
  const outer = await bytes.at(0, header);
  const end = 8 + sizeIn(outer, 4);
  if (end > bytes.size) return null;
  const pieces: Piece[] = [];
  let features: Uint8Array<ArrayBuffer> | null = null;
  let turned: number | null = null;
  for (let at = header; at < end;) {
    const head = await bytes.at(at, 8);
    if (head.length < 8) return null;
    const type = ascii(head.subarray(0, 4));
    const length = sizeIn(head, 4);
    const next = at + 8 + length + (length % 2);
    if (next > end) return null;
    if (type === 'VP8X') {
      if (at !== header || length !== 10) return null;
      features = (await bytes.at(at, 18)).slice();
      pieces.push(features);
    } else if (drawing.has(type)) pieces.push({ from: at, to: next });
    if (type === 'EXIF') turned ??= orientationIn(bare(await bytes.at(at + 8, Math.min(length, 65_536))));
    at = next;
  }
  if (!pieces.some((piece) => piece !== features)) return null;
  const exif = features === null || turned === null ? [] : [exifChunk(turned)];
  if (features)
    features[8] = ((features[8] ?? 0) & ~(flag.exif | flag.xmp)) | (exif.length > 0 ? flag.exif : 0);
  const all = [...pieces, ...exif];
  const size = all.reduce((sum, piece) => sum + lengthOf(piece), 4);
  return joined([riff(size), ...all]);
}

function sizeIn(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
}

/** Some programs write the header that EXIF has in a JPEG. */
function bare(exif: Uint8Array): Uint8Array {
  return ascii(exif.subarray(0, 6)) === 'Exif\0\0' ? exif.subarray(6) : exif;
}

function lengthOf(piece: Piece): number {
  return piece instanceof Uint8Array ? piece.length : piece.to - piece.from;
}

function riff(size: number): Uint8Array<ArrayBuffer> {
  const whole = Uint8Array.of(
    ...new TextEncoder().encode('RIFF'),
    0,
    0,
    0,
    0,
    ...new TextEncoder().encode('WEBP'),
  );
  new DataView(whole.buffer).setUint32(4, size, true);
  return whole;
}

function exifChunk(turned: number): Uint8Array<ArrayBuffer> {
  const own = onlyOrientation(turned);
  return Uint8Array.of(...new TextEncoder().encode('EXIF'), own.length, 0, 0, 0, ...own);
}
