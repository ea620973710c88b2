import { describe, expect, test } from 'vitest';
import { violationTypes } from '#standards/taxonomy.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { isFact } from '#domain/hearingLog.ts';
import { suggestionRules, suggestionsAfter } from '#domain/suggestions.ts';
import { entered, id, withdrawn } from './sayings.ts';

function typesAfter(stated: readonly Stated[], n: number): string[] {
  const state = fold(stated);
  const item = state.items.get(id(n));
  return item && isFact(item) ? suggestionsAfter(state, item).map(({ type }) => type) : [];
}

const motion = (n: number, fields: Fields<'motion'>) => entered(n, 'motion', { side: 'defence', ...fields });
const refusal = (n: number, of: number, more: Fields<'ruling'> = {}) =>
  entered(n, 'ruling', { motions: [id(of)], outcome: 'refused', ...more });

test('each rule names a type of the taxonomy and a standard of its legal basis', () => {
  for (const { type, source } of suggestionRules)
    expect(violationTypes.get(type)?.law).toContainEqual(expect.objectContaining(source));
});

describe('after a ruling', () => {
  test('defence witnesses refused', () => {
    const asked = motion(1, { what: 'call-witness' });
    expect(typesAfter([asked, refusal(2, 1)], 2)).toEqual(['defence-witnesses-refused']);
    expect(typesAfter([asked, refusal(2, 1, { outcome: 'granted' })], 2)).toEqual([]);
    expect(typesAfter([motion(1, { what: 'call-witness', side: 'prosecution' }), refusal(2, 1)], 2)).toEqual(
      [],
    );
  });

  test('a record of the hearing refused', () => {
    expect(typesAfter([motion(1, { what: 'keep-record' }), refusal(2, 1)], 2)).toEqual([
      'written-record-refused',
    ]);
  });

  test('recusal for bias, decided by the same judge, again and again', () => {
    const bias = motion(1, { what: 'recusal', grounds: [{ ground: 'bias' }] });
    const first = refusal(2, 1, { sameJudge: 'yes' });
    expect(typesAfter([bias, first], 2)).toEqual([
      'recusal-for-bias-refused',
      'recusal-decided-by-same-judge',
    ]);
    const again = [bias, first, motion(3, { what: 'recusal' }), refusal(4, 3)];
    expect(typesAfter(again, 4)).toEqual(['recusals-refused-repeatedly']);
    expect(
      typesAfter([motion(1, { what: 'recusal', howMany: { is: 'several' } }), refusal(2, 1)], 2),
    ).toEqual(['recusals-refused-repeatedly']);
  });
});

test('merits before an open complaint about detention', () => {
  const order = entered(3, 'observation', { what: 'order-of-proceedings' });
  const complaint = entered(1, 'observation', { what: 'detention-complaint' });
  expect(typesAfter([order], 3)).toEqual([]);
  expect(typesAfter([complaint, order], 3)).toEqual(['merits-before-detention-complaint']);
  const asked = motion(1, { what: 'change-detention' });
  expect(typesAfter([asked, order], 3)).toEqual(['merits-before-detention-complaint']);
  expect(typesAfter([asked, refusal(2, 1), order], 3)).toEqual([]);
});

test('the same of a ruling that makes the complaint wait, and of the mark that the merits began', () => {
  const complaint = motion(1, { what: 'detention-complaint', filedOn: { is: 'not-known' } });
  const waits = entered(2, 'ruling', { order: { waits: id(1) } });
  const byCourt = entered(2, 'ruling', { what: 'order-of-proceedings' });
  const begun = entered(3, 'observation', { what: 'merits-begun' });
  for (const [stated, n] of [
    [[complaint, waits], 2],
    [[complaint, byCourt], 2],
    [[complaint, begun], 3],
  ] as const)
    expect(typesAfter(stated, n)).toEqual(['merits-before-detention-complaint']);
  expect(typesAfter([complaint, refusal(4, 1), begun], 3)).toEqual([]);
  expect(typesAfter([complaint, entered(2, 'ruling', { what: 'adjourn' })], 2)).toEqual([]);
  expect(typesAfter([begun], 3)).toEqual([]);
});

test('not asked again once flagged, nor about a withdrawn ruling', () => {
  const both = [motion(1, { what: 'keep-record' }), refusal(2, 1)];
  const flag = entered(3, 'possible-violation', { type: 'written-record-refused', entries: [id(2)] });
  expect(typesAfter([...both, flag], 2)).toEqual([]);
  expect(typesAfter([...both, flag, withdrawn(4, 3)], 2)).toEqual(['written-record-refused']);
  expect(typesAfter([...both, withdrawn(5, 2)], 2)).toEqual([]);
});
