import { expect, test } from 'vitest';
import { correctionsOf, howOfChange } from '#domain/corrections.ts';
import type { Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { ADDED_LATER, TAPPED_AGAIN } from '#domain/write.ts';
import { amended, completed, entered, id, said, withdrawn } from './sayings.ts';

const refused = entered(1, 'ruling', { outcome: 'refused' }, { how: 'from-paper' });
const because = (why: string, stated: Stated): Stated =>
  ({ ...stated, statement: { ...stated.statement, why } }) as Stated;
const granted = (n: number, why: string, device = 'phone-b') =>
  because(why, amended(n, 'ruling', 1, { outcome: 'part' }, { outcome: [1] }, { device }));
const corrected = (stated: readonly Stated[]) =>
  correctionsOf(fold(stated).items.get(id(1))!).map(({ field, said: by }) => [field, by.seq, by.device]);

test('a value that was replaced for a reason was corrected: which, by whom', () => {
  expect(corrected([refused, granted(2, 'copy of the order')])).toEqual([['outcome', 2, 'phone-b']]);
});

test('no correction: a blank that was filled, by its author or another; another tap; what was taken back', () => {
  const blank = { reasons: 'none' } as const;
  const others = amended(3, 'ruling', 1, blank, {}, { device: 'phone-b' });
  expect(corrected([refused, completed(2, 'ruling', 1, blank)])).toEqual([]);
  expect(corrected([refused, because('seen in the file', others)])).toEqual([]);
  expect(corrected([refused, granted(2, TAPPED_AGAIN, 'phone-a')])).toEqual([]);
  expect(corrected([refused, granted(2, ADDED_LATER)])).toEqual([]);
  expect(corrected([refused, granted(2, 'copy of the order'), withdrawn(3, 2)])).toEqual([]);
});

test('what two people corrected differently, and what was corrected twice, is told each time in order', () => {
  const twice = amended(4, 'ruling', 1, { outcome: 'granted' }, { outcome: [2, 3] });
  expect(corrected([refused, granted(3, 'b', 'phone-c'), granted(2, 'a'), twice])).toEqual([
    ['outcome', 2, 'phone-b'],
    ['outcome', 3, 'phone-c'],
    ['outcome', 4, 'phone-a'],
  ]);
});

test('a change that nobody was asked about makes no claim how it was written', () => {
  expect(howOfChange(said(1, { how: 'from-memory' }))).toBeUndefined();
  expect(howOfChange(said(1, { how: 'from-paper' }))).toBe('from-paper');
});
