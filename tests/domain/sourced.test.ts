import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflicts } from '#domain/casebook.ts';
import type { Fields, Stated, Statement } from '#domain/entry.ts';
import { fold, foldMore } from '#domain/fold.ts';
import { valueKey, valueOf } from '#domain/item.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { addSourced, amend, complete } from '#domain/write.ts';
import { amended, entered, itemIn, said } from './sayings.ts';

type Ages = NonNullable<Fields<'person'>['ages']>;
const age = (n: number, who?: string): Ages[number] => ({
  value: { age: { is: 'exact', n } },
  ...(who === undefined ? {} : { source: { how: 'told-by', who } }),
});
const keys = (values: readonly unknown[]) => values.map(valueKey).toSorted();
const bare = entered(1, 'person', { ages: [age(43, 'a paper')] });

test('two people add a value at once: all stand, and there is no conflict', () => {
  const item = itemIn([bare], 1, 'person');
  const own = addSourced(item, 'ages', age(44, 'a brother'), 'phone-a') as Statement;
  const other = addSourced(item, 'ages', age(45, 'the file'), 'phone-b') as Statement;
  expect([own.do, other.do]).toEqual(['complete', 'amend']);
  for (const one of [own, other]) expect(readStatement(writeStatement(one)).ok).toBe(true);
  const state = fold([
    bare,
    { said: said(2), statement: own },
    { said: said(3, { device: 'phone-b' }), statement: other },
  ]);
  expect(valueOf(itemIn(state, 1, 'person'), 'ages')).toEqual([
    age(43, 'a paper'),
    age(44, 'a brother'),
    age(45, 'the file'),
  ]);
  expect(conflicts(state)).toEqual([]);
});

test('what stands already is not said again; the same value of another source is', () => {
  const item = itemIn([bare], 1, 'person');
  expect(addSourced(item, 'ages', age(43, 'a paper'), 'phone-b')).toBeNull();
  expect(addSourced(item, 'ages', age(43, 'his mother'), 'phone-b')).not.toBeNull();
});

test('a device that is not known amends', () => {
  expect(addSourced(itemIn([bare], 1, 'person'), 'ages', age(50), null)).toMatchObject({
    do: 'amend',
    over: { ages: [] },
    why: 'another-source',
  });
});

test('a list that came in two records is one value: saying it again is not said, taking one out is', () => {
  const both = foldMore(fold([bare]), [amended(2, 'person', 1, { ages: [age(44)] }, { ages: [] })]);
  const item = itemIn(both, 1, 'person');
  const whole = valueOf(item, 'ages') ?? [];
  expect(amend(item, { ages: whole }, 'x')).toBeNull();
  expect(complete(item, { ages: whole }, 'phone-a', 'x')).toEqual([]);
  expect(amend(item, { ages: whole.slice(1) }, 'x')).toMatchObject({
    over: { ages: [bare.said.record, itemIn(both, 1, 'person').fields.ages?.now[1]?.said.record] },
  });
});

test('any order of arrival gives the same list, and nobody’s value is lost', () => {
  const one = fc.record({
    n: fc.integer({ min: 30, max: 33 }),
    who: fc.constantFrom('a', 'b', undefined),
    device: fc.constantFrom('phone-a', 'phone-b'),
    /** Sees everything said before it, or only the entry: two phones that have not met. */
    sees: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 1, maxLength: 7 }).chain((added) => {
        const stated: Stated[] = [bare];
        added.forEach(({ n, who, device, sees }, at) => {
          const known = itemIn(sees ? stated : [bare], 1, 'person');
          const statement = addSourced(known, 'ages', age(n, who), device);
          if (statement) stated.push({ said: said(2 + at, { device }), statement });
        });
        const told = [age(43, 'a paper'), ...added.map(({ n, who }) => age(n, who))];
        const order = fc.shuffledSubarray(stated, { minLength: stated.length, maxLength: stated.length });
        return fc.tuple(fc.constant({ stated, told }), order);
      }),
      ([{ stated, told }, other]) => {
        const item = itemIn(other, 1, 'person');
        expect(valueOf(item, 'ages')).toEqual(valueOf(itemIn(stated, 1, 'person'), 'ages'));
        expect(keys(valueOf(item, 'ages') ?? [])).toEqual([...new Set(keys(told))]);
        expect(conflicts(fold(other))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
