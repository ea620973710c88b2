/** Facts 7, 17–19. */
import { expect } from 'vitest';
import type { Typed } from '../typed.ts';
import {
  both,
  notKnown,
  observed,
  on,
  published,
  read,
  seen,
  type Expected,
  type Cells,
} from './expected.ts';

export function judgmentDayExpected(t: Typed): readonly Expected[] {
  const named = (column: string) => ({
    [column]: 'bokaev|ayan',
    [`${column}_name`]: `${t.bokaev}|${t.ayan}`,
  });
  const counts = ['discord', 'falseInformation', 'assemblies'];
  const years = (n: number) => ({ is: 'exact', n, unit: 'years' });
  const yearCells = (n: string) => ({ term_is: 'exact', term: n, term_unit: 'years' });
  const one = (accused: (typeof both)[number]) => ({ accused, accused_name: t[accused] });
  const numbered = (rows: readonly Cells[]) =>
    rows.map((row, at) => ({ judgment: 'judgment', nth: String(at + 1), ...row, ...seen }));
  const commitment = expect.stringMatching(/^[0-9a-f]{64}$/) as unknown;
  return [
    {
      name: 'lastHearing',
      facts: [17],
      kind: 'hearing',
      how: 'from-memory',
      fields: {
        instance: 'firstInstance',
        type: 'judgment',
        number: notKnown,
        date: on('2016-11-28'),
        howRecorded: 'from-memory',
        dock: [{ place: 'box', words: t.box }],
      },
      cells: {
        instance: 'firstInstance',
        type: 'judgment',
        number_is: 'not-known',
        number: 'not-known',
        date_is: 'exact',
        date: '2016-11-28',
        log_how_recorded: 'from-memory',
      },
      rows: { dock: [{ hearing: 'lastHearing', nth: '1', place: 'box', words: t.box }] },
    },
    {
      name: 'photograph',
      facts: [17],
      kind: 'document',
      how: 'from-document',
      fields: {
        what: 'photograph',
        date: on('2016-11-28'),
        hearing: 'lastHearing',
        words: t.inTheBox,
        credit: t.ageleuov,
        mayPublish: 'not-known',
        shows: both,
        files: [{ commitment, length: expect.any(Number), type: 'image/jpeg' }],
        source: { how: 'media' },
      },
      cells: {
        what: 'photograph',
        date_is: 'exact',
        date: '2016-11-28',
        hearing: 'lastHearing',
        words: t.inTheBox,
        credit: t.ageleuov,
        may_publish: 'not-known',
        ...named('shows'),
        source_how: 'media',
      },
      rows: {
        files: [
          {
            document: 'photograph',
            nth: '1',
            type: 'image/jpeg',
            length: expect.stringMatching(/^\d{4,}$/),
            commitment,
          },
        ],
      },
    },
    {
      name: 'judgment',
      facts: [18, 19],
      kind: 'judgment',
      how: 'from-memory',
      fields: {
        hearing: 'lastHearing',
        instance: 'firstInstance',
        date: on('2016-11-28'),
        source: observed,
        verdicts: both.flatMap((accused) => counts.map((charge) => ({ accused, charge, outcome: 'guilty' }))),
        penalties: [
          ...both.map((accused) => ({ accused, kind: 'imprisonment', term: years(5) })),
          ...both.map((accused) => ({
            accused,
            kind: 'ban',
            term: years(3),
            activity: t.civic,
            starts: 'after-release',
          })),
          ...both.map((accused) => ({
            accused,
            kind: 'fine',
            amounts: [
              { value: { is: 'about', amount: '1500', currency: 'USD' }, source: published },
              {
                value: { is: 'exact', amount: '530250', currency: 'KZT' },
                source: { how: 'media', who: t.mediaReports },
              },
            ],
          })),
        ],
      },
      cells: {
        hearing: 'lastHearing',
        instance: 'firstInstance',
        date_is: 'exact',
        date: '2016-11-28',
        ...seen,
      },
      rows: {
        verdicts: numbered(
          both.flatMap((accused) =>
            counts.map((charge, at) => ({
              ...one(accused),
              charge,
              charge_count: String(at + 1),
              outcome: 'guilty',
            })),
          ),
        ),
        penalties: numbered([
          ...both.map((accused) => ({ ...one(accused), kind: 'imprisonment', ...yearCells('5') })),
          ...both.map((accused) => ({
            ...one(accused),
            kind: 'ban',
            ...yearCells('3'),
            activity: t.civic,
            starts: 'after-release',
          })),
          ...both.map((accused) => ({ ...one(accused), kind: 'fine' })),
        ]),
        'sourced-values': both.flatMap((accused, at) => {
          const amount = {
            of: 'judgment',
            kind: 'judgment',
            field: 'penalty_amount',
            nth: String(5 + at),
            ...one(accused),
          };
          return [
            { ...amount, value_is: 'about', value: '1500', value_currency: 'USD', ...read },
            {
              ...amount,
              value_is: 'exact',
              value: '530250',
              value_currency: 'KZT',
              source_how: 'media',
              source_who: t.mediaReports,
            },
          ];
        }),
      },
    },
    {
      name: 'attendedFirst',
      facts: [7],
      kind: 'attendance',
      how: 'from-memory',
      fields: { mission: 'mission', hearing: 'firstHearing', part: { is: 'all' }, where: 'in-room' },
      cells: {
        mission: 'mission',
        mission_shown: t.monitor,
        hearing: 'firstHearing',
        part_is: 'all',
        where: 'in-room',
      },
    },
    {
      name: 'attendedLast',
      facts: [7],
      kind: 'attendance',
      how: 'from-memory',
      fields: { mission: 'mission', hearing: 'lastHearing', part: { is: 'all' }, where: 'in-room' },
      cells: {
        mission: 'mission',
        mission_shown: t.monitor,
        hearing: 'lastHearing',
        part_is: 'all',
        where: 'in-room',
      },
    },
  ];
}
