// @vitest-environment node
/** Side data goes, pixels stay to the byte: held against the same picture that never had any. */
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPicture, type Cleaned } from '#app/screens/files/clean/cleanPicture.ts';
import { ascii, exif, type Name, part, pictures, types, withParts } from './pictures.ts';

const names = Object.keys(pictures) as Name[];
const blob = (bytes: Buffer, type = '') => new Blob([new Uint8Array(bytes)], { type });
const bytesOf = async (cleaned: Cleaned): Promise<Buffer> => {
  if (cleaned.is !== 'clean') throw new Error(`not cleaned: ${cleaned.is}`);
  return Buffer.from(await cleaned.picture.arrayBuffer());
};
const clean = async (bytes: Buffer): Promise<Buffer> => bytesOf(await cleanPicture(blob(bytes)));

/** Of any format: EXIF that is upright, XMP, words, a time, a program's own. */
const sideData: Readonly<Record<Name, fc.Arbitrary<Buffer>>> = {
  jpeg: ofJpeg(),
  progressive: ofJpeg(),
  png: fc.oneof(
    fc.constant(part.png('eXIf', exif(1))),
    chunks(['tEXt', 'zTXt', 'iTXt', 'tIME', 'caBX', 'prVt'], part.png),
  ),
  webp: fc.oneof(
    fc.constantFrom(
      part.webp('EXIF', exif(1)),
      part.webp('EXIF', Buffer.concat([ascii('Exif\0\0'), exif(1)])),
    ),
    chunks(['XMP ', 'C2PA', 'abcd'], part.webp),
  ),
};

function ofJpeg(): fc.Arbitrary<Buffer> {
  const words = fc.uint8Array({ maxLength: 60 }).map((own) => Buffer.from(own));
  return fc.oneof(
    fc.constant(part.jpeg(0xe1, Buffer.concat([ascii('Exif\0\0'), exif(1)]))),
    words.map((own) => part.jpeg(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/\0'), own]))),
    words.map((own) => part.jpeg(0xe2, Buffer.concat([ascii('MPF\0'), own]))),
    fc
      .tuple(fc.constantFrom(0xe3, 0xe5, 0xeb, 0xed, 0xef, 0xfe), words)
      .map(([kind, own]) => part.jpeg(kind, own)),
    words.map((own) => Buffer.concat([Buffer.from([0xff]), part.jpeg(0xfe, own)])),
  );
}
function chunks(kinds: string[], make: (kind: string, own: Buffer) => Buffer): fc.Arbitrary<Buffer> {
  return fc
    .tuple(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 60 }))
    .map(([kind, own]) => make(kind, Buffer.from(own)));
}

