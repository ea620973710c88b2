import { describe, expect, test } from 'vitest';
import type { Fields, Stated, Statement } from '#domain/entry.ts';
import type { Said } from '#domain/said.ts';
import { fold, foldMore } from '#domain/fold.ts';
import { evaluationCsv, factsCsv } from '#export/csv.ts';
import type { Exported } from '#export/exported.ts';
import { evaluationJson, factsJson } from '#export/json.ts';
import { factsFileSchema } from '#export/jsonSchemas.ts';
import { atyrau, log, otherLog, recordId } from './atyrau.ts';
import { fileCommitment, fileSecrets } from './atyrauAround.ts';
import { parseCsv } from './parseCsv.ts';
import { labels } from './labels.ts';
import { tablesOf } from './tables.ts';

const { stated, ids } = atyrau();
const madeAt = '2017-01-23T21:00:00+05:00';
const said = (n: number, by = log, device = 'd1'.repeat(16)): Said => ({
  record: recordId(n),
  log: by,
  device,
  seq: n,
  at: '2017-01-23T12:00:00+05:00',
  how: 'from-memory',
});
const exportedWith = (more: readonly Stated[], from: readonly Stated[] = stated): Exported => ({
  state: foldMore(fold(from), more),
  setAside: [],
  labels,
  language: 'en',
  madeAt,
});
/** Every form that leaves in the clear, as one text. */
const allOf = (exported: Exported): string =>
  [...factsCsv(exported), ...evaluationCsv(exported), factsJson(exported), evaluationJson(exported)]
    .map(({ text }) => text)
    .join('\n');

/** The case with the mission shown another way; `null` = nobody said how. */
const shownAs = (
  how: NonNullable<Fields<'mission'>['shownAs']> | null,
  more: readonly Stated[] = [],
): string => {
  const changed = stated.map((one): Stated => {
    if (one.statement.do !== 'enter' || one.statement.kind !== 'mission') return one;
    const { shownAs: _, ...fields } = one.statement.fields;
    return {
      ...one,
      statement: { ...one.statement, fields: how === null ? fields : { ...fields, shownAs: how } },
    };
  });
  return allOf(exportedWith(more, changed));
};
const amended = (n: number, set: Fields<'mission'>, over: Record<string, (typeof ids.mission)[]>, by = log) =>
  ({
    said: said(n, by, by === log ? 'd1'.repeat(16) : by),
    statement: { do: 'amend', of: 'mission', target: ids.mission, set, over, why: 'w' },
  }) satisfies Stated;

describe('the name of a monitor', () => {
  test('stands where the organisation says so', () => {
    expect(shownAs('name')).toContain('Erlan Kaliev');
  });

  test.each(['code', 'organisation', null] as const)('stands nowhere when shown as %s', (how) => {
    const text = shownAs(how);
    expect(text).not.toContain('Erlan');
    expect(text.includes('M-7')).toBe(how !== 'organisation');
    expect(text).toContain('Kazakhstan International Bureau');
  });

  test('stands in no version, and not in what was withdrawn', () => {
    const renamed = amended(70, { name: { is: 'text', text: 'E. Kaliev' } }, { name: [ids.mission] });
    expect(shownAs('name', [renamed])).toContain('Erlan Kaliev');
    expect(shownAs('code', [renamed])).not.toContain('Kaliev');
    const gone: Statement = { do: 'withdraw', target: ids.mission, why: 'not this case' };
    expect(shownAs('code', [renamed, { said: said(71), statement: gone }])).not.toContain('Kaliev');
  });

  test('stands nowhere once the organisation thinks again, or while two people disagree', () => {
    expect(shownAs('name', [amended(72, { shownAs: 'code' }, { shownAs: [ids.mission] })])).not.toContain(
      'Kaliev',
    );
    expect(shownAs('name', [amended(73, { shownAs: 'organisation' }, {}, otherLog)])).not.toMatch(
      /Kaliev|M-7/,
    );
  });
});

