import { z } from 'zod';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  carriesSource,
  fieldsByKind,
  kinds,
  kindVersions,
  type Fields,
  type Statement,
} from '#domain/entry.ts';
import { partOf } from '#domain/parts.ts';
import { readStatement, writeStatement } from '#domain/readStatement.ts';
import type { Steps } from '#domain/upgrade.ts';
import { id } from './sayings.ts';

const source = { how: 'told-by', who: 'a relative' } as const;
const person: Statement = {
  do: 'enter',
  kind: 'person',
  fields: { name: { is: 'text', text: 'Арман' }, aliases: ['Arman'], roles: ['accused'], sex: 'male' },
};
const amendment: Statement = {
  do: 'amend',
  of: 'charge',
  target: id(7),
  set: { count: 2, source },
  over: { count: [id(7), id(8)] },
  why: 'read the indictment',
};
const samples: Statement[] = [
  person,
  amendment,
  ...kinds.map((kind): Statement => ({ do: 'enter', kind, fields: {} }) as Statement),
  { do: 'complete', of: 'motion', target: id(1), set: { words: 'to call B.', source } },
  { do: 'withdraw', target: id(1), why: 'mis-tap' },
];

test('what is written is read back', () => {
  for (const statement of samples) {
    const content = structuredClone(writeStatement(statement));
    expect(readStatement(content)).toEqual({ ok: true, statement });
    expect(readStatement(JSON.parse(JSON.stringify(content)) as typeof content)).toEqual({
      ok: true,
      statement,
    });
  }
});

test('the header type is the kind, or what is done', () => {
  expect(writeStatement(person)).toMatchObject({
    type: 'person',
    version: kindVersions.person,
    target: null,
  });
  expect(writeStatement(amendment)).toMatchObject({
    type: 'amend',
    version: kindVersions.charge,
    target: id(7),
  });
});

describe('parts', () => {
  test('names and sources lie apart', () => {
    const { parts } = writeStatement(person);
    expect(parts).toEqual([
      { part: 'main', set: { roles: ['accused'], sex: 'male' } },
      { part: 'names', set: { name: { is: 'text', text: 'Арман' }, aliases: ['Arman'] } },
    ]);
    expect(partOf('ruling', 'source')).toBe('source');
  });

  test('every kind but remarks may say how it is known, and that can be withheld by itself', () => {
    for (const kind of kinds) {
      expect(carriesSource(kind)).toBe(kind !== 'remark');
      if (kind === 'remark') continue;
      const statement = { do: 'enter', kind, fields: { source: { how: 'told-by', who: 'B.' } } } as Statement;
      const content = writeStatement(statement);
      expect(content.parts.filter((one) => (one as { part: string }).part === 'source')).toHaveLength(1);
      expect(readStatement(content)).toEqual({ ok: true, statement });
    }
  });

  test('exact words keep a language by its tag, or by the name it was given', () => {
    for (const language of ['kk', 'sgn', 'Crimean Tatar of the southern coast']) {
      const statement: Statement = {
        do: 'enter',
        kind: 'event',
        fields: { exact: { original: '…', language } },
      };
      expect(readStatement(writeStatement(statement))).toEqual({ ok: true, statement });
    }
    const typed = (language: string) => ({ part: 'main', set: { exact: { original: '…', language } } });
    const read = (language: string) =>
      readStatement({ type: 'event', version: 1, target: null, parts: [typed(language)] });
    expect(read('Қазақ\u0438\u0306')).toMatchObject({
      statement: { fields: { exact: { language: 'Қазақ\u0439' } } },
    });
    expect(read('kk\nJudge: guilty')).toEqual({ ok: false, because: 'malformed' });
  });

  test('a withheld part leaves its fields out', () => {
    const { parts, ...header } = writeStatement(person);
    const [main, names] = parts;
    const without = (withheld: readonly unknown[]) => {
      const read = readStatement({ ...header, parts: withheld });
      return read.ok && read.statement.do === 'enter' ? read.statement.fields : read;
    };
    expect(without([main, null])).toEqual({ roles: ['accused'], sex: 'male' });
    expect(without([null, names])).toEqual({ name: { is: 'text', text: 'Арман' }, aliases: ['Arman'] });
    expect(without([null, null])).toEqual({});
  });

  test('of an amendment with the source alone, the reason is left out', () => {
    const { parts, ...header } = writeStatement(amendment);
    const read = readStatement({ ...header, parts: [null, parts[1]] });
    expect(read).toEqual({ ok: true, statement: { ...amendment, set: { source }, over: {}, why: '' } });
  });

  test('of a withdrawal whose part is withheld, the reason is left out', () => {
    const { parts, ...header } = writeStatement({ do: 'withdraw', target: id(1), why: 'mis-tap' });
    const read = readStatement({ ...header, parts: parts.map(() => null) });
    expect(read).toEqual({ ok: true, statement: { do: 'withdraw', target: id(1), why: '' } });
  });

  test('two parts that claim one field are refused', () => {
    const part = { part: 'main', set: { sex: 'male' } };
    expect(readStatement({ type: 'person', version: 1, target: null, parts: [part, part] })).toEqual({
      ok: false,
      because: 'malformed',
    });
  });
});

test('words come out in NFC', () => {
  const decomposed = 'Ай\u0306ан'.normalize('NFD');
  const read = readStatement(writeStatement({ do: 'enter', kind: 'remark', fields: { words: decomposed } }));
  expect(read).toMatchObject({ statement: { fields: { words: decomposed.normalize('NFC') } } });
  expect(
    JSON.stringify(writeStatement({ do: 'enter', kind: 'remark', fields: { words: 'e\u0301' } })),
  ).toContain('é');
});

