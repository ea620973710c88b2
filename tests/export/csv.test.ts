import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { fold, foldMore } from '#domain/fold.ts';
import type { Said } from '#domain/said.ts';
import { factsCsv } from '#export/csv.ts';
import { csvText, guarded, unguarded } from '#export/csvText.ts';
import type { Exported } from '#export/exported.ts';
import { neutralName } from '#export/fileNames.ts';
import { zipOf } from '#export/zip.ts';
import { atyrau, log, otherLog, recordId } from './atyrau.ts';
import { labels } from './labels.ts';
import { parseCsv } from './parseCsv.ts';
import { tablesOf, type Tables } from './tables.ts';

const { stated, ids } = atyrau();
const exported: Exported = {
  state: fold(stated),
  setAside: [],
  labels,
  language: 'en',
  madeAt: '2016-11-28T21:00:00+05:00',
};
let tables: Tables;
beforeAll(() => {
  tables = tablesOf(exported);
});
const rows = (name: string) => tables[`${name}.csv`] ?? [];
const row = (name: string, record: string) => rows(name).find((one) => one['record'] === record);

describe('the reference case, fact by fact', () => {
  test('1 the case', () => {
    expect(rows('facts-case')).toMatchObject([
      { title: 'Bokaev and Ayan', country: 'KZ', town: 'Атырау', stage: 'trial', stage_label: '«trial»' },
    ]);
    expect(row('facts-instances', ids.instance)).toMatchObject({
      court: 'not-known',
      town: 'Атырау',
      level: 'first',
    });
  });

  test('2, 3 the accused', () => {
    expect(row('facts-persons', ids.bokaev)).toMatchObject({
      name: 'Maks Bokaev',
      name_in_script: 'Макс Бокаев',
      aliases: 'Bokayev',
      roles: 'accused',
      sex: 'male',
    });
    expect(row('facts-persons', ids.ayan)).toMatchObject({
      name: 'Talgat Ayan',
      roles: 'accused',
    });
  });

  test('each says how it is known, as the lists of a person do; a blank is not said', () => {
    const published = {
      source_how: 'document',
      source_who: 'Human Rights Watch',
      source_document: ids.statement,
    };
    expect(row('facts-case', ids.case)).toMatchObject(published);
    expect(row('facts-persons', ids.bokaev)).toMatchObject(published);
    expect(rows('facts-offices')).toMatchObject([{ person: ids.bokaev, ...published }]);
    expect(rows('facts-consents')).toMatchObject([{ person: ids.bokaev, ...published }]);
    expect(row('facts-instances', ids.instance)).toMatchObject({ source_how: 'observed' });
    expect(row('facts-missions', ids.mission)).toMatchObject({
      source_how: 'told-by',
      source_who: 'the organisation',
    });
    expect(row('facts-attendance', ids.attendedFirst)).toMatchObject({ source_who: 'the monitor' });
    for (const [file, id] of [
      ['facts-persons', ids.judge],
      ['facts-attendance', ids.attendedLast],
      ['facts-hearings', ids.first],
    ] as const)
      expect(row(file, id)).toMatchObject({ source_how: '', source_how_label: '', source_who: '' });
  });

  test('4 three counts against both', () => {
    expect(
      rows('facts-charges').map((one) => [one['count'], one['words'], one['article'], one['accused_name']]),
    ).toEqual([
      ['1', 'inciting social discord', 'not-known', 'Maks Bokaev|Talgat Ayan'],
      ['2', 'spreading knowingly false information', 'not-known', 'Maks Bokaev|Talgat Ayan'],
      ['3', 'violating the law on public assemblies', 'not-known', 'Maks Bokaev|Talgat Ayan'],
    ]);
  });

  test('8 who is not known is said to be not known, and a blank stays blank', () => {
    expect(row('facts-persons', ids.judge)).toMatchObject({
      name: 'not-known',
      roles: 'judge',
      sex: 'female',
    });
    expect(row('facts-persons', ids.prosecutor)).toMatchObject({
      name: 'not-known',
      roles: 'prosecutor',
      sex: '',
    });
    expect(row('facts-persons', ids.counsel)).toMatchObject({ represents: `${ids.bokaev}|${ids.ayan}` });
  });

  test('9 the first hearing', () => {
    expect(row('facts-hearings', ids.first)).toMatchObject({
      number_is: 'exact',
      number: '1',
      date_is: 'exact',
      date: '2016-10-12',
      start_is: 'about',
      start: '2016-10-12T10:00+05:00',
      start_zone: 'Asia/Oral',
      end_is: 'not-known',
      end: 'not-known',
      next_state: 'announced-not-heard',
      next_date: '',
      log_how_recorded: 'from-paper',
    });
  });

  test('a number that is not known says so in both columns', () => {
    expect(row('facts-hearings', ids.last)).toMatchObject({ number_is: 'not-known', number: 'not-known' });
  });

  test('10 complaint, then the order of the court, then the merits', () => {
    expect(
      rows('facts-observations').map((one) => [
        one['what'],
        one['happened_at'],
        one['source_how'],
        one['actor'],
      ]),
    ).toEqual([
      ['merits-begun', '2016-10-12T10:35+05:00', 'observed', ''],
      ['other', '', 'media', ''],
    ]);
    expect(row('facts-motions', ids.complaint)).toMatchObject({
      what: 'detention-complaint',
      hearing: '',
      filed_on_is: 'before',
      filed_on: '2016-10-12',
      complains_of: ids.custody,
      state: 'open',
    });
    expect(row('facts-rulings', ids.order)).toMatchObject({
      happened_at: '2016-10-12T10:31+05:00',
      what: 'order-of-proceedings',
      order_first: 'merits',
      order_then: 'complaint about detention',
      order_waits: ids.complaint,
      motions: '',
      outcome: '',
      by: ids.judge,
      by_name: 'not-known',
      source_how: 'observed',
    });
  });

  test('11–13 motions of the defence, none granted', () => {
    expect(
      rows('facts-motions').map((one) => [
        one['what'],
        one['side'],
        one['how_many_is'],
        one['how_many'],
        one['state'],
        one['rulings'],
      ]),
    ).toEqual([
      ['detention-complaint', 'defence', '', '', 'open', ''],
      ['call-witness', 'defence', 'several', '', 'ruled', ids.witnessesRefused],
      ['keep-record', 'defence', 'exact', '1', 'ruled', ids.recordRefused],
      ['recusal', 'defence', 'several', '', 'ruled', ids.recusalsRefused],
    ]);
    expect(row('facts-motions', ids.recusals)).toMatchObject({
      grounds: 'bias',
      grounds_how_many: '1',
      against: ids.judge,
    });
    expect(row('facts-motions', ids.record)).toMatchObject({
      happened_at_is: 'between',
      happened_at: '2016-10-12T11:00+05:00/2016-10-12T11:30+05:00',
    });
    expect(rows('facts-rulings').map((one) => one['outcome'])).toEqual(['', 'refused', 'refused', 'refused']);
    expect(row('facts-rulings', ids.recusalsRefused)).toMatchObject({
      by: ids.judge,
      same_judge: 'yes',
      reasons: 'not-known',
      motions: ids.recusals,
    });
  });

  test('18 guilty on all counts', () => {
    expect(row('facts-judgments', ids.judgment)).toMatchObject({
      date: '2016-11-28',
      instance: ids.instance,
    });
    expect(
      rows('facts-verdicts').map((one) => [one['accused_name'], one['charge_count'], one['outcome']]),
    ).toEqual(
      ['Maks Bokaev', 'Talgat Ayan'].flatMap((name) =>
        ['1', '2', '3'].map((count) => [name, count, 'guilty']),
      ),
    );
  });

  test('19 the sentence of each', () => {
    for (const accused of [ids.bokaev, ids.ayan])
      expect(rows('facts-penalties').filter((one) => one['accused'] === accused)).toMatchObject([
        { kind: 'imprisonment', term_is: 'exact', term: '5', term_unit: 'years', nth: expect.any(String) },
        { kind: 'ban', activity: 'civic activities', term: '3', term_unit: 'years', starts: 'after-release' },
        { kind: 'fine', term: '' },
      ]);
    const fines = rows('facts-penalties').filter(({ kind }) => kind === 'fine');
    expect(rows('facts-sourced-values').filter(({ field }) => field === 'penalty_amount')).toMatchObject(
      fines.map(({ nth, accused, record }) => ({
        of: ids.judgment,
        record,
        nth,
        accused,
        value_is: 'about',
        value: '1500',
        value_currency: 'USD',
        source_how: 'document',
        source_document: ids.statement,
      })),
    );
    expect(fines.map(({ accused }) => accused)).toEqual([ids.bokaev, ids.ayan]);
  });

  const lists = /verdict|penalt|reasons-on|came|dock|breaks|consents|offices|roles-in|transfers|files/;
  test('every fact stands with its record, log, times, and how it was recorded', () => {
    const said = new Map(stated.map((one) => [one.said.record as string, one.said]));
    const names = Object.keys(tables).filter(
      (name) => name.startsWith('facts-') && !/version|sourced|moved/.test(name) && !lists.test(name),
    );
    expect(names).toHaveLength(16);
    for (const name of names)
      for (const one of tables[name] ?? []) {
        const by = said.get(one['record'] ?? '');
        expect(one).toMatchObject({ log, seq: String(by?.seq), recorded_at: by?.at, how_recorded: by?.how });
      }
    expect(row('facts-judgments', ids.judgment)?.['recorded_at']).toBe('2016-11-28T20:05:00+05:00');
    for (const one of [...rows('facts-verdicts'), ...rows('facts-penalties')])
      expect(one).toMatchObject({
        record: ids.judgment,
        source_how: 'observed',
        recorded_at: '2016-11-28T20:05:00+05:00',
      });
  });
});

