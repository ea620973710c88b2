import { expect, test } from 'vitest';
import type { Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { isEmptied } from '#domain/emptied.ts';
import { MOVED } from '#domain/write.ts';
import { amended, entered, id, withdrawn } from './sayings.ts';

/** As it stands after its one hearing went into another case, the accused along with it. */
const gone: Stated[] = [
  entered(1, 'case', { code: 'N-2', country: 'KZ' }),
  entered(2, 'person', { roles: ['accused'] }),
  entered(10, 'hearing', { came: [{ person: id(2), is: 'present' }] }),
  entered(11, 'observation', { hearing: id(10), what: 'mark' }),
  withdrawn(20, 11, MOVED),
  withdrawn(21, 10, MOVED),
];

test('a case whose hearing went, with all that stood in it, is empty', () => {
  expect(isEmptied(fold(gone))).toBe(true);
  expect(isEmptied(fold([...gone, entered(12, 'observation', { what: 'mark' }), withdrawn(13, 12)]))).toBe(
    true,
  );
});

test.each<[string, Stated]>([
  ['another person', entered(3, 'person', { roles: ['witness'] })],
  ['a charge against the one who went along', entered(3, 'charge', { accused: [id(2)] })],
  ['a hearing that did not go', entered(30, 'hearing', {})],
  ['words about the case itself', amended(3, 'case', 1, { stage: 'trial' }, {})],
  ['what was said of the accused afterwards', amended(22, 'person', 2, { sex: 'female' }, {})],
])('with %s in it, it is not', (_, more) => {
  expect(isEmptied(fold([...gone, more]))).toBe(false);
});

test('a case with no hearing that was moved is not called empty', () => {
  expect(isEmptied(fold(gone.slice(0, 2)))).toBe(false);
  expect(isEmptied(fold(gone.slice(0, 4)))).toBe(false);
});
