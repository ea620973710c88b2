import { expect, test } from 'vitest';
import { fold } from '#domain/fold.ts';
import { entered, id } from '../domain/sayings.ts';
import { labels } from './labels.ts';
import { tablesOf } from './tables.ts';

test('who came and the breaks stand in their tables when only the log says so, with the entry and its source', () => {
  const source = { how: 'observed' } as const;
  const state = fold([
    entered(1, 'hearing', { came: [{ person: id(20), is: 'absent' }] }),
    entered(20, 'person', {}),
    entered(21, 'person', {}),
    entered(2, 'observation', { hearing: id(1), what: 'who-came', about: [id(20), id(21)], source }),
    entered(3, 'observation', { hearing: id(1), what: 'break' }),
    entered(4, 'observation', { hearing: id(1), what: 'resumed' }),
  ]);
  const tables = tablesOf({
    state,
    setAside: [],
    labels,
    language: 'en',
    madeAt: '2016-10-12T18:00:00+05:00',
  });
  const came = tables['facts-came.csv']?.map((row) => [
    row['record'],
    row['person'],
    row['is'],
    row['source_how'],
  ]);
  expect(came).toEqual([
    [id(1), id(20), 'absent', ''],
    [id(2), id(21), 'present', 'observed'],
  ]);
  expect(tables['facts-breaks.csv']).toMatchObject([
    { hearing: id(1), record: id(3), from: '10:03', to: '10:04' },
  ]);
});
