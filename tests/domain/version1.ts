/** Statements as builds of version 1 of the kinds wrote them, and as this build reads them. */
import type { Kind, Statement } from '#domain/entry.ts';
import { partNames, pick, type Loose } from '#domain/parts.ts';
import { readStatement, type StatementContent } from '#domain/readStatement.ts';

/** Content of a record that enters something of this kind. */
export function entryOfVersion1(kind: Kind, fields: Loose): StatementContent {
  const parts = partNames.map((part) => ({ part, set: pick(kind, fields, part) }));
  return { type: kind, version: 1, target: null, parts };
}

/** A statement of that day, written down then, as it is read now. */
export function liftedFromVersion1(statement: Statement): Statement {
  const read = readStatement(contentOf(statement));
  if (!read.ok) throw new Error(`not a statement of version 1: ${read.because}`);
  return read.statement;
}

function contentOf(statement: Statement): StatementContent {
  if (statement.do === 'enter') return entryOfVersion1(statement.kind, statement.fields);
  const { do: type, target } = statement;
  if (type === 'withdraw') return { type, version: 1, target, parts: [{ part: 'main', why: statement.why }] };
  const more = type === 'amend' ? { over: statement.over, why: statement.why } : {};
  return {
    type,
    version: 1,
    target,
    parts: [{ part: 'main', of: statement.of, set: statement.set, ...more }],
  };
}
