import { readFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { fold, foldMore } from '#domain/fold.ts';
import type { Exported } from '#export/exported.ts';
import { evaluationJson, factsJson } from '#export/json.ts';
import { evaluationFileSchema, factsFileSchema, jsonSchemaOf } from '#export/jsonSchemas.ts';
import { atyrau, entriesOfFact, log, otherLog, recordId } from './atyrau.ts';
import { fileCommitment } from './atyrauAround.ts';
import { labels } from './labels.ts';

const { stated, ids } = atyrau();
const madeAt = '2016-11-28T21:00:00+05:00';
const exported: Exported = { state: fold(stated), setAside: [], labels, language: 'ru', madeAt };
/** Of a file only which it is and how long leaves the phone. */
const shared = (fields: object) =>
  'files' in fields
    ? { ...fields, files: [{ commitment: fileCommitment, length: 1_204_311, type: 'image/jpeg' }] }
    : fields;
const facts = (from: Exported = exported) => factsFileSchema.parse(JSON.parse(factsJson(from).text));
const evaluation = (from: Exported = exported) =>
  evaluationFileSchema.parse(JSON.parse(evaluationJson(from).text));

test('both files hold to their schemas, and say what they are', () => {
  expect(facts()).toMatchObject({
    format: 'watching-brief-facts',
    version: 2,
    caseCode: 'A-14',
    language: 'ru',
    madeAt,
  });
  expect(evaluation()).toMatchObject({ format: 'watching-brief-evaluation', recordsSetAside: 0 });
});

test.each(Object.entries(entriesOfFact))('fact %s is in the fields made for it', (_, entries) => {
  for (const name of entries) {
    const entered = stated.find(({ said }) => said.record === ids[name])?.statement;
    if (entered?.do !== 'enter') throw new Error(`no entry ${name}`);
    expect(facts().entries.find(({ record }) => record === ids[name])).toMatchObject({
      kind: entered.kind,
      fields: shared(entered.fields),
      conflicts: [],
    });
  }
});

test('facts 1–15 and 17–21 all have their entries', () => {
  const numbers = Array.from({ length: 21 }, (_, n) => n + 1).filter((n) => n !== 16);
  expect(Object.keys(entriesOfFact).map(Number)).toEqual(numbers);
});

test('every entry comes back as it was entered, with who said it', () => {
  const all = [...facts().entries, ...evaluation().entries, ...facts().withdrawn];
  for (const { said, statement } of stated) {
    if (statement.do !== 'enter') continue;
    expect(all.find(({ record }) => record === said.record)).toMatchObject({
      kind: statement.kind,
      fields: shared(statement.fields),
      log,
      seq: said.seq,
      recordedAt: said.at,
      howRecorded: said.how,
      conflicts: [],
    });
  }
  expect(all).toHaveLength(stated.length - 1);
});

test('facts and evaluation do not meet', () => {
  const text = factsJson(exported).text;
  for (const part of [ids.flag, ids.remark, 'No hard evidence', 'defence-witnesses-refused'])
    expect(text).not.toContain(part);
  expect(evaluation().entries.map(({ kind }) => kind)).toEqual(['possible-violation', 'remark']);
});

test('what follows from several entries stands beside them', () => {
  expect(facts().entries.find(({ record }) => record === ids.recusals)).toMatchObject({
    state: 'ruled',
    rulings: [ids.recusalsRefused],
  });
  const flag = evaluation().entries.find(({ record }) => record === ids.flag);
  expect(flag).toMatchObject({
    state: 'sent',
    lacks: [],
    factsOn: { first: '2016-10-12', last: '2016-10-12', about: false, by: 'hearing', from: [ids.first] },
  });
  expect(flag).toHaveProperty(
    'law',
    expect.arrayContaining([expect.objectContaining({ instrument: 'ICCPR', binds: true })]),
  );
});

test('withdrawn entries stand apart with their reasons', () => {
  expect(facts().withdrawn).toMatchObject([
    { record: ids.misTap, withdrawals: [{ reason: 'mis-tap', saidIn: recordId(90) }] },
  ]);
});

test('a field with two versions has no value, and both versions', () => {
  const other = {
    said: {
      record: recordId(70),
      log: otherLog,
      device: otherLog,
      seq: 1,
      at: madeAt,
      how: 'from-document' as const,
    },
    statement: {
      do: 'amend' as const,
      of: 'ruling' as const,
      target: ids.recordRefused,
      set: { outcome: 'part' as const },
      over: {},
      why: 'w',
    },
  };
  const ruling = facts({ ...exported, state: foldMore(exported.state, [other]) }).entries.find(
    ({ record }) => record === ids.recordRefused,
  );
  expect(ruling?.fields).not.toHaveProperty('outcome');
  expect(ruling).toMatchObject({
    conflicts: ['outcome'],
    versions: [
      { field: 'outcome', stands: 'now', value: 'refused', log },
      { field: 'outcome', stands: 'now', value: 'part', log: otherLog, saidBy: 'amend', why: 'w' },
    ],
  });
});

test('a stranger’s key is refused by the schema', () => {
  const file = JSON.parse(factsJson(exported).text) as { entries: object[] };
  expect(factsFileSchema.safeParse({ ...file, more: 1 }).success).toBe(false);
  expect(
    factsFileSchema.safeParse({ ...file, entries: [{ ...file.entries[0], kind: 'remark' }] }).success,
  ).toBe(false);
});

describe('the published schemas', () => {
  test.each<[string, z.ZodType, string]>([
    ['facts', factsFileSchema, 'Facts of one case'],
    ['evaluation', evaluationFileSchema, 'Evaluation of one case'],
  ])('%s.schema.json is what the program holds to (renew with vitest -u)', async (name, schema, title) => {
    const path = new URL(`../../src/export/schema/${name}.schema.json`, import.meta.url);
    const text = JSON.stringify(jsonSchemaOf(schema, title));
    const options = await resolveConfig(path);
    await expect(await format(text, { ...options, parser: 'json' })).toMatchFileSnapshot(path.pathname);
    expect(await readFile(path, 'utf8')).toContain('Apache-2.0');
  });
});
