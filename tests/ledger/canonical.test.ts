import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHex, fromUtf8, toHex, utf8 } from '#crypto/bytes.ts';
import { canonicalBytes, type CanonicalValue, parseCanonical } from '#ledger/canonical.ts';
import { LedgerError } from '#ledger/refusal.ts';

const text = fc.string({ unit: 'grapheme' }).map((any) => any.normalize('NFC'));
const anyValue = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<CanonicalValue>(null, true, false),
    fc.maxSafeInteger().map((whole) => (whole === 0 ? 0 : whole)),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** Worked out by hand from RFC 8785: order by UTF-16 units (3.2.3), escapes (3.2.2.2), numbers (3.2.2.3), no spaces. */
const spellings: readonly [unknown, string][] = [
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
  ['\b\f\n\r\t"\\/\u0000\u001f\u007f\u2028', '"\\b\\f\\n\\r\\t\\"\\\\/\\u0000\\u001f\u007f\u2028"'],
  [[9007199254740991, -9007199254740991, 0, -0], '[9007199254740991,-9007199254740991,0,0]'],
  [{ a: undefined, b: [] }, '{"b":[]}'],
  [[true, false, null, {}], '[true,false,null,{}]'],
];

test('[L1] values are written in the one spelling of RFC 8785', () => {
  for (const [value, spelling] of spellings) {
    expect(fromUtf8(canonicalBytes(value))).toBe(spelling);
  }
});

test('[L1] names are ordered by their UTF-16 units, not by code points', () => {
  const value = { '\u00f6': 1, '\ud83d\ude00': 2, '\u0080': 3, '\u20ac': 4, '\uff5e': 5, '\r': 6, '1': 7 };
  const names = [...fromUtf8(canonicalBytes(value)).matchAll(/:(\d)/g)].map(([, n]) => n);
  expect(names.join('')).toBe('6731425');
});

test('[L1] writing what was read gives the same bytes', () => {
  fc.assert(
    fc.property(anyValue, (value) => {
      const bytes = canonicalBytes(value);
      const parsed = parseCanonical(bytes);
      expect(parsed.ok).toBe(true);
      if (parsed.ok) expect(canonicalBytes(parsed.value)).toEqual(bytes);
    }),
  );
});

test('[L1] the order in which properties were set does not show', () => {
  fc.assert(
    fc.property(fc.dictionary(text, anyValue, { noNullPrototype: true }), (value) => {
      const turned = Object.fromEntries(Object.entries(value).toReversed());
      expect(canonicalBytes(turned)).toEqual(canonicalBytes(value));
    }),
  );
});

test('[L1] other values can not be written', () => {
  let deep: unknown = 1;
  for (let i = 0; i < 33; i++) deep = [deep];
  const circle: unknown[] = [];
  circle.push(circle);
  const others = [
    1.5,
    Number.NaN,
    Infinity,
    2 ** 53,
    1n,
    undefined,
    Symbol('x'),
    () => 1,
    new Date(0),
    new Map(),
  ];
  const texts = ['e\u0301', '\ud800', 'a\udc00b', { 'e\u0301': 1 }, { '\ud800': 1 }];
  for (const value of [
    ...others,
    ...texts,
    [undefined],
    Object.assign([], { length: 1 }),
    { a: [new Date(0)] },
    deep,
    circle,
  ]) {
    expect(() => canonicalBytes(value)).toThrow(LedgerError);
  }
});

test('[L2] bytes in another spelling are refused', () => {
  const other = [
    '{"b":1,"a":2}',
    '{ "a":1}',
    '{"a":1}\n',
    '{"a":1,"a":1}',
    '{"a":2,"a":1}',
    '1.0',
    '1e2',
    '-0',
    '1.5',
    '9007199254740993',
    '"\\u0041"',
    '"\\/"',
    '"\\u000a"',
    '"\\ud800"',
    '"e\u0301"',
    '\ufeff{}',
    '',
    '{',
    'undefined',
    '['.repeat(40) + ']'.repeat(40),
    '['.repeat(60_000) + ']'.repeat(60_000),
  ];
  for (const spelling of other)
    expect(parseCanonical(utf8(spelling)), spelling.slice(0, 30)).toEqual({ ok: false });
  expect(parseCanonical(fromHex('22ff22'))).toEqual({ ok: false });
  expect(parseCanonical(fromHex('22eda08022'))).toEqual({ ok: false });
});

test('[L2] a property called __proto__ is a property like any other', () => {
  const bytes = utf8('{"__proto__":1}');
  const parsed = parseCanonical(bytes);
  expect(parsed.ok && toHex(canonicalBytes(parsed.value))).toBe(toHex(bytes));
});