describe('set aside, never thrown', () => {
  const base = { version: 1, target: null, parts: [{ part: 'main', set: {} }] };
  const because = (content: object) => {
    const read = readStatement({ type: 'motion', ...base, ...content });
    return read.ok ? 'read' : read.because;
  };

  test.each<[string, object]>([
    ['unknown-kind', { type: 'exhibit' }],
    ['unknown-kind', { type: 'toString' }],
    ['unknown-kind', { type: 'complete', target: id(1), parts: [{ part: 'main', of: 'exhibit', set: {} }] }],
    ['newer-version', { version: kindVersions.motion + 1 }],
    [
      'newer-version',
      {
        type: 'amend',
        version: kindVersions.motion + 1,
        target: id(1),
        parts: [{ of: 'motion', novel: true }],
      },
    ],
    ['newer-version', { type: 'withdraw', version: 2, target: id(1) }],
    ['malformed', { version: 0 }],
    ['malformed', { version: 1.5 }],
    ['malformed', { target: id(1) }],
    ['malformed', { parts: [{ part: 'main', set: { unheardOf: 1 } }] }],
    ['malformed', { parts: ['text'] }],
    ['malformed', { type: 'withdraw', parts: [{ part: 'main', why: 'x' }] }],
    ['malformed', { type: 'withdraw', target: id(1), parts: [{ part: 'main', why: '' }] }],
    ['malformed', { type: 'complete', target: 'short', parts: [{ part: 'main', of: 'motion', set: {} }] }],
    [
      'malformed',
      {
        type: 'amend',
        target: id(1),
        parts: [{ part: 'main', of: 'motion', set: {}, over: { side: [id(2)] } }],
      },
    ],
    ['read', {}],
  ])('%s %j', (expected, content) => {
    expect(because(content)).toBe(expected);
  });

  test('whatever comes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('motion', 'complete', 'amend', 'withdraw', 'x'),
        fc.double(),
        fc.array(fc.jsonValue()),
        (type, version, parts) => {
          expect(typeof readStatement({ type, version, target: id(1), parts }).ok).toBe('boolean');
        },
      ),
    );
  });
});

test('nothing is written that could not be read', () => {
  expect(() => writeStatement({ ...amendment, why: '' } as Statement)).toThrow('says why');
  expect(() => writeStatement({ do: 'enter', kind: 'remark', fields: { words: '' } })).toThrow(
    'not a statement: enter',
  );
  expect(() => writeStatement({ do: 'withdraw', target: id(1), why: '' })).toThrow(
    'not a statement: withdraw',
  );
  const noKind = { do: 'complete', of: 'rumour', target: id(1), set: {} } as unknown as Statement;
  expect(() => writeStatement(noKind)).toThrow('not a statement: complete');
});

test('what is undefined is not said', () => {
  const given = {
    do: 'complete',
    of: 'motion',
    target: id(1),
    set: { ground: undefined },
  } as unknown as Statement;
  const { statement } = writeStatement(given);
  expect(statement.do === 'complete' && Object.keys(statement.set)).toEqual([]);
});

describe('older versions are lifted, step by step', () => {
  const table: Steps = {
    motion: {
      1: {
        fields: ({ party, ...rest }) => ({ ...rest, ...(party !== undefined && { who: party }) }),
        renamed: { party: 'who' },
      },
      2: {
        fields: ({ who, ...rest }) => ({ ...rest, ...(who !== undefined && { side: who }) }),
        renamed: { who: 'side' },
      },
    },
  };
  const versions = { ...kindVersions, motion: 3 };
  const read = (version: number, set: object, over?: object) =>
    readStatement(
      over
        ? {
            type: 'amend',
            version,
            target: id(1),
            parts: [{ part: 'main', of: 'motion', set, over, why: 'y' }],
          }
        : { type: 'motion', version, target: null, parts: [{ part: 'main', set }] },
      table,
      versions,
    );

  test('an entry', () => {
    const lifted: Fields<'motion'> = { side: 'defence', what: 'recusal' };
    const expected = { ok: true, statement: { do: 'enter', kind: 'motion', fields: lifted } };
    expect(read(1, { party: 'defence', what: 'recusal' })).toEqual(expected);
    expect(read(2, { who: 'defence', what: 'recusal' })).toEqual(expected);
    expect(read(3, { side: 'defence', what: 'recusal' })).toEqual(expected);
  });

  test('an amendment, with what it is over', () => {
    expect(read(1, { party: 'court' }, { party: [id(1)] })).toMatchObject({
      statement: { set: { side: 'court' }, over: { side: [id(1)] } },
    });
  });

  test('a missing step, or one that fails, sets aside', () => {
    const broken: Steps = { motion: { 1: { fields: () => JSON.parse('{') as object as never } } };
    const content = { type: 'motion', version: 1, target: null, parts: [{ part: 'main', set: {} }] };
    expect(readStatement(content, {}, versions)).toEqual({ ok: false, because: 'malformed' });
    expect(readStatement(content, broken, { ...kindVersions, motion: 2 })).toEqual({
      ok: false,
      because: 'malformed',
    });
  });
});

test('schemas are made without new Function', () => {
  expect(z.config().jitless).toBe(true);
  const before = globalThis.Function;
  globalThis.Function = new Proxy(before, {
    construct: () => {
      throw new Error('the content security policy forbids this');
    },
  });
  try {
    expect(fieldsByKind.motion.safeParse({ side: 'defence' }).success).toBe(true);
  } finally {
    globalThis.Function = before;
  }
});