describe('facts apart from evaluation', () => {
  test('possible violations and remarks are in files of their own', () => {
    expect(rows('evaluation-possible-violations')).toMatchObject([
      {
        type: 'defence-witnesses-refused',
        state: 'sent',
        lacks: '',
        entries: `${ids.witnesses}|${ids.witnessesRefused}`,
        facts_first: '2016-10-12',
        facts_last: '2016-10-12',
        facts_by: 'hearing',
        facts_from: ids.first,
      },
    ]);
    expect(rows('evaluation-possible-violations')[0]?.['law']).toContain('ICCPR');
    expect(rows('evaluation-possible-violations')[0]?.['law']).not.toContain('ECHR');
    expect(rows('evaluation-remarks')).toMatchObject([{ words: 'No hard evidence was shown.' }]);
  });

  test('no word or id of them is in any file of facts', () => {
    const facts = factsCsv(exported)
      .map(({ text }) => text)
      .join('');
    for (const part of ['No hard evidence', 'all denied', ids.flag, ids.remark, 'defence-witnesses-refused'])
      expect(facts).not.toContain(part);
  });

  test('the law of a flag needs a country', () => {
    const nowhere = stated.map((one) =>
      one.statement.do === 'enter' && one.statement.kind === 'case'
        ? { ...one, statement: { ...one.statement, fields: { code: 'A-14' } } }
        : one,
    );
    const flags = tablesOf({ ...exported, state: fold(nowhere) })['evaluation-possible-violations.csv'];
    expect(flags?.[0]?.['law']).toBe('');
  });
});

