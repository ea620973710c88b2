import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHex } from '#crypto/bytes.ts';
import type { Random } from '#crypto/random.ts';
import {
  generatePassphrase,
  generateRecoveryCode,
  isRecoveryCode,
  normaliseSecret,
  recoverySeed,
} from '#crypto/secrets.ts';
import { estimateBits, isStrongEnough, strengthFloor } from '#crypto/strength.ts';
import { words, wordsStartingWith } from '#crypto/words.ts';
import { seeded } from '../ledger/aLog.ts';

const really: Random = (length) => crypto.getRandomValues(new Uint8Array(length));

test('generated secrets have the forms that are printed and typed', () => {
  expect(generatePassphrase('digits', really)).toMatch(/^\d{4}( \d{4}){4}$/);
  expect(generateRecoveryCode('digits', really)).toMatch(/^\d{4}( \d{4}){9}$/);
  expect(generatePassphrase('words', really).split(' ')).toHaveLength(6);
  expect(generateRecoveryCode('words', really).split(' ')).toHaveLength(12);
  for (const word of generateRecoveryCode('words', really).split(' ')) expect(words).toContain(word);
  expect(words).toHaveLength(2048);
});

test('every digit is as likely: what would favour some is drawn again', () => {
  // 65,530 and above would make 0 to 5 likelier.
  const drawn = [255, 255, 255, 250, 255, 249];
  const random: Random = () => Uint8Array.of(drawn.shift() ?? 0, drawn.shift() ?? 0);
  expect(generatePassphrase('digits', random)[0]).toBe(String(65_529 % 10));
  const counts = new Map<string, number>();
  for (let i = 0; i < 500; i++) {
    for (const digit of generatePassphrase('digits', really).replaceAll(' ', '')) {
      counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
  }
  // 10,000 digits, 1,000 each; ± 200 is more than six standard deviations.
  expect(counts.size).toBe(10);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
});

test('words are drawn from the whole list', () => {
  const first: Random = () => Uint8Array.of(0, 0);
  const last: Random = () => Uint8Array.of(0xff, 0xff);
  expect(generatePassphrase('words', first)).toBe(Array(6).fill('abandon').join(' '));
  expect(generatePassphrase('words', last)).toBe(Array(6).fill('zoo').join(' '));
});

test('one secret however it is typed', () => {
  const digits = '12345678901234567890';
  const typed = [
    '1234 5678 9012 3456 7890',
    ' 1234-5678-9012-3456-7890\n',
    '１２３４5678\u00a09012–3456—7890',
  ];
  for (const text of typed) expect(normaliseSecret(text)).toBe(digits);
  const six = 'abandon ability able about above absent';
  expect(normaliseSecret('  Abandon  ABILITY able\tabout above absent ')).toBe(six);
  expect(normaliseSecret('\uff21bandon ability able about above absent')).toBe(six);
});

test('one\u2019s own passphrase keeps its case, dashes and inner spaces', () => {
  for (const own of ['Судья-в-Алматы 7', 'Able About  Above', 'a-b-c 1-2-3', '']) {
    expect(normaliseSecret(` ${own} `)).toBe(own);
  }
  expect(normaliseSecret('е\u0308')).toBe('\u0451');
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(normaliseSecret(normaliseSecret(text))).toBe(normaliseSecret(text));
    }),
  );
});

test('a recovery code is known by its form, and leads to one seed however it is typed', async () => {
  const code = generateRecoveryCode('digits', seeded(1));
  expect(isRecoveryCode(code)).toBe(true);
  expect(isRecoveryCode(code.slice(1))).toBe(false);
  expect(isRecoveryCode(generateRecoveryCode('words', seeded(1)).toUpperCase())).toBe(true);
  expect(isRecoveryCode(generatePassphrase('words', seeded(1)))).toBe(false);
  const typed = ` ${code.replaceAll(' ', '-')}`;
  expect(toHex(await recoverySeed(typed))).toBe(toHex(await recoverySeed(code)));
});

test('four letters leave one word', () => {
  for (const word of words.filter(({ length }) => length > 4)) {
    expect(wordsStartingWith(word.slice(0, 4)), word).toEqual([word]);
  }
  expect(wordsStartingWith('ACT', 3)).toEqual(['act', 'action', 'actor']);
  expect(wordsStartingWith(' ')).toEqual([]);
});

test('generated secrets are strong enough, what people often choose is not', () => {
  for (let i = 0; i < 200; i++) {
    expect(estimateBits(generatePassphrase('digits', really))).toBeGreaterThan(strengthFloor - 8);
  }
  for (let i = 0; i < 200; i++) {
    // A word drawn twice counts once; that is rare, and then the estimate is rather too low.
    const passphrase = generatePassphrase('words', really);
    if (new Set(passphrase.split(' ')).size === 6) expect(isStrongEnough(passphrase)).toBe(true);
  }
  const weak = [
    '',
    'password',
    'Password2024!',
    'qwertyuiopasdfghjklzxcvbnm',
    '12345678901234567890',
    '11111111111111111111',
    '19871987198719871987',
    '98765432109876543210',
    'Aigerim 1987',
    'correct horse battery staple',
    'aaaa bbbb cccc dddd eeee ffff',
    'суд суд суд суд суд суд суд',
  ];
  for (const text of weak) expect(isStrongEnough(text), text).toBe(false);
  expect(isStrongEnough('корова читает газету под зелёной лестницей')).toBe(true);
  expect(estimateBits('one two three four five')).toBeGreaterThanOrEqual(strengthFloor - 4);
});

test('digits in a pattern are weak however long; twenty drawn at random are not', () => {
  for (const own of [
    '11112222333344445555',
    '11223344556677889900',
    '01012001020220020303',
    '12343456567878901212',
  ])
    expect(isStrongEnough(own), own).toBe(false);
  const random = seeded(7);
  const drawn = Array.from({ length: 2_000 }, () => generatePassphrase('digits', random));
  expect(drawn.filter((own) => !isStrongEnough(own)).length).toBeLessThan(10);
});
