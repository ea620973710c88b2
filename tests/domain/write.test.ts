import { expect, test } from 'vitest';
import { conflicts } from '#domain/casebook.ts';
import type { Stated, Statement } from '#domain/entry.ts';
import { fold, foldMore } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import { amend, complete, MIS_TAP, withdraw } from '#domain/write.ts';
import { amended, entered, id, itemIn, said } from './sayings.ts';

const start: Stated[] = [
  entered(1, 'ruling', { outcome: 'refused' }),
  amended(2, 'ruling', 1, { outcome: 'part' }, { outcome: [1] }),
  amended(3, 'ruling', 1, { outcome: 'granted' }, { outcome: [1] }, { device: 'phone-b' }),
];
const say = (n: number, statement: Statement): Stated => ({ said: said(n), statement });

test('an amendment is over all that stands now, so it settles a conflict', () => {
  const state = fold(start);
  const statement = amend(itemIn(state, 1, 'ruling'), { outcome: 'granted' }, 'heard again');
  expect(statement).toMatchObject({ do: 'amend', over: { outcome: [id(2), id(3)] }, why: 'heard again' });
  const settled = foldMore(state, statement ? [say(4, statement)] : []);
  expect(conflicts(settled)).toEqual([]);
  expect(valueOf(itemIn(settled, 1, 'ruling'), 'outcome')).toBe('granted');
});

test('saying again what stands is not said', () => {
  const item = itemIn(start.slice(0, 1), 1, 'ruling');
  expect(amend(item, { outcome: 'refused' }, 'x')).toBeNull();
  expect(complete(item, { outcome: 'refused' }, 'phone-a', 'x')).toEqual([]);
});

test('words after one’s own tap complete it; a changed value is an amendment', () => {
  const item = itemIn(start.slice(0, 1), 1, 'ruling');
  expect(complete(item, { reasons: 'none' }, 'phone-a', 'x').map((one) => one.do)).toEqual(['complete']);
  expect(complete(item, { reasons: 'none', outcome: 'part' }, 'phone-a', 'x')).toMatchObject([
    { do: 'complete', set: { reasons: 'none' } },
    { do: 'amend', set: { outcome: 'part' }, over: { outcome: [id(1)] }, why: 'x' },
  ]);
});

test('another’s entry is amended, its blanks too', () => {
  const item = itemIn(start.slice(0, 1), 1, 'ruling');
  for (const device of ['phone-b', null])
    expect(complete(item, { reasons: 'none' }, device, 'x')).toMatchObject([
      { do: 'amend', set: { reasons: 'none' }, over: { reasons: [] } },
    ]);
});

test('undo withdraws', () => {
  expect(withdraw(id(1), MIS_TAP)).toEqual({ do: 'withdraw', target: id(1), why: 'mis-tap' });
});