describe('nothing said is lost', () => {
  test('a withdrawn entry is in no table of facts, but with its reason in its own', () => {
    expect(row('facts-observations', ids.misTap)).toBeUndefined();
    expect(rows('withdrawn')).toMatchObject([
      {
        record: ids.misTap,
        kind: 'observation',
        reason: 'mis-tap',
        withdrawn_at: '2016-10-12T19:31:00+05:00',
      },
    ]);
    expect(JSON.parse(rows('withdrawn')[0]?.['content'] ?? '')).toMatchObject({
      words: '=a tap, "by mistake"',
    });
    expect(rows('evaluation-withdrawn')).toEqual([]);
  });

  test('of two versions neither is given as the value, and both are there', () => {
    const said = (n: number, of: string): Said => ({
      record: recordId(n),
      log: of,
      device: of,
      seq: n,
      at: '2016-12-01T09:00:00+05:00',
      how: 'from-document',
    });
    const fine = (n: number, of: string, outcome: 'part' | 'deferred') => ({
      said: said(n, of),
      statement: {
        do: 'amend' as const,
        of: 'ruling' as const,
        target: ids.recordRefused,
        set: { outcome },
        over: { outcome: [ids.recordRefused] },
        why: 'read the record',
      },
    });
    const two = tablesOf({
      ...exported,
      state: foldMore(exported.state, [fine(70, log, 'part'), fine(71, otherLog, 'deferred')]),
    });
    const ruling = two['facts-rulings.csv']?.find((one) => one['record'] === ids.recordRefused);
    expect(ruling).toMatchObject({ outcome: 'conflict', outcome_label: 'conflict', conflicts: 'outcome' });
    expect(
      two['facts-versions.csv']?.map((one) => [
        one['field'],
        one['stands'],
        one['value'],
        one['log'],
        one['why'],
      ]),
    ).toEqual([
      ['outcome', 'now', '"part"', log, 'read the record'],
      ['outcome', 'now', '"deferred"', otherLog, 'read the record'],
      ['outcome', 'replaced', '"refused"', log, ''],
    ]);
  });

  test('what was corrected says so in its own row, and a correction claims no manner nobody chose', () => {
    const change = (n: number, how: Said['how'], fields: { outcome: 'part' } | { reasons: 'none' }) => ({
      said: {
        record: recordId(n),
        log: otherLog,
        device: otherLog,
        seq: n,
        at: `2016-12-0${n - 70}T09:00:00+05:00`,
        how,
      },
      statement: {
        do: 'amend' as const,
        of: 'ruling' as const,
        target: ids.recordRefused,
        set: fields,
        over: 'outcome' in fields ? { outcome: [ids.recordRefused] } : {},
        why: 'copy of the order',
      },
    });
    const tables = (how: Said['how']) =>
      tablesOf({
        ...exported,
        state: foldMore(exported.state, [
          change(71, how, { outcome: 'part' }),
          change(72, how, { reasons: 'none' }),
        ]),
      });
    const ruling = (of: ReturnType<typeof tablesOf>) =>
      of['facts-rulings.csv']?.find((one) => one['record'] === ids.recordRefused);
    expect(ruling(tables('from-memory'))).toMatchObject({
      outcome: 'part',
      corrected_at: '2016-12-01T09:00:00+05:00',
      corrected_fields: 'outcome',
    });
    expect(ruling(tablesOf(exported))).toMatchObject({ corrected_at: '', corrected_fields: '' });
    const hows = (how: Said['how']) =>
      tables(how)['facts-versions.csv']?.map((one) => [one['said_by'], one['how_recorded']]);
    expect(hows('from-memory')).toEqual([
      ['amend', ''],
      ['enter', 'from-paper'],
    ]);
    expect(hows('from-document')?.[0]).toEqual(['amend', 'from-document']);
  });

  test('two versions of a list of verdicts both have their rows', () => {
    const other = {
      said: {
        record: recordId(72),
        log: otherLog,
        device: otherLog,
        seq: 1,
        at: '2016-12-01T09:00:00+05:00',
        how: 'from-document' as const,
      },
      statement: {
        do: 'amend' as const,
        of: 'judgment' as const,
        target: ids.judgment,
        over: {},
        why: 'court website',
        set: { verdicts: [{ accused: ids.ayan, outcome: 'not-known' as const }] },
      },
    };
    const verdicts = tablesOf({ ...exported, state: foldMore(exported.state, [other]) })[
      'facts-verdicts.csv'
    ];
    expect(verdicts).toHaveLength(7);
    expect(verdicts?.map((one) => one['versions'])).toEqual(Array(7).fill('2'));
    expect(verdicts?.at(-1)).toMatchObject({ record: recordId(72), outcome: 'not-known' });
  });

  test('what the reader cannot see is counted', () => {
    const aside = {
      said: { ...(stated[0]?.said as Said), record: recordId(80) },
      type: 'x',
      version: 1,
      because: 'unknown-kind' as const,
    };
    const about = tablesOf({ ...exported, setAside: [aside] })['about.csv'];
    expect(about).toContainEqual({ key: 'records_set_aside', value: '1' });
    expect(about).toContainEqual({ key: 'made_at', value: '2016-11-28T21:00:00+05:00' });
  });
});

