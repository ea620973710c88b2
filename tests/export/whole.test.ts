/** Nothing that can be recorded lacks its place in the tables, and no part stands in the place of another. */
import { describe, expect, test } from 'vitest';
import { evaluationKinds, fieldsByKind, kinds, type Fields, type Kind } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { fold } from '#domain/fold.ts';
import { snake } from '#export/columns.ts';
import { evaluationCsv, factsCsv } from '#export/csv.ts';
import { labels } from './labels.ts';
import { log, recordId } from './atyrau.ts';
import { parseCsv } from './parseCsv.ts';
import { tablesOf } from './tables.ts';

const said: Said = {
  record: recordId(1),
  log,
  device: log,
  seq: 1,
  at: '2016-10-12T10:00:00+05:00',
  how: 'live',
};
const exportedOf = <K extends Kind>(kind: K, fields: Fields<K>) => ({
  state: fold([{ said, statement: { do: 'enter', kind, fields } as never }]),
  setAside: [],
  labels,
  language: 'en' as const,
  madeAt: '2016-10-12T21:00:00+05:00',
});

const tableOf: Record<Kind, string> = {
  case: 'facts-case',
  person: 'facts-persons',
  charge: 'facts-charges',
  instance: 'facts-instances',
  hearing: 'facts-hearings',
  observation: 'facts-observations',
  motion: 'facts-motions',
  ruling: 'facts-rulings',
  'possible-violation': 'evaluation-possible-violations',
  judgment: 'facts-judgments',
  mission: 'facts-missions',
  attendance: 'facts-attendance',
  event: 'facts-events',
  detention: 'facts-detentions',
  evidence: 'facts-evidence',
  document: 'facts-documents',
  appeal: 'facts-appeals',
  remark: 'evaluation-remarks',
};
/** Fields whose elements are rows of another table. */
const elsewhere: Partial<Record<Kind, Record<string, string>>> = {
  person: {
    ages: 'facts-sourced-values',
    occupations: 'facts-sourced-values',
    offices: 'facts-offices',
    consent: 'facts-consents',
    rolesIn: 'facts-roles-in',
  },
  hearing: { breaks: 'facts-breaks', came: 'facts-came', dock: 'facts-dock' },
  event: { dates: 'facts-sourced-values', howMany: 'facts-sourced-values' },
  detention: {
    from: 'facts-sourced-values',
    to: 'facts-sourced-values',
    transfers: 'facts-transfers',
  },
  document: { files: 'facts-files' },
  judgment: { verdicts: 'facts-verdicts', penalties: 'facts-penalties', reasonsOn: 'facts-reasons-on' },
};

const headers = new Map(
  [...factsCsv(exportedOf('case', {})), ...evaluationCsv(exportedOf('case', {}))].map(({ name, text }) => [
    name.replace('.csv', ''),
    parseCsv(text)[0] ?? [],
  ]),
);

test.each([...headers])('no two columns of %s have one name', (_, header) => {
  expect(new Set(header).size).toBe(header.length);
});

const everyField = kinds.flatMap((kind) =>
  Object.keys(fieldsByKind[kind].shape).map((field): [Kind, string] => [kind, field]),
);

test.each(everyField)('%s.%s has its place in the tables', (kind, field) => {
  if (field === 'moved') {
    expect(headers.has(evaluationKinds.has(kind) ? 'evaluation-moved' : 'facts-moved')).toBe(true);
    return;
  }
  const other = elsewhere[kind]?.[field];
  if (other !== undefined) {
    expect(headers.has(other)).toBe(true);
    return;
  }
  // `sent` is told by `state`.
  const name = kind === 'possible-violation' && field === 'sent' ? 'state' : snake(field);
  const columns = headers.get(tableOf[kind]) ?? [];
  expect(columns.some((column) => column === name || column.startsWith(`${name}_`))).toBe(true);
});