describe.each(names)('%s', (name) => {
  const picture = pictures[name];

  test('a picture without side data stays what it is, byte for byte, under its own type', async () => {
    const cleaned = await cleanPicture(blob(picture, 'text/plain'));
    expect(await bytesOf(cleaned)).toEqual(picture);
    expect(cleaned.is === 'clean' && cleaned.picture.type).toBe(types[name]);
  });

  test('side data of any kind, at any place, any number: the picture is as if it never had any', async () => {
    const some = fc.array(fc.tuple(fc.nat(20), sideData[name]), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(some, async (put) => {
        expect(await clean(withParts(name, put))).toEqual(picture);
      }),
      { numRuns: 100 },
    );
  });

  test('cleaned twice is cleaned once, also when it lies on its side', async () => {
    for (const turned of [2, 3, 4, 5, 6, 7, 8]) {
      const once = await clean(withParts(name, [[1, exifIn(name, turned)]]));
      expect(once.includes('SECRET')).toBe(false);
      expect(once).not.toEqual(picture);
      expect(await clean(once)).toEqual(once);
      const [at] = [once.indexOf(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0]))];
      expect(once[at + 9]).toBe(turned);
    }
  });

  test('what was altered at random is cleaned or refused, never let through, and never hangs', async () => {
    const change = fc.tuple(fc.nat(picture.length + 80), fc.nat(255));
    const marked = withParts(name, [[2, exifIn(name, 6)]]);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.nat(400),
        async (changes, cut) => {
          const spoilt = Buffer.from(
            marked.subarray(0, Math.max(16, marked.length - Math.max(0, cut - 200))),
          );
          for (const [at, value] of changes) if (at > 16 && at < spoilt.length) spoilt[at] = value;
          const cleaned = await cleanPicture(blob(spoilt));
          if (cleaned.is !== 'clean') {
            expect(cleaned.is).toBe('cannot');
            return;
          }
          const once = await bytesOf(cleaned);
          expect(await clean(once)).toEqual(once);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function exifIn(name: Name, turned: number): Buffer {
  if (name === 'png') return part.png('eXIf', exif(turned));
  if (name === 'webp') return part.webp('EXIF', exif(turned));
  return part.jpeg(0xe1, Buffer.concat([ascii('Exif\0\0'), exif(turned)]));
}

test('a film or a second picture behind the end is cut off', async () => {
  const film = ascii('SECRET film');
  for (const name of ['jpeg', 'progressive', 'png', 'webp'] as const)
    expect(await clean(Buffer.concat([pictures[name], film]))).toEqual(pictures[name]);
});

test('colours stay: the profile and Adobe’s transform of a JPEG, the profile of a PNG and a WebP', async () => {
  const profile = part.jpeg(0xe2, Buffer.concat([ascii('ICC_PROFILE\0'), Buffer.from([1, 1, 5, 5])]));
  const adobe = part.jpeg(0xee, Buffer.concat([ascii('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1])]));
  const jpeg = withParts('jpeg', [
    [1, profile],
    [1, adobe],
  ]);
  expect(await clean(jpeg)).toEqual(jpeg);
  const png = withParts('png', [[0, part.png('iCCP', ascii('p\0\0xyz'))]]);
  expect(await clean(png)).toEqual(png);
  const webp = withParts('webp', [[0, part.webp('ICCP', ascii('profil'))]]);
  expect(await clean(webp)).toEqual(webp);
});

test('the small picture of a JFIF goes, the size of its pixels stays', async () => {
  const jpeg = pictures.jpeg;
  const own = Buffer.concat([jpeg.subarray(6, 18), Buffer.from([1, 1]), ascii('RGB')]);
  const withSmall = Buffer.concat([jpeg.subarray(0, 2), part.jpeg(0xe0, own), jpeg.subarray(20)]);
  expect(await clean(withSmall)).toEqual(jpeg);
});

test('what is written anew in a PNG carries a right sum; a WebP no longer promises side data', async () => {
  const png = await clean(withParts('png', [[2, exifIn('png', 6)]]));
  const at = png.indexOf('eXIf');
  expect(png.readUInt32BE(at + 30)).toBe(crc32(png.subarray(at, at + 30)));
  const flagged = Buffer.from(pictures.webp);
  flagged[20] = (flagged[20] ?? 0) | 0x0c;
  expect(await clean(flagged)).toEqual(pictures.webp);
  expect((await clean(withParts('webp', [[0, exifIn('webp', 8)]])))[20]).toBe(0x18);
});

test('pictures of other kinds and broken ones are refused, by what they are and not what they are called', async () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii('ftypheic'), Buffer.alloc(20)]);
  expect(await cleanPicture(blob(heic, ''))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(heic, 'image/jpeg'))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(ascii('II*\0 raw'), ''))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(ascii('GIF89a'), 'image/gif'))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(ascii('<svg xmlns'), 'image/svg+xml'))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(ascii('no picture at all'), 'image/png'))).toEqual({ is: 'unknown' });
  expect(await cleanPicture(blob(pictures.png.subarray(0, 60)))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(pictures.webp.subarray(0, 60)))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(pictures.jpeg.subarray(0, 100)))).toEqual({ is: 'cannot' });
  expect(await cleanPicture(blob(ascii('%PDF-1.7'), 'application/pdf'))).toEqual({ is: 'no-picture' });
});

test('a JPEG cut off within its picture keeps what there is of it', async () => {
  const cut = pictures.jpeg.subarray(0, -4);
  expect(await clean(cut)).toEqual(cut);
});

test('a large picture is read through a window; its pixels are not touched at all', async () => {
  const scan = Buffer.alloc(3_000_000, 'ÿ\0a', 'latin1');
  const end = pictures.jpeg.length - 2;
  const large = Buffer.concat([pictures.jpeg.subarray(0, end), scan, pictures.jpeg.subarray(end)]);
  const asked: number[] = [];
  const whole = blob(large);
  const watched = Object.create(whole, {
    size: { value: whole.size },
    type: { value: whole.type },
    slice: {
      value: (from: number, to: number) => {
        const slice = whole.slice(from, to);
        const read = () => {
          asked.push(slice.size);
          return Blob.prototype.arrayBuffer.call(slice);
        };
        return Object.defineProperty(slice, 'arrayBuffer', { value: read });
      },
    },
  }) as Blob;
  expect(await bytesOf(await cleanPicture(watched))).toEqual(large);
  expect(Math.max(...asked)).toBeLessThanOrEqual(262_144);
  expect(asked.length).toBeLessThan(20);
});
