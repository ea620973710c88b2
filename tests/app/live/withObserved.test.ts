/** How the conditions are known is taken back only where the closing questions said it themselves, on this phone. */
import { expect, test } from 'vitest';
import { observedTakenBack, withObserved } from '#app/screens/live/withObserved.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { conflictOf, valueOf } from '#domain/item.ts';
import { complete } from '#domain/write.ts';
import { amended, completed, entered, id, itemIn, said } from '../../domain/sayings.ts';

const HERE = 'phone-a';
const ELSEWHERE = { device: 'phone-b' };
const observed = { how: 'observed' } as const;
const heard = { how: 'heard-in-court' } as const;
const open = { is: 'open' } as const;
const notIn: Fields<'hearing'> = { access: { admitted: 'no' } };
const live = (fields: Fields<'hearing'> = {}) => entered(1, 'hearing', { howRecorded: 'live', ...fields });

/** The hearing as it is once `notIn` was answered and all that belongs to it was kept. */
function answered(stated: readonly Stated[], answer = notIn) {
  const hearing = itemIn(stated, 1, 'hearing');
  const takenBack = observedTakenBack(hearing, answer, HERE);
  const statements = [...takenBack, ...complete(hearing, answer, HERE, 'added-later')];
  const more = statements.map((statement, n): Stated => ({ said: said(90 + n), statement }));
  return { takenBack, after: itemIn([...stated, ...more], 1, 'hearing') };
}

test('what an answer of the questions said is taken back, and the answer stays', () => {
  const before = itemIn([live()], 1, 'hearing');
  const answer = withObserved(before, { openness: open }, HERE);
  const { after } = answered([live(), completed(2, 'hearing', 1, answer)]);
  expect(valueOf(after, 'source')).toBeUndefined();
  expect(valueOf(after, 'openness')).toEqual(open);
  expect(valueOf(after, 'access')).toEqual(notIn.access);
});

test('also where somebody else says otherwise how it is known; theirs stays', () => {
  const theirs = amended(3, 'hearing', 1, { source: heard }, { source: [] }, { ...ELSEWHERE, minute: 1 });
  const { after } = answered([
    live(),
    theirs,
    completed(2, 'hearing', 1, { openness: open, source: observed }),
  ]);
  expect(valueOf(after, 'source')).toEqual(heard);
  expect(conflictOf(after, 'source')).toEqual([]);
});

test('a correction is not taken back: what it replaced would stand again, beside what it says', () => {
  const correction = amended(
    2,
    'hearing',
    1,
    { source: observed, room: { is: 'text', text: 'R2' } },
    { source: [1], room: [1] },
  );
  const { takenBack, after } = answered([
    live({ source: heard, room: { is: 'text', text: 'R1' } }),
    correction,
  ]);
  expect(takenBack).toEqual([]);
  expect(conflictOf(after, 'room')).toEqual([]);
  expect([valueOf(after, 'room'), valueOf(after, 'source')]).toEqual([{ is: 'text', text: 'R2' }, observed]);
});

test.each([
  ['alone', { source: observed }],
  ['with more than one answer', { source: observed, openness: open, access: { admitted: 'yes' } }],
  ['with what no question asks together with it', { source: observed, openness: open, words: 'crowded' }],
  ['of another kind', { source: heard, openness: open }],
] as const)('what somebody said by hand stays: %s', (_, set) => {
  const { takenBack, after } = answered([live(), completed(2, 'hearing', 1, set as Fields<'hearing'>)]);
  expect(takenBack).toEqual([]);
  expect(valueOf(after, 'source')).toEqual(set.source);
});

test("in a hearing of another phone nothing is taken back, neither this phone's words nor the other's", () => {
  const hearing = entered(1, 'hearing', { howRecorded: 'live' }, ELSEWHERE);
  const set = { openness: open, source: observed };
  const mine = amended(2, 'hearing', 1, set, { openness: [], source: [] });
  expect(observedTakenBack(itemIn([hearing, mine], 1, 'hearing'), notIn, HERE)).toEqual([]);
  const theirs = completed(2, 'hearing', 1, set, ELSEWHERE);
  expect(observedTakenBack(itemIn([hearing, theirs], 1, 'hearing'), notIn, HERE)).toEqual([]);
});

test('who says at once how it is known instead corrects it, and nothing is taken back', () => {
  const stated = [live(), completed(2, 'hearing', 1, { openness: open, source: observed })];
  const { takenBack, after } = answered(stated, { ...notIn, source: heard });
  expect(takenBack).toEqual([]);
  expect([valueOf(after, 'source'), valueOf(after, 'openness')]).toEqual([heard, open]);
});

test('an answer that was corrected since is not said again in its old words', () => {
  const { after } = answered([
    live(),
    completed(2, 'hearing', 1, { openness: open, source: observed }),
    amended(3, 'hearing', 1, { openness: { is: 'closed' } }, { openness: [2] }),
  ]);
  expect(valueOf(after, 'source')).toBeUndefined();
  expect(valueOf(after, 'openness')).toEqual({ is: 'closed' });
  expect(conflictOf(after, 'openness')).toEqual([]);
  expect(after.id).toBe(id(1));
});
