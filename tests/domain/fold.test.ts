import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflicts, withdrawn as withdrawnItems } from '#domain/casebook.ts';
import type { Stated } from '#domain/entry.ts';
import { emptyFold, fold, foldMore, waitingCount } from '#domain/fold.ts';
import { conflictOf, fieldOf, saidOf, valueOf } from '#domain/item.ts';
import { arbitraryStated } from './arbitraryStated.ts';
import { amended, completed, entered, id, itemIn, withdrawn } from './sayings.ts';

const history = arbitraryStated;
const shuffled = history.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);

describe('laws of the fold', () => {
  test('any permutation folds to the same', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(fold(other)).toEqual(fold(all));
      }),
      { numRuns: 500 },
    );
  });

  test('any split into batches folds to the same', () => {
    const split = fc.tuple(shuffled, fc.array(fc.nat(13), { maxLength: 4 }));
    fc.assert(
      fc.property(split, ([[all, other], cuts]) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), other.length];
        let state = emptyFold;
        edges.forEach((edge, i) => (state = foldMore(state, other.slice(edge, edges[i + 1]))));
        expect(state).toEqual(fold(all));
      }),
      { numRuns: 500 },
    );
  });

  test('the same records twice change nothing, not even identity', () => {
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const state = fold(all);
        expect(foldMore(state, other)).toBe(state);
        expect(fold([...all, ...other])).toEqual(state);
      }),
    );
  });

  test('entries that were not spoken of keep their identity; the state before stays as it was', () => {
    fc.assert(
      fc.property(history, (all) => {
        const last = all.at(-1) as Stated;
        const before = fold(all.slice(0, -1));
        const copy = structuredClone(before);
        const after = foldMore(before, [last]);
        expect(before).toEqual(copy);
        const changed = [...before.items].filter(([key, item]) => after.items.get(key) !== item);
        expect(changed.length).toBeLessThanOrEqual(last.statement.do === 'enter' ? 0 : 1);
      }),
    );
  });

  test('nothing ever said is lost: each value stands now, was replaced, or is kept as not applied', () => {
    fc.assert(
      fc.property(history, (all) => {
        const state = fold(all);
        const kept = new Set<string>();
        for (const item of state.items.values()) {
          kept.add(item.id);
          for (const { said } of item.withdrawn) kept.add(said.record);
          for (const { stated } of item.notApplied) kept.add(stated.said.record);
          const fields = Object.values(item.fields) as {
            now: { said: { record: string } }[];
            before: { said: { record: string } }[];
          }[];
          for (const field of fields)
            for (const one of [...field.now, ...field.before]) kept.add(one.said.record);
          for (const one of all) if (one.statement.do === 'withdraw') kept.add(one.said.record);
        }
        expect(all.filter(({ said }) => !kept.has(said.record))).toEqual([]);
      }),
    );
  });

  test('the state survives a structured clone', () => {
    fc.assert(
      fc.property(history, (all) => {
        expect(structuredClone(fold(all))).toEqual(fold(all));
      }),
    );
  });
});

