import { describe, expect, test } from 'vitest';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { accusedWord, judgedAs, wordFor } from '#domain/stageWords.ts';
import { on } from './courtClock.ts';
import { entered, id } from './sayings.ts';

type Verdict = NonNullable<Fields<'judgment'>['verdicts']>[number]['outcome'];
const verdicts = (...outcomes: Verdict[]) => outcomes.map((outcome) => ({ accused: id(1), outcome }));
const first = (...outcomes: Verdict[]) =>
  entered(5, 'judgment', { instance: id(3), date: on('2016-11-28'), verdicts: verdicts(...outcomes) });
const above = (fields: Fields<'judgment'>) =>
  entered(6, 'judgment', { instance: id(4), date: on('2017-01-20'), ...fields });
const base: Stated[] = [
  entered(3, 'instance', { level: 'first' }),
  entered(4, 'instance', { level: 'appeal' }),
];
const judged = (...stated: Stated[]) => judgedAs(fold([...base, ...stated]), id(1));

test('by stage', () => {
  expect(
    (['pre-trial', 'trial', 'judgment', 'appeal', 'cassation', 'closed', undefined] as const).map((stage) =>
      accusedWord(stage),
    ),
  ).toEqual(['suspect', 'defendant', 'defendant', 'convicted', 'convicted', 'accused', 'accused']);
});

test('whoever was acquitted is never called convicted', () => {
  expect(accusedWord('appeal', 'acquitted')).toBe('acquitted');
  expect(accusedWord('cassation', 'neither')).toBe('accused');
  expect([
    accusedWord('closed', 'guilty'),
    accusedWord('closed', 'acquitted'),
    accusedWord('closed', 'neither'),
  ]).toEqual(['convicted', 'acquitted', 'accused']);
});

describe('what was judged', () => {
  test('guilty on one count is guilty; acquitted is acquitted on all', () => {
    expect(judged(first('acquitted', 'guilty'))).toBe('guilty');
    expect(judged(first('acquitted', 'acquitted'))).toBe('acquitted');
    expect(judged(first('acquitted', 'terminated'))).toBe('neither');
    expect(judged()).toBeUndefined();
    expect(judgedAs(fold([...base, first('guilty')]), id(2))).toBeUndefined();
  });

  test('upheld stays, quashed counts no more, and an outcome says nothing of whom no judgment spoke of', () => {
    expect(judged(first('guilty'), above({ outcome: 'upheld' }))).toBe('guilty');
    expect(judged(first('guilty'), above({ outcome: 'quashed-retrial' }))).toBe('neither');
    expect(judged(first('guilty'), above({ outcome: 'quashed-acquitted' }))).toBe('acquitted');
    expect(judged(first('acquitted'), above({ outcome: 'changed', verdicts: verdicts('guilty') }))).toBe(
      'guilty',
    );
    expect(judged(above({ outcome: 'quashed-acquitted' }))).toBeUndefined();
  });

  test('in a case as it stands', () => {
    const on = (stage: Fields<'case'>['stage'], ...stated: Stated[]) =>
      wordFor(fold([...base, entered(7, 'case', { stage }), ...stated]), id(1));
    expect(on('trial')).toBe('defendant');
    expect(on('appeal', first('acquitted'))).toBe('acquitted');
    expect(on('appeal', first('guilty'), above({ outcome: 'quashed-retrial' }))).toBe('accused');
  });
});
