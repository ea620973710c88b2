/** Small pictures as a program wrote them, without side data, and the parts that phones add to them. */
import { crc32 } from 'node:zlib';

export type Name = 'jpeg' | 'progressive' | 'png' | 'webp';

export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const base64 = (text: string): Buffer => Buffer.from(text, 'base64');

export const pictures: Readonly<Record<Name, Buffer>> = {
  jpeg: base64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7' +
      'gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8' +
      'fHx8fHx8fHz/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/' +
      'xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AINGgL0CMEWu0//Z',
  ),
  progressive: base64(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7' +
      'gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8' +
      'fHx8fHx8fHz/wgARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAVAQEBAAAAAAAAAAAAAAAAAAADBP/a' +
      'AAwDAQACEAMQAAABgFq//8QAFRABAQAAAAAAAAAAAAAAAAAAABL/2gAIAQEAAQUCp//EABYRAAMAAAAAAAAAAAAAAAAAAAACE//a' +
      'AAgBAwEBPwGrH//EABYRAAMAAAAAAAAAAAAAAAAAAAACE//aAAgBAgEBPwGKH//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEA' +
      'Bj8Cf//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAT8hP//aAAwDAQACAAMAAAAQC//EABURAQEAAAAAAAAAAAAAAAAAAABh' +
      '/9oACAEDAQE/ELv/xAAVEQEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAgEBPxCT/8QAFRABAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQEA' +
      'AT8Qp//Z',
  ),
  png: base64(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAEAgMAAADUn3btAAAADFBMVEX/AACqAFVVAKoAAP9QAAc5AAAAEElEQVQI12NgYAhlWMXw' +
      'HwAErgH/fIKFMAAAAABJRU5ErkJggg==',
  ),
  webp: base64(
    'UklGRmIAAABXRUJQVlA4WAoAAAAQAAAABwAABwAAQUxQSAoAAAABB1DAiAhERP8DVlA4IDIAAAAwAgCdASoIAAgABABoJagCdGuA' +
      '/gAFu1l4WAD+2cJ23n6ov90qv/on0g/a3P1NrMgAAA==',
  ),
};

export const types = {
  jpeg: 'image/jpeg',
  progressive: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
} as const satisfies Record<Name, string>;

/** EXIF of little end: which way up, a place in the Caspian, a camera. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  [
    [0x010f, 2, 4, 0x31303030],
    [0x0112, 3, 1, orientation],
  ].forEach(([tag, type, count, value], n) => {
    const at = 10 + n * 12;
    tiff.writeUInt16LE(tag ?? 0, at);
    tiff.writeUInt16LE(type ?? 0, at + 2);
    tiff.writeUInt32LE(count ?? 0, at + 4);
    tiff.writeUInt32LE(value ?? 0, at + 8);
  });
  return Buffer.concat([tiff, ascii('GPS 47.1N 51.9E SECRET-CAMERA')]);
}

/** One part with side data in the manner of the format; of a JPEG of any application, of a PNG and WebP of any name. */
export const part = {
  jpeg: (marker: number, own: Buffer): Buffer => {
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(own.length + 2, 2);
    return Buffer.concat([head, own]);
  },
  png: (type: string, own: Buffer): Buffer => {
    const whole = Buffer.concat([Buffer.alloc(4), ascii(type), own, Buffer.alloc(4)]);
    whole.writeUInt32BE(own.length, 0);
    whole.writeUInt32BE(crc32(whole.subarray(4, 8 + own.length)), 8 + own.length);
    return whole;
  },
  webp: (type: string, own: Buffer): Buffer => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(own.length);
    return Buffer.concat([ascii(type), size, own, Buffer.alloc(own.length % 2)]);
  },
};

/** Where a part may stand: before each marker, each chunk. From the sizes in the picture itself. */
export function gaps(name: Name): number[] {
  const all = pictures[name];
  const found: number[] = [];
  if (name === 'png') {
    for (let at = 33; at < all.length; at += 12 + all.readUInt32BE(at)) found.push(at);
  } else if (name === 'webp') {
    for (let at = 30; at < all.length; at += 8 + all.readUInt32LE(at + 4)) found.push(at);
    found.push(all.length);
  } else {
    for (let at = 2; at + 1 < all.length; at += 1) {
      const isMarker = all[at] === 0xff && (all[at + 1] ?? 0) >= 0xc0;
      if (!isMarker) continue;
      found.push(at);
      if (all[at + 1] !== 0xd9) at += 1 + all.readUInt16BE(at + 2);
    }
  }
  return found;
}

/** The picture with parts put in, each at its gap; a WebP then says its new size. */
export function withParts(name: Name, put: readonly (readonly [gap: number, own: Buffer])[]): Buffer {
  const base = pictures[name];
  const places = gaps(name);
  const at = (gap: number) => places[gap % places.length] ?? 0;
  const inOrder = put.map(([gap, own]) => ({ from: at(gap), own })).toSorted((a, b) => a.from - b.from);
  const pieces: Buffer[] = [];
  let last = 0;
  for (const { from, own } of inOrder) {
    pieces.push(base.subarray(last, from), own);
    last = from;
  }
  const whole = Buffer.concat([...pieces, base.subarray(last)]);
  if (name === 'webp') whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}
