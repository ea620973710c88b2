import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftText, NO_BESIDES, readDraft } from '#app/screens/forms/formDraft.ts';

const values = fc.dictionary(
  fc.constantFrom('name', 'words', 'came', 'date'),
  fc.oneof(fc.string(), fc.array(fc.record({ value: fc.string() })), fc.record({ is: fc.constant('about') })),
);

test('what a form holds is what it began with and its draft; where nothing differs there is no draft', () => {
  fc.assert(
    fc.property(values, values, (first, now) => {
      const text = draftText(first, now, NO_BESIDES);
      const read = readDraft(text);
      const filled = Object.entries({ ...first, ...read?.values }).filter(([, value]) => value !== null);
      expect(Object.fromEntries(filled)).toEqual(now);
      expect(draftText(first, { ...first }, NO_BESIDES)).toBe('');
    }),
  );
});

test('what means nothing yet, cannot be read or is a reason makes a draft by itself', () => {
  const half = { 'judgment-sum': { means: '', typed: { how: 'about' } } };
  for (const one of [{ half }, { unreadable: { age: 'no' } }, { beside: { court: 1 } }, { why: 'heard' }]) {
    const besides = { ...NO_BESIDES, ...one };
    expect(readDraft(draftText({}, {}, besides))).toEqual({ v: 2, values: {}, ...besides });
  }
});

test.each(['', 'no json', '[]', '7'])('%j fills nothing', (text) => {
  expect(Object.keys(readDraft(text)?.values ?? {})).toEqual([]);
});
