import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  concat,
  equalBytes,
  fromHex,
  fromUtf8,
  plain,
  readU32be,
  toHex,
  u16,
  u32be,
  u64be,
  utf8,
  wipeBytes,
} from '#crypto/bytes.ts';
import { labelled } from '#crypto/check/hash.ts';
import { labels } from '#crypto/labels.ts';

test('hex and UTF-8 there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string({ unit: 'grapheme' }), (bytes, text) => {
      expect(fromHex(toHex(bytes))).toEqual(bytes);
      expect(fromUtf8(utf8(text))).toBe(text);
    }),
  );
  expect(fromUtf8(utf8('\ufeffa'))).toBe('\ufeffa');
});

test('only lower-case whole hex is read', () => {
  for (const wrong of ['0', 'AB', '0g', ' 00', '00\n', '0x00'])
    expect(() => fromHex(wrong)).toThrow(RangeError);
});

test('bytes that are not UTF-8 are refused', () => {
  for (const wrong of ['ff', 'c080', 'eda080', 'e282'])
    expect(() => fromUtf8(fromHex(wrong))).toThrow(TypeError);
});

test('numbers are written big-endian and only when they fit', () => {
  expect(toHex(u16(fromHex('aabb')))).toBe('0002aabb');
  expect(toHex(u32be(0x01020304))).toBe('01020304');
  expect(readU32be(concat(Uint8Array.of(9), u32be(4_294_967_295)), 1)).toBe(4_294_967_295);
  expect(toHex(u64be(Number.MAX_SAFE_INTEGER))).toBe('001fffffffffffff');
  for (const wrong of [-1, 1.5, 2 ** 32]) expect(() => u32be(wrong)).toThrow(RangeError);
  for (const wrong of [-1, 0.5, 2 ** 53]) expect(() => u64be(wrong)).toThrow(RangeError);
  expect(() => u16(new Uint8Array(65_536))).toThrow(RangeError);
  expect(() => readU32be(new Uint8Array(3))).toThrow(RangeError);
});

test('equality is of every byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, at) => {
      const other = bytes.slice();
      expect(equalBytes(bytes, other)).toBe(true);
      other[at % other.length] = (other[at % other.length] ?? 0) ^ 0x10;
      expect(equalBytes(bytes, other)).toBe(false);
      expect(equalBytes(bytes, bytes.subarray(1))).toBe(false);
    }),
  );
});

test('wiped bytes are zeros; shared memory is copied before WebCrypto sees it', () => {
  const [one, two] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
  wipeBytes(one, two);
  expect([...one, ...two]).toEqual([0, 0, 0]);
  const shared = new Uint8Array(new SharedArrayBuffer(2)).fill(7);
  expect(plain(shared).buffer).toBeInstanceOf(ArrayBuffer);
  expect(plain(shared)).toEqual(Uint8Array.of(7, 7));
  expect(plain(one)).toBe(one);
});

test('no two purposes share a label, nor a label with another one\u2019s commitment', () => {
  const all = Object.values(labels).flatMap((label) => [label, `${label}/commit`]);
  expect(new Set(all).size).toBe(all.length);
  for (const label of Object.values(labels)) expect(label).toMatch(/^wb1\/[a-z]+(-[a-z]+)*$/);
  expect(fromUtf8(labelled(labels.part, utf8('x'), utf8('y')))).toBe('wb1/part\nxy');
});

test('no label is written anywhere that is not in the list', () => {
  const src = new URL('../../src/', import.meta.url);
  const listed: readonly string[] = Object.values(labels);
  const written = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) =>
      Array.from(
        readFileSync(new URL(name, src), 'utf8').matchAll(/['"`](wb1\/[^'"`]*)['"`]/g),
        ([, label]) => ({
          name,
          label: label ?? '',
        }),
      ),
    );
  expect(written.length).toBeGreaterThanOrEqual(listed.length);
  expect(written.filter(({ label }) => !listed.includes(label.replace(/\/commit$/, '')))).toEqual([]);
});

test('what check/ stands on imports no package', () => {
  const src = new URL('../../src/crypto/', import.meta.url);
  const open = readdirSync(new URL('check/', src)).map((name) => new URL(`check/${name}`, src));
  const seen = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file.href)) continue;
    seen.add(file.href);
    for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
      expect(from, file.pathname).toMatch(/^\.\.?\//);
      open.push(new URL(from, file));
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(5);
});