describe('values', () => {
  const ruling = entered(1, 'ruling', { outcome: 'refused' });

  test('an amendment replaces what it is over, and what it replaced is kept', () => {
    const item = itemIn(
      [ruling, amended(2, 'ruling', 1, { outcome: 'part' }, { outcome: [1] })],
      1,
      'ruling',
    );
    expect(valueOf(item, 'outcome')).toBe('part');
    expect(saidOf(item, 'outcome')?.record).toBe(id(2));
    expect(fieldOf(item, 'outcome')?.before.map(({ value }) => value)).toEqual(['refused']);
    expect(fieldOf(item, 'outcome')?.now[0].why).toBe('checked');
  });

  test('two amendments over the same value are both kept, and one over both settles it', () => {
    const two = [
      ruling,
      amended(2, 'ruling', 1, { outcome: 'part' }, { outcome: [1] }),
      amended(3, 'ruling', 1, { outcome: 'granted' }, { outcome: [1] }, { device: 'phone-b' }),
    ];
    const split = itemIn(two, 1, 'ruling');
    expect(conflictOf(split, 'outcome').map(({ value, said }) => [value, said.device])).toEqual([
      ['part', 'phone-a'],
      ['granted', 'phone-b'],
    ]);
    expect(conflicts(fold(two)).map(({ field, versions }) => [field, versions.length])).toEqual([
      ['outcome', 2],
    ]);
    const settled = [...two, amended(4, 'ruling', 1, { outcome: 'granted' }, { outcome: [2, 3] })];
    expect(conflictOf(itemIn(settled, 1, 'ruling'), 'outcome')).toEqual([]);
    expect(conflicts(fold(settled))).toEqual([]);
  });

  test('two people saying the same is no conflict', () => {
    const same = [
      entered(1, 'motion', { howMany: { is: 'exact', n: 3 } }),
      amended(2, 'motion', 1, { howMany: { n: 3, is: 'exact' } }, { howMany: [] }, { device: 'phone-b' }),
    ];
    expect(conflictOf(itemIn(same, 1, 'motion'), 'howMany')).toEqual([]);
    expect(fieldOf(itemIn(same, 1, 'motion'), 'howMany')?.now).toHaveLength(2);
  });

  test('complete fills a blank of one’s own entry, not of another’s', () => {
    const own = itemIn([ruling, completed(2, 'ruling', 1, { reasons: 'none' })], 1, 'ruling');
    expect(valueOf(own, 'reasons')).toBe('none');
    const other = itemIn(
      [ruling, completed(2, 'ruling', 1, { reasons: 'none' }, { device: 'phone-b' })],
      1,
      'ruling',
    );
    expect(valueOf(other, 'reasons')).toBeUndefined();
    expect(other.notApplied.map(({ because }) => because)).toEqual(['other-device']);
  });

  test('the same device may complete after it began a new log', () => {
    const later = completed(2, 'ruling', 1, { reasons: 'none' }, { log: 'after-take-over' });
    expect(valueOf(itemIn([ruling, later], 1, 'ruling'), 'reasons')).toBe('none');
  });

  test('a patch of the wrong kind is set aside', () => {
    const item = itemIn([ruling, amended(2, 'motion', 1, { side: 'court' }, { side: [] })], 1, 'ruling');
    expect(item.notApplied.map(({ because }) => because)).toEqual(['wrong-kind']);
    expect(Object.keys(item.fields)).toEqual(['outcome']);
  });

  test('a patch of a patch is kept as not applied', () => {
    const item = itemIn(
      [
        ruling,
        completed(2, 'ruling', 1, { reasons: 'none' }),
        completed(3, 'ruling', 2, { outcome: 'part' }),
      ],
      1,
      'ruling',
    );
    expect(item.notApplied.map(({ because }) => because)).toEqual(['not-an-entry']);
    expect(valueOf(item, 'outcome')).toBe('refused');
  });
});

describe('withdrawing', () => {
  const motion = entered(1, 'motion', { side: 'defence' });

  test('hides with a reason and never removes', () => {
    const state = fold([motion, withdrawn(2, 1)]);
    const item = itemIn(state, 1, 'motion');
    expect(item.withdrawn.map(({ why }) => why)).toEqual(['mis-tap']);
    expect(valueOf(item, 'side')).toBe('defence');
    expect(withdrawnItems(state)).toEqual([item]);
  });

  test('a withdrawal can be withdrawn: the entry is back', () => {
    expect(itemIn([motion, withdrawn(2, 1), withdrawn(3, 2)], 1, 'motion').withdrawn).toEqual([]);
  });

  test('a withdrawn patch no longer counts, but is kept', () => {
    const patch = amended(2, 'motion', 1, { side: 'victim' }, { side: [1] });
    const item = itemIn([motion, patch, withdrawn(3, 2)], 1, 'motion');
    expect(valueOf(item, 'side')).toBe('defence');
    expect(item.notApplied).toEqual([{ stated: patch, because: 'withdrawn' }]);
  });
});

describe('waiting', () => {
  test('what speaks of an entry that has not come is counted, and applied when it comes', () => {
    const late = entered(1, 'ruling', { outcome: 'refused' });
    const early = [completed(2, 'ruling', 1, { reasons: 'none' }), withdrawn(4, 3), withdrawn(3, 1)];
    const before = fold(early);
    expect(before.items.size).toBe(0);
    expect(waitingCount(before)).toBe(3);
    const after = foldMore(before, [late]);
    expect(waitingCount(after)).toBe(0);
    expect(after).toEqual(fold([late, ...early]));
    expect(valueOf(itemIn(after, 1, 'ruling'), 'reasons')).toBe('none');
  });
});

test('one more statement in a case of 5,000 costs far less than 5 ms', () => {
  const many = Array.from({ length: 5000 }, (_, n) => entered(n, 'motion', { side: 'defence' }));
  let state = fold(many);
  const times = Array.from({ length: 21 }, (_, n) => {
    const patch = completed(6000 + n, 'motion', n, { what: 'recusal' });
    const start = performance.now();
    state = foldMore(state, [patch]);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  expect(times[10]).toBeLessThan(5);
});