describe('the text of a table', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;,"\' |＝А\u202Eә\u0000'.split('')) }),
    fc.constantFrom(
      '=1+1',
      '@SUM(A1)',
      '"quoted"',
      "'",
      "''=",
      'a;=b',
      '\n- сказал судья',
      '\u202Eabc',
      '',
      '\r\n',
      'Қ, «ә»',
    ),
  );

  test('any text comes back from an independent reader', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 4 }), (cells) => {
        const [header, ...back] = parseCsv(csvText(['a', 'b', 'c'], cells));
        expect(header).toEqual(['a', 'b', 'c']);
        expect(back.map((line) => line.map(unguarded))).toEqual(cells);
      }),
      { numRuns: 1000 },
    );
  });

  test('no cell begins with a formula, nor does one that a semicolon or line break would begin', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const cell of guarded(text).split(/[;\t\r\n]/))
          expect(cell.trimStart().replaceAll(/["\s]/g, '').replaceAll('\0', '')).not.toMatch(
            /^[=+\-@＝＋－＠]/,
          );
        expect(guarded(text)).not.toMatch(/^[\t\r]/);
      }),
      { numRuns: 1000 },
    );
  });

  test('byte order mark, CRLF, every cell quoted', () => {
    expect(csvText(['a', 'b'], [['1', 'ә"']])).toBe('\uFEFF"a","b"\r\n"1","ә"""\r\n');
  });
});

describe('files', () => {
  test('names say nothing of the case', () => {
    expect(neutralName('2016-10-12T14:32:07+06:00', 'csv')).toBe('brief-2016-10-12-143207.csv');
    for (const { name } of factsCsv(exported)) expect(name).toMatch(/^[a-z-]+\.csv$/);
  });

  test('a zip opens to the same texts, and is the same bytes every time', () => {
    const files = factsCsv(exported);
    const zip = zipOf(files);
    const back = unzipSync(zip);
    const read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    expect(files.map(({ name }) => read.decode(back[name]))).toEqual(files.map(({ text }) => text));
    // DOS time and date of the first entry: 1 January 1980, 00:00.
    expect(zip.slice(10, 14)).toEqual(Uint8Array.of(0, 0, 0x21, 0));
    expect(zipOf(files)).toEqual(zip);
  });
});
