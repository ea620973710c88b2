import { describe, expect, test } from 'vitest';
import type { Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { fold, foldMore } from '#domain/fold.ts';
import type { Exported } from '#export/exported.ts';
import { atyrau, log, otherLog, recordId } from './atyrau.ts';
import { fileCommitment } from './atyrauAround.ts';
import { labels } from './labels.ts';
import { tablesOf } from './tables.ts';

const { stated, ids } = atyrau();
const exported: Exported = {
  state: fold(stated),
  setAside: [],
  labels,
  language: 'en',
  madeAt: '2017-01-23T21:00:00+05:00',
};
const tables = tablesOf(exported);
const rows = (name: string) => tables[`${name}.csv`] ?? [];
const row = (name: string, record: string) => rows(name).find((one) => one['record'] === record);
const sourced = (of: string) =>
  rows('facts-sourced-values')
    .filter((one) => one['of'] === of)
    .map((one) => [one['field'], one['value_is'], one['value'], one['source_how'], one['source_who']]);

describe('the reference case around the trial, fact by fact', () => {
  test('1 what is not known of the case, and its background', () => {
    expect(rows('facts-case')).toMatchObject([
      { court_file: 'not-known', background: expect.stringContaining('24 April 2016') },
    ]);
  });

  test('2 age at a date, occupation and office, each with its source', () => {
    expect(sourced(ids.bokaev)).toEqual([
      ['ages', 'exact', '43', 'document', 'Human Rights Watch'],
      ['occupations', 'text', 'activist', 'document', 'Human Rights Watch'],
    ]);
    expect(rows('facts-sourced-values').find(({ of }) => of === ids.bokaev)).toMatchObject({
      value_on_is: 'exact',
      value_on: '2016-11-28',
      source_document: ids.statement,
    });
    expect(rows('facts-offices')).toMatchObject([
      {
        person: ids.bokaev,
        office: 'member',
        organisation: expect.stringContaining('National Preventive Mechanism'),
        from: 'not-known',
        to: '',
      },
    ]);
    expect(rows('facts-consents')).toMatchObject([
      { person: ids.bokaev, record_it: 'yes', partners: 'yes', un: 'not-known', public: 'no', on: '' },
    ]);
  });

  test('3 in detention, since when is not known, so no days are given', () => {
    expect(sourced(ids.ayan).map(([field, is, value]) => [field, is, value])).toEqual([
      ['ages', 'exact', '32'],
      ['occupations', 'text', 'activist, lawyer'],
    ]);
    expect(row('facts-detentions', ids.custody)).toMatchObject({
      person_name: 'Talgat Ayan',
      what: 'criminal',
      place: 'not-known',
      ordered_by: 'not-known',
      days_at_least: '',
      days_at_most: '',
    });
    expect(sourced(ids.custody)).toEqual([['from', 'not-known', 'not-known', 'observed', '']]);
  });

  test('5 permission sought, refused, and the assembly', () => {
    expect(
      rows('facts-events')
        .slice(0, 3)
        .map((one) => [one['what'], one['place'], one['source_how'], one['source_document']]),
    ).toEqual([
      ['application', 'Атырау', 'document', ids.statement],
      ['refusal', 'Атырау', 'document', ids.statement],
      ['assembly', 'Isatai-Makhambet square', 'document', ids.statement],
    ]);
    expect(sourced(ids.application)).toEqual([
      ['dates', 'before', '2016-04-24', 'document', 'Human Rights Watch'],
    ]);
    expect(sourced(ids.gathering)).toEqual([
      ['dates', 'exact', '2016-04-24', 'document', 'Human Rights Watch'],
      ['how_many', 'several', '', 'document', 'Human Rights Watch'],
    ]);
  });

  test('6 mid-May 2016: over two dozen detained, the accused among them; 21 May: hundreds', () => {
    expect(sourced(ids.mayArrests).map(([field, is, value]) => [field, is, value])).toEqual([
      ['dates', 'mid-month', '2016-05'],
      ['how_many', 'at-least', '25'],
    ]);
    expect(row('facts-events', ids.mayArrests)).toMatchObject({
      what: 'detention',
      persons: `${ids.bokaev}|${ids.ayan}`,
    });
    expect(row('facts-events', ids.manyHeld)).toMatchObject({ place: 'several cities' });
    for (const [episode, person] of [
      [ids.bokaevArrest, ids.bokaev],
      [ids.ayanArrest, ids.ayan],
    ] as const)
      expect(row('facts-detentions', episode)).toMatchObject({ person, what: 'administrative' });
    expect(sourced(ids.ayanArrest).map(([field, is, value]) => [field, is, value])).toEqual([
      ['from', 'mid-month', '2016-05'],
      ['to', 'not-known', 'not-known'],
    ]);
  });

  test('7 who watched, for whom, and that all of it was followed', () => {
    expect(rows('facts-missions')).toMatchObject([
      {
        shown: 'Erlan Kaliev',
        name: 'Erlan Kaliev',
        organisation: 'Kazakhstan International Bureau for Human Rights and Rule of Law',
        shown_as: 'name',
      },
    ]);
    expect(
      rows('facts-attendance').map((one) => [
        one['hearing'],
        one['mission_shown'],
        one['part_is'],
        one['where'],
      ]),
    ).toEqual([
      [ids.first, 'Erlan Kaliev', 'all', 'in-room'],
      [ids.last, 'Erlan Kaliev', 'all', 'in-room'],
    ]);
  });

  test('14, 15 evidence of the prosecution, and the document it rests on', () => {
    expect(
      rows('facts-evidence').map((one) => [
        one['side'],
        one['what'],
        one['ordered_by'],
        one['document'],
        one['shown'],
        one['source_how'],
      ]),
    ).toEqual([
      ['prosecution', 'expert-report', 'the state', '', 'yes', 'document'],
      ['prosecution', 'online-post', '', '', 'yes', 'document'],
      ['prosecution', 'document', '', ids.decision, 'yes', 'document'],
    ]);
    expect(row('facts-documents', ids.decision)).toMatchObject({
      what: 'decision-of-authority',
      from: "city mayor's office",
      date: 'not-known',
      number: 'not-known',
      about: ids.refusal,
    });
  });

  test("17 a defendants' box at the judgment, and the photograph with its credit", () => {
    expect(
      rows('facts-dock').map((one) => [one['hearing'], one['accused_name'], one['place'], one['words']]),
    ).toEqual([
      [ids.last, 'Maks Bokaev', 'box', "defendants' box"],
      [ids.last, 'Talgat Ayan', 'box', "defendants' box"],
    ]);
    expect(row('facts-documents', ids.photograph)).toMatchObject({
      what: 'photograph',
      date: '2016-11-28',
      credit: 'Galym Ageleuov',
      may_publish: 'not-known',
      shows_name: 'Maks Bokaev|Talgat Ayan',
    });
    expect(rows('facts-files')).toMatchObject([
      { document: ids.photograph, type: 'image/jpeg', length: '1204311', commitment: fileCommitment },
    ]);
  });

  test('20 the appeal: a week of hearings, how many nobody said; upheld', () => {
    expect(row('facts-instances', ids.appealInstance)).toMatchObject({
      level: 'appeal',
      court: 'not-known',
      town: 'Атырау',
      from_is: 'month',
      from: '2017-01',
      to: '2017-01-20',
      lasted_is: 'exact',
      lasted: '1',
      lasted_unit: 'weeks',
      hearings_held: 'not-known',
    });
    expect(rows('facts-appeals')).toMatchObject([
      { judgment: ids.judgment, side: 'not-known', instance: ids.appealInstance, filed_on_is: 'after' },
    ]);
    expect(row('facts-judgments', ids.upheld)).toMatchObject({
      outcome: 'upheld',
      date: '2017-01-20',
      instance: ids.appealInstance,
    });
    expect(row('facts-hearings', ids.appealHearing)).toMatchObject({
      type: 'appeal',
      number: 'not-known',
      part_is: 'not-attended',
      log_how_recorded: 'from-document',
    });
  });

  test('21 irregularities by media reports, never taken for observed', () => {
    expect(row('facts-observations', ids.irregularities)).toMatchObject({
      hearing: ids.appealHearing,
      source_how: 'media',
      source_who: 'media reports',
      source_on_is: 'month',
      source_on: '2017-01',
    });
  });
});

describe('what several people and sources say', () => {
  const said = (n: number, by: string): Said => ({
    record: recordId(n),
    log: by,
    device: by === log ? 'd1'.repeat(16) : by,
    seq: n,
    at: '2017-01-23T12:00:00+05:00',
    how: 'from-document',
  });
  const after = (...more: [Said, Statement][]) =>
    tablesOf({
      ...exported,
      state: foldMore(
        exported.state,
        more.map(([by, statement]) => ({ said: by, statement })),
      ),
    });

  test('a second source stands beside the first, and is no conflict', () => {
    const two = after([
      said(70, otherLog),
      {
        do: 'amend',
        of: 'event',
        target: ids.gathering,
        set: {
          howMany: [
            { value: { is: 'about', n: 700 }, source: { how: 'told-by', who: 'a participant' } },
            { value: { is: 'several' }, source: { how: 'media' } },
            // Said again, word for word: one row, of whoever said it first.
            {
              value: { is: 'several' },
              source: { how: 'document', who: 'Human Rights Watch', document: ids.statement },
            },
          ],
        },
        over: {},
        why: 'another source',
      },
    ]);
    expect(
      two['facts-sourced-values.csv']
        ?.filter((one) => one['of'] === ids.gathering && one['field'] === 'how_many')
        .map((one) => [one['value_is'], one['value'], one['source_how'], one['record']]),
    ).toEqual([
      ['several', '', 'document', ids.gathering],
      ['about', '700', 'told-by', recordId(70)],
      ['several', '', 'media', recordId(70)],
    ]);
    expect(two['facts-events.csv']?.find((one) => one['record'] === ids.gathering)?.['conflicts']).toBe('');
  });

  test('the days of a detention follow from its ends, up to the day of the export', () => {
    const known = after([
      said(71, log),
      {
        do: 'enter',
        kind: 'detention',
        fields: {
          person: ids.ayan,
          what: 'house-arrest',
          from: [{ value: { is: 'exact', on: '2017-01-14' } }],
          transfers: [{ place: 'Oral', date: { is: 'exact', on: '2017-01-16' } }],
        },
      },
    ]);
    expect(known['facts-detentions.csv']?.at(-1)).toMatchObject({
      days_at_least: '10',
      days_at_most: '10',
      days_about: '',
      days_so_far: 'yes',
    });
    expect(known['facts-transfers.csv']).toMatchObject([{ place: 'Oral', date: '2017-01-16' }]);
  });

  test('who came, access, link, openness and breaks of a hearing nobody was let into', () => {
    const shut = after([
      said(72, log),
      {
        do: 'enter',
        kind: 'hearing',
        fields: {
          access: {
            admitted: 'no',
            why: 'the room is full',
            turnedAway: { is: 'at-least', n: 12 },
            media: 'no',
          },
          came: [
            { person: ids.judge, is: 'late', at: '10:20' },
            { person: ids.ayan, is: 'absent' },
          ],
          link: { platform: 'a video link', privateChannel: 'no' },
          openness: { is: 'closed', ruling: 'not-known' },
          breaks: [{ from: '11:00', to: '11:10', words: 'the link' }],
          recordKept: { how: ['in-writing', 'audio'] },
          clockAhead: 4,
        },
      },
    ]);
    expect(shut['facts-hearings.csv']?.find((one) => one['record'] === recordId(72))).toMatchObject({
      access_admitted: 'no',
      access_why: 'the room is full',
      access_turned_away_is: 'at-least',
      access_turned_away: '12',
      access_media: 'no',
      access_searched: '',
      link_private_channel: 'no',
      openness: 'closed',
      openness_ruling: 'not-known',
      record_kept_how: 'in-writing|audio',
      clock_ahead: '4',
    });
    expect(
      shut['facts-came.csv']?.map((one) => [one['hearing'], one['person'], one['is'], one['at']]),
    ).toEqual([
      [recordId(72), ids.judge, 'late', '10:20'],
      [recordId(72), ids.ayan, 'absent', ''],
    ]);
    expect(shut['facts-breaks.csv']).toMatchObject([{ from: '11:00', to: '11:10', words: 'the link' }]);
  });
});
