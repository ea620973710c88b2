import { onlyOrientation, orientationIn } from './orientation.ts';
import { ascii, type Bytes, joined, type Piece, type Pieces } from './pieces.ts';

/** What draws it, its colours, the size of a pixel, and the pictures of a moving one. */
const drawing = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST sPLT pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
);
const signature = 8;

/** PNG (W3C, third edition) without side data: texts, times, EXIF and whatever programs of their own have put in. */
export async function pngPieces(bytes: Bytes): Promise<Pieces> {
  const pieces: Piece[] = [];
  let turned: number | null = null;
  for (let at = signature; ;) {
    const head = await bytes.at(at, 8);
    if (head.length < 8) return null;
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0);
    const type = ascii(head.subarray(4));
    const end = at + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(type) || length > 0x7fff_ffff || end > bytes.size) return null;
    if ((at === signature) !== (type === 'IHDR')) return null;
    if (drawing.has(type)) pieces.push({ from: at, to: end });
    // Upper case: without it nobody knows how to draw the picture.
    else if (/^[A-Z]/.test(type)) return null;
    if (type === 'eXIf') turned ??= orientationIn(await bytes.at(at + 8, Math.min(length, 65_536)));
    if (type === 'IEND') break;
    at = end;
  }
  const [header, ...others] = pieces;
  if (header === undefined) return null;
  const exif = turned === null ? [] : [chunk('eXIf', onlyOrientation(turned))];
  return joined([{ from: 0, to: signature }, header, ...exif, ...others]);
}

function chunk(type: string, own: Uint8Array): Uint8Array<ArrayBuffer> {
  const named = Uint8Array.of(...new TextEncoder().encode(type), ...own);
  const whole = new Uint8Array(named.length + 8);
  const view = new DataView(whole.buffer);
  view.setUint32(0, own.length);
  whole.set(named, 4);
  view.setUint32(4 + named.length, crc(named));
  return whole;
}

/** CRC-32 of ISO 3309, as PNG has it; of a few bytes only. */
function crc(bytes: Uint8Array): number {
  let rest = 0xffff_ffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb8_8320 : 0);
  }
  return (rest ^ 0xffff_ffff) >>> 0;
}
