import { scrypt as shipped } from '@noble/hashes/scrypt.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '#crypto/bytes.ts';
import { scrypt } from '../nativeScrypt.ts';

const salt = fc.uint8Array({ minLength: 0, maxLength: 40 });
const price = fc.record({
  N: fc.integer({ min: 1, max: 8 }).map((power) => 2 ** power),
  r: fc.integer({ min: 1, max: 8 }),
  p: fc.integer({ min: 1, max: 3 }),
  dkLen: fc.integer({ min: 1, max: 64 }),
});

test('the scrypt that vault tests run has the keys of the shipped one, asked the first time or again', () => {
  const password = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 80 }));
  fc.assert(
    fc.property(password, salt, price, (one, other, at) => {
      const key = shipped(one, other, at);
      for (let time = 0; time < 2; time++) expect(scrypt(one, other, at)).toEqual(key);
    }),
  );
});

test('so at the price of a file', () => {
  const asked = [
    '4410 2298 7163 5540 9921',
    utf8('age-encryption.org/v1/scrypt, salt'),
    { N: 2 ** 15, r: 8, p: 1, dkLen: 32 },
  ] as const;
  expect(scrypt(...asked)).toEqual(shipped(...asked));
});

test('a key that was given out and wiped is whole when it is asked for again', () => {
  const asked = ['a passphrase', utf8('salt'), { N: 2, r: 1, p: 1, dkLen: 32 }] as const;
  scrypt(...asked).fill(0);
  expect(scrypt(...asked)).toEqual(shipped(...asked));
});
