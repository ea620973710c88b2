import { expect, test } from 'vitest';
import { factGroups, isFlaggable } from '#domain/flaggable.ts';
import { fold } from '#domain/fold.ts';
import { entered, id, withdrawn } from './sayings.ts';

const on = (day: string) => ({ date: { is: 'exact', on: day } }) as const;

test('facts of the whole case by hearing and part of the case, those of the hearing one looks from first', () => {
  const state = fold([
    entered(1, 'case', {}),
    entered(2, 'hearing', on('2016-10-12')),
    entered(3, 'hearing', on('2016-10-13')),
    entered(4, 'motion', { hearing: id(2) }),
    entered(5, 'evidence', { hearing: id(2) }),
    entered(6, 'document', { hearing: id(3) }),
    entered(7, 'document', {}),
    entered(8, 'event', { what: 'refusal' }),
    entered(9, 'detention', {}),
    entered(10, 'charge', {}),
    entered(11, 'judgment', {}),
    entered(12, 'observation', {}),
    withdrawn(13, 12),
    entered(14, 'person', {}),
    entered(15, 'remark', {}),
    entered(16, 'possible-violation', {}),
    entered(17, 'motion', { hearing: id(99) }),
  ]);
  const groups = factGroups(state, id(2)).map(({ is, items }) => [
    is,
    ...items.map((item) => Number.parseInt(item.id, 16)),
  ]);
  expect(groups).toEqual([
    ['hearing', 2, 4, 5],
    ['hearing', 3, 6],
    ['outside', 8, 17],
    ['custody', 9, 10],
    ['evidence', 7],
    ['judgment', 11],
  ]);
  expect([...state.items.values()].filter((item) => !isFlaggable(item)).map(({ kind }) => kind)).toEqual([
    'case',
    'person',
    'remark',
    'possible-violation',
  ]);
});
