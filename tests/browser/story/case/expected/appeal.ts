/** Facts 20, 21; of fact 10 the rule said to be broken. */
import { expect } from 'vitest';
import type { Typed } from '../typed.ts';
import { notKnown, observed, on, published, read, seen, text, type Expected } from './expected.ts';

export function appealExpected(t: Typed): readonly Expected[] {
  return [
    {
      name: 'appealInstance',
      facts: [20],
      kind: 'instance',
      how: 'from-document',
      fields: {
        level: 'appeal',
        court: notKnown,
        town: text(t.town),
        from: { is: 'month', month: '2017-01' },
        to: on('2017-01-20'),
        hearingsHeld: notKnown,
        lasted: { is: 'exact', n: 1, unit: 'weeks' },
      },
      cells: {
        level: 'appeal',
        court: 'not-known',
        town: t.town,
        from_is: 'month',
        from: '2017-01',
        to_is: 'exact',
        to: '2017-01-20',
        lasted_is: 'exact',
        lasted: '1',
        lasted_unit: 'weeks',
        hearings_held_is: 'not-known',
        hearings_held: 'not-known',
      },
    },
    {
      name: 'appeal',
      facts: [20],
      kind: 'appeal',
      how: 'from-document',
      fields: {
        judgment: 'judgment',
        side: 'not-known',
        filedOn: { is: 'after', on: '2016-11-28' },
        instance: 'appealInstance',
        source: published,
      },
      cells: {
        judgment: 'judgment',
        side: 'not-known',
        filed_on_is: 'after',
        filed_on: '2016-11-28',
        instance: 'appealInstance',
        ...read,
      },
    },
    {
      name: 'upheld',
      facts: [20],
      kind: 'judgment',
      how: 'from-document',
      fields: { source: published, instance: 'appealInstance', date: on('2017-01-20'), outcome: 'upheld' },
      cells: { instance: 'appealInstance', date_is: 'exact', date: '2017-01-20', outcome: 'upheld', ...read },
    },
    {
      name: 'appealHearing',
      facts: [20],
      kind: 'hearing',
      how: 'from-document',
      fields: {
        instance: 'appealInstance',
        type: 'appeal',
        number: notKnown,
        date: { is: 'month', month: '2017-01' },
        howRecorded: 'from-document',
        part: { is: 'not-attended' },
      },
      cells: {
        instance: 'appealInstance',
        type: 'appeal',
        number_is: 'not-known',
        number: 'not-known',
        date_is: 'month',
        date: '2017-01',
        log_how_recorded: 'from-document',
        part_is: 'not-attended',
      },
    },
    {
      name: 'irregularities',
      facts: [21],
      kind: 'observation',
      how: 'from-document',
      fields: {
        hearing: 'appealHearing',
        happenedAt: notKnown,
        words: t.irregularities,
        source: { how: 'media', who: t.mediaReports, on: { is: 'month', month: '2017-01' } },
        what: 'other',
      },
      cells: {
        hearing: 'appealHearing',
        happened_at_is: 'not-known',
        happened_at: 'not-known',
        what: 'other',
        words: t.irregularities,
        source_how: 'media',
        source_who: t.mediaReports,
        source_on_is: 'month',
        source_on: '2017-01',
      },
    },
  ];
}

/** 10: the rule said to be broken. */
export function concernExpected(t: Typed): readonly Expected[] {
  return [
    {
      name: 'concern',
      facts: [10],
      kind: 'possible-violation',
      how: 'from-memory',
      fields: {
        hearing: 'firstHearing',
        source: observed,
        type: 'merits-before-detention-complaint',
        taxonomy: '1',
        entries: ['complaint', 'order'],
        words: t.contraryToCode,
        sent: true,
      },
      beside: { state: 'sent', lacks: [] },
      cells: {
        hearing: 'firstHearing',
        type: 'merits-before-detention-complaint',
        taxonomy: '1',
        entries: 'complaint|order',
        words: t.contraryToCode,
        state: 'sent',
        facts_first: '2016-10-12',
        facts_last: '2016-10-12',
        facts_by: 'hearing',
        facts_from: 'firstHearing',
        law: expect.stringMatching(/ 9\(4\)\|.*107\|.* 322\|.* 342 \[check-edition\]$/),
        ...seen,
      },
    },
  ];
}
