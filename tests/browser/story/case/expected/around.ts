/** Facts 3, 5, 6: detention, the complaint, what happened outside court. */
import type { Typed } from '../typed.ts';
import {
  both,
  midMay,
  notKnown,
  observed,
  on,
  published,
  read,
  seen,
  text,
  type Expected,
} from './expected.ts';

export function aroundExpected(t: Typed): readonly Expected[] {
  const named = (column: string) => ({
    [column]: 'bokaev|ayan',
    [`${column}_name`]: `${t.bokaev}|${t.ayan}`,
  });
  return [
    {
      name: 'bokaevArrest',
      facts: [6],
      kind: 'detention',
      how: 'from-document',
      fields: {
        person: 'bokaev',
        what: 'administrative',
        from: [{ value: midMay }],
        to: [{ value: notKnown }],
        source: published,
      },
      beside: { days: null },
      cells: { person: 'bokaev', person_name: t.bokaev, what: 'administrative', ...read },
      rows: {
        'sourced-values': [
          { of: 'bokaevArrest', kind: 'detention', field: 'from', value_is: 'mid-month', value: '2016-05' },
          { of: 'bokaevArrest', kind: 'detention', field: 'to', value_is: 'not-known', value: 'not-known' },
        ],
      },
    },
    {
      name: 'ayanArrest',
      facts: [6],
      kind: 'detention',
      how: 'from-document',
      fields: {
        person: 'ayan',
        what: 'administrative',
        from: [{ value: midMay }],
        to: [{ value: notKnown }],
        source: published,
      },
      beside: { days: null },
      cells: { person: 'ayan', person_name: t.ayan, what: 'administrative', ...read },
      rows: {
        'sourced-values': [
          { of: 'ayanArrest', kind: 'detention', field: 'from', value_is: 'mid-month', value: '2016-05' },
          { of: 'ayanArrest', kind: 'detention', field: 'to', value_is: 'not-known', value: 'not-known' },
        ],
      },
    },
    {
      name: 'custody',
      facts: [3],
      kind: 'detention',
      how: 'from-document',
      fields: {
        person: 'ayan',
        what: 'criminal',
        from: [{ value: { is: 'before', on: '2016-10-12' }, source: published }],
        to: [{ value: { is: 'after', on: '2016-11-28' } }],
        place: notKnown,
        orderedBy: notKnown,
        source: published,
      },
      beside: { days: { min: 48, max: null, about: false, soFar: false } },
      cells: {
        person: 'ayan',
        person_name: t.ayan,
        what: 'criminal',
        place: 'not-known',
        ordered_by: 'not-known',
        days_at_least: '48',
        ...read,
      },
      rows: {
        'sourced-values': [
          {
            of: 'custody',
            kind: 'detention',
            field: 'from',
            value_is: 'before',
            value: '2016-10-12',
            ...read,
          },
          { of: 'custody', kind: 'detention', field: 'to', value_is: 'after', value: '2016-11-28' },
        ],
      },
    },
    {
      name: 'complaint',
      facts: [3, 10],
      kind: 'motion',
      how: 'from-document',
      fields: {
        words: t.complaintPending,
        source: observed,
        side: 'defence',
        what: 'detention-complaint',
        filedOn: { is: 'before', on: '2016-10-12' },
        complainsOf: 'custody',
      },
      beside: { state: 'open', rulings: [] },
      cells: {
        filed_on_is: 'before',
        filed_on: '2016-10-12',
        side: 'defence',
        what: 'detention-complaint',
        complains_of: 'custody',
        words: t.complaintPending,
        state: 'open',
        ...seen,
      },
    },
    {
      name: 'applied',
      facts: [5],
      kind: 'event',
      how: 'from-document',
      fields: {
        what: 'application',
        dates: [{ value: { is: 'before', on: '2016-04-24' } }],
        place: text(t.town),
        persons: both,
        words: t.applied,
        source: published,
      },
      cells: { what: 'application', place: t.town, ...named('persons'), words: t.applied, ...read },
      rows: {
        'sourced-values': [
          { of: 'applied', kind: 'event', field: 'dates', value_is: 'before', value: '2016-04-24' },
        ],
      },
    },
    {
      name: 'refused',
      facts: [5],
      kind: 'event',
      how: 'from-document',
      fields: {
        what: 'refusal',
        dates: [{ value: { is: 'before', on: '2016-04-24' } }],
        place: text(t.town),
        words: t.refusedByMayor,
        source: published,
      },
      cells: { what: 'refusal', place: t.town, words: t.refusedByMayor, ...read },
      rows: {
        'sourced-values': [
          { of: 'refused', kind: 'event', field: 'dates', value_is: 'before', value: '2016-04-24' },
        ],
      },
    },
    {
      name: 'gathering',
      facts: [5],
      kind: 'event',
      how: 'from-document',
      fields: {
        what: 'assembly',
        dates: [{ value: on('2016-04-24') }],
        place: text(t.square),
        howMany: [{ value: { is: 'several' } }],
        words: t.hundredsGathered,
        source: published,
      },
      cells: { what: 'assembly', place: t.square, words: t.hundredsGathered, ...read },
      rows: {
        'sourced-values': [
          { of: 'gathering', kind: 'event', field: 'dates', value_is: 'exact', value: '2016-04-24' },
          { of: 'gathering', kind: 'event', field: 'how_many', value_is: 'several' },
        ],
      },
    },
    {
      name: 'dozensHeld',
      facts: [6],
      kind: 'event',
      how: 'from-document',
      fields: {
        what: 'detention',
        dates: [{ value: midMay }],
        persons: both,
        howMany: [{ value: { is: 'at-least', n: 25 } }],
        words: t.dozensHeld,
        source: published,
      },
      cells: { what: 'detention', ...named('persons'), words: t.dozensHeld, ...read },
      rows: {
        'sourced-values': [
          { of: 'dozensHeld', kind: 'event', field: 'dates', value_is: 'mid-month', value: '2016-05' },
          { of: 'dozensHeld', kind: 'event', field: 'how_many', value_is: 'at-least', value: '25' },
        ],
      },
    },
    {
      name: 'hundredsHeld',
      facts: [6],
      kind: 'event',
      how: 'from-document',
      fields: {
        what: 'detention',
        dates: [{ value: on('2016-05-21') }],
        place: text(t.severalCities),
        howMany: [{ value: { is: 'several' } }],
        words: t.hundredsHeld,
        source: published,
      },
      cells: { what: 'detention', place: t.severalCities, words: t.hundredsHeld, ...read },
      rows: {
        'sourced-values': [
          { of: 'hundredsHeld', kind: 'event', field: 'dates', value_is: 'exact', value: '2016-05-21' },
          { of: 'hundredsHeld', kind: 'event', field: 'how_many', value_is: 'several' },
        ],
      },
    },
  ];
}
