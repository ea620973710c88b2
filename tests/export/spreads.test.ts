import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courtTimeFrom } from '#domain/courtTime.ts';
import type { Part } from '#domain/hearingFields.ts';
import { valueKey } from '#domain/item.ts';
import type {
  ApproxCount,
  ApproxDate,
  ApproxMoney,
  ApproxTerm,
  CourtTime,
  Moment,
  Text,
} from '#domain/values.ts';
import { CONFLICT } from '#export/columns.ts';
import { counts, dates, moments, money, parts, plain, terms, texts, type Spread } from '#export/spreads.ts';
import { labels } from './labels.ts';

/** Few of each, so that many values differ in one thing alone. */
const n = fc.nat(2);
const day = fc.constantFrom('2016-05-01', '2016-05-02', '2016-06-01');
const clock = fc.constantFrom('09:00', '10:30');
const known = fc.constantFrom('exact', 'about', 'at-least');
const notKnown = fc.constant({ is: 'not-known' } as const);

const count: fc.Arbitrary<ApproxCount> = fc.oneof(
  fc.record({ is: known, n }),
  fc.constant({ is: 'several' } as const),
  notKnown,
);
const date: fc.Arbitrary<ApproxDate> = fc.oneof(
  fc.record({ is: fc.constantFrom('exact', 'about', 'before', 'after'), on: day }),
  fc.record({ is: fc.constant('between'), from: day, to: day }),
  fc.record(
    {
      is: fc.constant('month'),
      month: fc.constantFrom('2016-05', '2016-06'),
      part: fc.constantFrom('early', 'mid', 'late'),
    },
    { requiredKeys: ['is', 'month'] },
  ),
  fc.record({ is: fc.constant('year'), year: fc.constantFrom('2016', '2017') }),
  notKnown,
) as fc.Arbitrary<ApproxDate>;
const at: fc.Arbitrary<CourtTime> = fc
  .tuple(fc.nat(3), fc.nat(2), fc.constantFrom('Asia/Atyrau', 'Asia/Oral', 'Europe/Minsk'))
  .map(([hours, seconds, zone]) => courtTimeFrom(Date.UTC(2016, 4, 1, hours, 0, seconds), zone));
const moment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ is: fc.constantFrom('exact', 'about'), at }),
  fc.record({ is: fc.constant('between'), from: at, to: at }),
  fc.record({ is: fc.constant('date'), date }),
  notKnown,
) as fc.Arbitrary<Moment>;
/** As somebody may type them, codes of the tables among them. */
const typed = fc.constantFrom('not-known', '\\not-known', '\\\\not-known', 'conflict', '\\conflict', '\\');
const text: fc.Arbitrary<Text> = fc.oneof(
  fc.record({ is: fc.constant('text' as const), text: typed }),
  notKnown,
);
const currency = fc.constantFrom('KZT', 'USD');
const amount: fc.Arbitrary<ApproxMoney> = fc.oneof(
  fc.record({ is: known, amount: n.map(String), currency }),
  fc.record({ is: fc.constant('several' as const), currency }),
  notKnown,
);
const unit = fc.constantFrom('hours', 'days', 'weeks', 'months', 'years');
const term: fc.Arbitrary<ApproxTerm> = fc.oneof(
  fc.record(
    { is: known, n, unit, and: fc.array(fc.record({ n, unit }), { minLength: 1, maxLength: 2 }) },
    { requiredKeys: ['is', 'n', 'unit'] },
  ),
  fc.record({ is: fc.constant('several' as const), unit }),
  notKnown,
);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ is: fc.constantFrom('all', 'not-attended', 'not-known') }),
  fc.record({ is: fc.constant('from-to'), from: clock, to: clock }, { requiredKeys: ['is'] }),
) as fc.Arbitrary<Part>;

/** No two values share their cells: what a value said can be read back from its row. */
function losesNothing<Value>(values: fc.Arbitrary<Value>, spread: Spread<Value>): void {
  const read = new Map<string, string>();
  fc.assert(
    fc.property(values, (value) => {
      const cells = JSON.stringify(spread.map(({ show }) => show(value)));
      const before = read.get(cells) ?? valueKey(value);
      read.set(cells, before);
      expect(valueKey(value)).toBe(before);
    }),
    { numRuns: 2000 },
  );
}

describe('no cell of a table loses what an approximate value says', () => {
  test('counts', () => losesNothing(count, counts));
  test('dates', () => losesNothing(date, dates));
  test('moments', () => losesNothing(moment, moments));
  test('amounts', () => losesNothing(amount, money));
  test('terms', () => losesNothing(term, terms(labels)));
  test('texts', () => losesNothing(text, texts));
  test('no text is taken for the code of a field with two versions', () => {
    losesNothing(typed, plain);
    fc.assert(
      fc.property(typed, (words) => {
        expect(plain.map(({ show }) => show(words))).not.toContain(CONFLICT);
      }),
    );
  });
  test('which part of a hearing was followed', () => losesNothing(part, parts(labels)));
});
