import { jpegPieces } from './jpegPieces.ts';
import { ascii, type Bytes, bytesOf, type Pieces, put } from './pieces.ts';
import { pngPieces } from './pngPieces.ts';
import { webpPieces } from './webpPieces.ts';

/** `no-picture`: it comes as it is. `unknown`: it calls itself a picture and begins like none. `cannot`: a picture of a kind, or built in a way, that can't be cleaned here. */
export type Cleaned =
  | { readonly is: 'clean'; readonly picture: Blob }
  | { readonly is: 'no-picture' }
  | { readonly is: 'cannot' }
  | { readonly is: 'unknown' };

interface Kind {
  readonly type: string;
  readonly begins: RegExp;
  readonly pieces: ((bytes: Bytes) => Promise<Pieces>) | null;
}

/** By their first bytes, whatever the phone calls them. */
const kinds: readonly Kind[] = [
  { type: 'image/jpeg', begins: /^\xff\xd8\xff/, pieces: jpegPieces },
  { type: 'image/png', begins: /^\x89PNG/, pieces: pngPieces },
  { type: 'image/webp', begins: /^RIFF[^]{4}WEBP/, pieces: webpPieces },
  { type: 'image/heic', begins: /^[^]{4}ftyp(?:hei|hev|mif1|msf1|avi[fs])/, pieces: null },
  { type: 'image/tiff', begins: /^(?:II\*\0|MM\0\*)/, pieces: null },
];
/** GIF, BMP, SVG: pictures where the phone calls them so too; much else begins like them. */
const otherPictures = /^(?:GIF8|BM|(?:\xef\xbb\xbf)?\s*<)/;

/**
 * The picture without what it says of place, time, device and words, its pixels untouched: only which way up it is stays.
 * @throws where the phone no longer gives the file
 */
export async function cleanPicture(chosen: Blob): Promise<Cleaned> {
  const bytes = bytesOf(chosen);
  const first = ascii(await bytes.at(0, 16));
  const kind = kinds.find(({ begins }) => begins.test(first));
  if (kind === undefined) {
    if (!chosen.type.startsWith('image/')) return { is: 'no-picture' };
    return { is: otherPictures.test(first) ? 'cannot' : 'unknown' };
  }
  const pieces = (await kind.pieces?.(bytes)) ?? null;
  return pieces === null ? { is: 'cannot' } : { is: 'clean', picture: put(chosen, pieces, kind.type) };
}