describe('each part of a field stands in columns of its own', () => {
  const parts: [string, Fields<'hearing'>][] = [
    ['access_admitted', { access: { admitted: 'no' } }],
    ['access_at', { access: { at: '10:05' } }],
    ['access_why', { access: { why: 'w' } }],
    ['access_reached', { access: { reached: 'yes' } }],
    ['access_identity', { access: { identity: 'yes' } }],
    ['access_list', { access: { list: 'yes' } }],
    ['access_searched', { access: { searched: 'yes' } }],
    ['access_devices_taken', { access: { devicesTaken: 'yes' } }],
    ['access_can_see', { access: { canSee: 'yes' } }],
    ['access_can_hear', { access: { canHear: 'yes' } }],
    ['access_turned_away', { access: { turnedAway: { is: 'exact', n: 3 } } }],
    ['access_media', { access: { media: 'yes' } }],
    ['access_words', { access: { words: 'w' } }],
    ['link_why', { link: { why: 'w' } }],
    ['link_ordered_by', { link: { orderedBy: 'w' } }],
    ['link_platform', { link: { platform: 'w' } }],
    ['link_accused_at', { link: { accusedAt: 'w' } }],
    ['link_private_channel', { link: { privateChannel: 'yes' } }],
    ['interpreter_needed', { interpreter: { needed: 'yes' } }],
    ['interpreter_present', { interpreter: { present: 'yes' } }],
    ['interpreter_person', { interpreter: { person: recordId(9) } }],
    ['interpreter_sworn', { interpreter: { sworn: 'yes' } }],
    ['interpreter_complaints', { interpreter: { complaints: 'w' } }],
    ['record_kept_how', { recordKept: { how: ['audio'] } }],
    ['record_kept_by', { recordKept: { by: 'w' } }],
    ['part', { part: { is: 'from-to', from: '10:00', to: '11:00' } }],
    ['late', { late: { is: 'several', unit: 'weeks' } }],
    ['mode', { mode: 'mixed' }],
    ['type', { type: 'remand' }],
    ['language', { language: { is: 'text', text: 'kk' } }],
    ['clock_ahead', { clockAhead: -3 }],
    ['words', { words: 'w' }],
  ];
  const filled = (table: string, kind: Kind, fields: Fields): string[] => {
    const [row = {}] = tablesOf(exportedOf(kind, fields))[`${table}.csv`] ?? [];
    const blank = tablesOf(exportedOf(kind, {}))[`${table}.csv`]?.[0] ?? {};
    return Object.keys(row).filter((column) => row[column] !== (blank[column] ?? ''));
  };

  test.each(parts)('%s', (name, fields) => {
    const columns = filled('facts-hearings', 'hearing', fields);
    expect(columns.length).toBeGreaterThan(0);
    for (const column of columns) expect(column === name || column.startsWith(`${name}_`)).toBe(true);
  });

  test.each(['record', 'partners', 'un', 'public'] as const)('consent to %s', (use) => {
    const column = use === 'record' ? 'record_it' : use;
    const columns = filled('facts-consents', 'person', { consent: { [use]: 'yes' } });
    expect(columns.filter((name) => /^(record_it|partners|un|public)/.test(name))).toEqual([
      column,
      `${column}_label`,
    ]);
  });

  test('openness, and who asked for it', () => {
    const of = (openness: NonNullable<Fields<'hearing'>['openness']>) =>
      tablesOf(exportedOf('hearing', { openness }))['facts-hearings.csv']?.[0];
    expect(of({ is: 'partly', ruling: 'yes', ground: 'w', askedBy: 'victim' })).toMatchObject({
      openness: 'partly',
      openness_label: '«partly»',
      openness_ruling: 'yes',
      openness_ground: 'w',
      openness_asked_by: 'victim',
    });
    expect(of({ is: 'open' })).toMatchObject({
      openness: 'open',
      openness_ruling: '',
      openness_asked_by: '',
    });
  });
});
