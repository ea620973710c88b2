import { onlyOrientation, orientationIn } from './orientation.ts';
import { ascii, type Bytes, joined, type Piece, type Pieces } from './pieces.ts';

const marker = {
  soi: 0xd8,
  eoi: 0xd9,
  sos: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app2: 0xe2,
  app14: 0xee,
  appLast: 0xef,
  com: 0xfe,
};

/**
 * JPEG (ITU-T T.81, B) without side data. Of application segments only those stay that its colours need: the size of a
 * pixel (JFIF, without its small picture), the colour profile, Adobe's transform. What stands behind the end is cut off:
 * phones put a second picture or a film there.
 */
export async function jpegPieces(bytes: Bytes): Promise<Pieces> {
  const pieces: Piece[] = [];
  let jfif: Piece | null = null;
  let turned: number | null = null;
  let frames = 0;
  let scans = 0;
  for (let at = 2; ;) {
    let head = await bytes.at(at, 4);
    // Any number of 0xFF may stand before a marker.
    while (head[0] === 0xff && head[1] === 0xff) head = await bytes.at((at += 1), 4);
    const kind = head[1];
    if (head[0] !== 0xff || kind === undefined) return null;
    if (kind === marker.eoi) {
      pieces.push({ from: at, to: at + 2 });
      break;
    }
    if (kind < 0xc0 || (kind >= 0xd0 && kind <= marker.soi) || (kind > marker.appLast && kind !== marker.com))
      return null;
    const length = ((head[2] ?? 0) << 8) | (head[3] ?? 0);
    const end = at + 2 + length;
    if (head.length < 4 || length < 2 || end > bytes.size) return null;
    const isSide = kind === marker.com || (kind >= marker.app0 && kind <= marker.appLast);
    if (isSide) {
      const own = await bytes.at(at + 4, length - 2);
      if (kind === marker.app0 && own.length >= 14 && ascii(own.subarray(0, 5)) === 'JFIF\0')
        jfif ??= withoutSmallPicture(own);
      if (kind === marker.app1 && ascii(own.subarray(0, 6)) === 'Exif\0\0')
        turned ??= orientationIn(own.subarray(6));
      if (isForColours(kind, own)) pieces.push({ from: at, to: end });
    } else {
      pieces.push({ from: at, to: end });
      if (isFrame(kind)) frames += 1;
    }
    at = end;
    if (kind !== marker.sos) continue;
    scans += 1;
    at = await endOfScan(bytes, end);
    pieces.push({ from: end, to: at });
    // Cut off in the middle of its picture: all that is there belongs to it.
    if (at === bytes.size) break;
  }
  if (frames === 0 || scans === 0) return null;
  const exif = turned === null ? [] : [exifSegment(turned)];
  return joined([{ from: 0, to: 2 }, ...(jfif ? [jfif] : []), ...exif, ...pieces]);
}

/** Start of frame: 0xC0–0xCF but the tables (0xC4, 0xCC) and the extension (0xC8). */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
}

function isForColours(kind: number, own: Uint8Array): boolean {
  if (kind === marker.app2) return ascii(own.subarray(0, 12)) === 'ICC_PROFILE\0';
  return kind === marker.app14 && own.length === 12 && ascii(own.subarray(0, 5)) === 'Adobe';
}

function withoutSmallPicture(own: Uint8Array): Uint8Array<ArrayBuffer> {
  const segment = Uint8Array.of(0xff, marker.app0, 0, 16, ...own.subarray(0, 12), 0, 0);
  return segment;
}

function exifSegment(turned: number): Uint8Array<ArrayBuffer> {
  const own = [...new TextEncoder().encode('Exif\0\0'), ...onlyOrientation(turned)];
  return Uint8Array.of(0xff, marker.app1, 0, own.length + 2, ...own);
}

/** Where the next marker stands; within a scan 0xFF is followed by 0 or by a restart. */
async function endOfScan(bytes: Bytes, from: number): Promise<number> {
  const step = 65_536;
  for (let at = from; at < bytes.size;) {
    const part = await bytes.at(at, Math.min(step, bytes.size - at));
    let found = part.indexOf(0xff);
    while (found !== -1 && found + 1 < part.length) {
      const next = part[found + 1] ?? 0;
      if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at + found;
      found = part.indexOf(0xff, found + 1);
    }
    // A 0xFF at the edge is looked at again, with what follows it.
    if (found === -1) at += part.length;
    else if (at + part.length >= bytes.size) return bytes.size;
    else at += found;
  }
  return bytes.size;
}