describe('an attached file', () => {
  const secrets = Object.values(fileSecrets);

  test('leaves with its commitment, type and length, never with what opens it or tells which it is', () => {
    const text = allOf(exportedWith([]));
    expect(text).toContain(fileCommitment);
    for (const secret of [...secrets, '9c'.repeat(16)]) expect(text).not.toContain(secret);
  });

  test('nor when its document is withdrawn, or two versions of its files are kept', () => {
    const file = { id: '1a'.repeat(16), commitment: '2b'.repeat(32), ...fileSecrets, length: 7 };
    const files = [{ ...file, type: 'application/pdf' }];
    const other: Stated = {
      said: said(74, otherLog, otherLog),
      statement: { do: 'amend', of: 'document', target: ids.photograph, set: { files }, over: {}, why: 'w' },
    };
    const text = allOf(exportedWith([other]));
    expect(text).toContain('2b'.repeat(32));
    for (const secret of [...secrets, file.id]) expect(text).not.toContain(secret);
    const gone: Statement = { do: 'withdraw', target: ids.photograph, why: 'not ours' };
    const withdrawn = allOf(exportedWith([{ said: said(75), statement: gone }]));
    expect(withdrawn).toContain(fileCommitment);
    for (const secret of secrets) expect(withdrawn).not.toContain(secret);
  });

  test('what is said of one file leaves with it, in JSON and in the tables', () => {
    const file = { id: '1a'.repeat(16), commitment: '2b'.repeat(32), ...fileSecrets, length: 7 };
    const said1 = { credit: 'An agency', shows: [ids.bokaev], showsWords: 'two guards' };
    const files = [{ ...file, type: 'image/png', ...said1 }];
    const stated: Statement = { do: 'enter', kind: 'document', fields: { files } };
    const exported = exportedWith([{ said: said(76), statement: stated }]);
    const { entries } = JSON.parse(factsJson(exported).text) as {
      entries: { fields: { files?: object[] } }[];
    };
    expect(entries.at(-1)?.fields.files).toEqual([
      { commitment: file.commitment, length: 7, type: 'image/png', ...said1 },
    ]);
    expect(factsFileSchema.safeParse(JSON.parse(factsJson(exported).text)).success).toBe(true);
    const table = parseCsv(factsCsv(exported).find(({ name }) => name === 'facts-files.csv')?.text ?? '');
    const [header = [], ...rows] = table;
    const row = Object.fromEntries(header.map((name, at) => [name, rows.at(-1)?.[at]]));
    expect(row).toMatchObject({
      credit: 'An agency',
      shows: ids.bokaev,
      shows_name: 'Maks Bokaev',
      shows_words: 'two guards',
    });
  });

  test('a file with its key would not pass the schema', () => {
    const file = JSON.parse(factsJson(exportedWith([])).text) as { entries: { fields: object }[] };
    const entries = file.entries.map((entry) => {
      const { files } = entry.fields as { files?: object[] };
      return files === undefined
        ? entry
        : { ...entry, fields: { ...entry.fields, files: [{ ...files[0], key: fileSecrets.key }] } };
    });
    expect(factsFileSchema.safeParse(file).success).toBe(true);
    expect(factsFileSchema.safeParse({ ...file, entries }).success).toBe(false);
  });
});

test('an entry moved here says where it was first said, and on which phone nowhere', () => {
  const first: Said = {
    ...said(76, otherLog, 'ee'.repeat(16)),
    at: '2016-10-12T10:00:00+05:00',
    how: 'live',
  };
  const moved: Stated = {
    said: said(77),
    statement: {
      do: 'enter',
      kind: 'observation',
      fields: { hearing: ids.first, what: 'opened', moved: [{ value: first }] },
    },
  };
  const exported = exportedWith([moved]);
  const text = allOf(exported);
  expect(text).not.toContain('ee'.repeat(16));
  expect(text).not.toContain('d1'.repeat(16));
  const file = factsFileSchema.parse(JSON.parse(factsJson(exported).text));
  expect(file.entries.find(({ record }) => record === recordId(77))).toMatchObject({
    recordedAt: '2016-10-12T10:00:00+05:00',
    howRecorded: 'live',
    fields: { moved: [{ value: { record: recordId(76), log: otherLog, seq: 76 } }] },
  });
  const tables = tablesOf(exported);
  expect(tables['facts-observations.csv']?.find((row) => row['record'] === recordId(77))).toMatchObject({
    recorded_at: '2016-10-12T10:00:00+05:00',
    how_recorded: 'live',
    moved_at: '2017-01-23T12:00:00+05:00',
  });
  expect(tables['facts-observations.csv']?.at(-1)?.['moved_at']).toBe('');
  const csv = factsCsv(exported).find(({ name }) => name === 'facts-moved.csv')?.text;
  expect(csv).toContain(`"${recordId(77)}","observation","${recordId(76)}","${otherLog}","76"`);
});
