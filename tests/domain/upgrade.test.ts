/** Statements of version 1, as older builds wrote them, are read by this one and fold together with its own. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflicts } from '#domain/casebook.ts';
import { kinds, kindVersions, type Kind, type Stated, type Statement } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { fieldOf, valueOf } from '#domain/item.ts';
import type { Loose } from '#domain/parts.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import { steps } from '#domain/upgrade.ts';
import { amended, entered, id, itemIn, said } from './sayings.ts';
import { entryOfVersion1 as entry, liftedFromVersion1 } from './version1.ts';

const frozen = new URL('../fixtures/vaults/v0.1.0/story.json', import.meta.url);
const changed = Object.keys(steps) as Kind[];
const old = { is: 'exact', n: 43 } as const;

function patch(type: 'complete' | 'amend', of: Kind, set: Loose, over: Loose = {}) {
  const said = type === 'amend' ? { over, why: 'checked' } : {};
  return { type, version: 1, target: id(1), parts: [{ part: 'main', of, set, ...said }] };
}

function read(content: Parameters<typeof readStatement>[0]): Statement {
  const answer = readStatement(content);
  if (!answer.ok) throw new Error(answer.because);
  return answer.statement;
}

test('every kind that is beyond version 1 has its steps', () => {
  for (const [kind, version] of Object.entries(kindVersions) as [Kind, number][])
    for (let from = 1; from < version; from += 1) expect(steps[kind]?.[from]).toBeDefined();
});

describe('a person', () => {
  test('one age and one occupation become the first of several sources’ values', () => {
    const statement = read(entry('person', { age: old, occupation: { is: 'not-known' }, sex: 'male' }));
    expect(statement).toMatchObject({
      do: 'enter',
      fields: {
        ages: [{ value: { age: old } }],
        occupations: [{ value: { is: 'not-known' } }],
        sex: 'male',
      },
    });
    expect(statement).not.toHaveProperty('fields.age');
  });

  test('what was blank stays blank', () => {
    expect(read(entry('person', { sex: 'male' }))).toMatchObject({ fields: { sex: 'male' } });
    expect(read(entry('person', { sex: 'male' }))).not.toHaveProperty('fields.ages');
  });

  test('in a completion and in an amendment too, with what it is over', () => {
    expect(read(patch('complete', 'person', { age: old }))).toMatchObject({
      set: { ages: [{ value: { age: old } }] },
    });
    expect(
      read(
        patch(
          'amend',
          'person',
          { age: old, occupation: { is: 'not-known' } },
          { age: [id(1)], occupation: [] },
        ),
      ),
    ).toMatchObject({
      set: { ages: [{ value: { age: old } }], occupations: [{ value: { is: 'not-known' } }] },
      over: { ages: [id(1)], occupations: [] },
    });
  });

  test('an old record and new patches are one entry', () => {
    const all: Stated[] = [
      { said: said(1), statement: read(entry('person', { age: old })) },
      {
        said: said(2),
        statement: read(patch('amend', 'person', { age: { is: 'exact', n: 44 } }, { age: [id(1)] })),
      },
      amended(3, 'person', 1, { ages: [{ value: { age: old }, source: { how: 'media' } }] }, { ages: [] }),
      amended(4, 'person', 1, { ages: [{ value: { age: { is: 'about', n: 45 } } }] }, { ages: [2] }),
    ];
    const item = itemIn(all, 1, 'person');
    expect(valueOf(item, 'ages')).toEqual([
      { value: { age: old }, source: { how: 'media' } },
      { value: { age: { is: 'about', n: 45 } } },
    ]);
    expect(fieldOf(item, 'ages')?.before).toHaveLength(2);
    expect(conflicts(fold(all))).toEqual([]);
  });
});

test('the one amount of a penalty becomes the first of several', () => {
  const money = { is: 'about', amount: '1500', currency: 'USD' } as const;
  const penalties = [
    { kind: 'fine', money },
    { kind: 'ban', activity: 'civic' },
  ];
  const lifted = [
    { kind: 'fine', amounts: [{ value: money }] },
    { kind: 'ban', activity: 'civic' },
  ];
  expect(read(entry('judgment', { penalties }))).toMatchObject({ fields: { penalties: lifted } });
  expect(read(patch('amend', 'judgment', { penalties }, { penalties: [id(1)] }))).toMatchObject({
    set: { penalties: lifted },
    over: { penalties: [id(1)] },
  });
});

test('penalties that are no penalties are set aside, not thrown', () => {
  for (const penalties of ['five years', [null], [7]])
    expect(readStatement(entry('judgment', { penalties }))).toEqual({ ok: false, because: 'malformed' });
});

test('what only grew stays as it was', () => {
  const samples: Partial<Record<Kind, Loose>> = {
    case: { code: 'A-14', stage: 'trial' },
    charge: { count: 2, article: { is: 'not-known' } },
    instance: { level: 'appeal' },
    hearing: { number: { is: 'about', n: 3 }, howRecorded: 'from-memory' },
    observation: { what: 'mark', words: 'x' },
    motion: { side: 'defence', what: 'recusal', howMany: { is: 'several' } },
    ruling: { motions: [id(1)], outcome: 'refused', sameJudge: 'yes' },
    'possible-violation': { type: 'written-record-refused', sent: true },
  };
  for (const [kind, fields] of Object.entries(samples) as [Kind, Loose][])
    expect(read(entry(kind, fields))).toMatchObject({ kind, fields });
});

test('what no build has written yet is for a later one', () => {
  for (const kind of kinds)
    expect(readStatement({ ...entry(kind, {}), version: kindVersions[kind] + 1 })).toEqual({
      ok: false,
      because: 'newer-version',
    });
});

test('what was lifted is written as the new version and reads the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changed), (kind) => {
      const lifted = read(entry(kind, {}));
      expect(read(writeStatement(lifted))).toEqual(lifted);
      expect(writeStatement(lifted).version).toBe(kindVersions[kind]);
    }),
  );
});

test('every statement of the frozen vault is read as what it was, and its cases fold whole', () => {
  const story = JSON.parse(readFileSync(frozen, 'utf8')) as { cases: { stated: Stated[] }[] };
  for (const { stated } of story.cases) {
    const lifted = stated.map(({ said, statement }) => ({ said, statement: liftedFromVersion1(statement) }));
    expect(lifted.map(({ statement }) => statement.do)).toEqual(stated.map(({ statement }) => statement.do));
    const state = fold(lifted);
    expect(state.items.size).toBe(stated.filter(({ statement }) => statement.do === 'enter').length);
    for (const item of state.items.values()) expect(item.notApplied).toEqual([]);
  }
});

test('an entry that says nothing of a move was first said where it lies', () => {
  const item = itemIn([entered(1, 'motion', {})], 1, 'motion');
  expect(item.first).toBe(item.said);
});
