/**
 * Attached files in what is stated. The page names a file by its id and never holds its key: on the way out the key is
 * blanked, on the way in it is put back from what the vault knows. Pure.
 */
import type { Stated, Statement } from '#domain/entry.ts';
import type { AttachedFile } from '#domain/values.ts';

const noKey = '0'.repeat(64);

/** The files that a statement sets. */
export function filesIn(statement: Statement): readonly AttachedFile[] {
  if (statement.do === 'withdraw') return [];
  const fields: object = statement.do === 'enter' ? statement.fields : statement.set;
  return 'files' in fields && Array.isArray(fields.files) ? (fields.files as AttachedFile[]) : [];
}

export const withoutKey = (file: AttachedFile): AttachedFile => ({ ...file, key: noKey });

/** As the page gets it. */
export function withoutKeys(stated: readonly Stated[]): readonly Stated[] {
  return stated.map((one) => {
    const files = filesIn(one.statement);
    return files.length === 0 ? one : { ...one, statement: withFiles(one.statement, files.map(withoutKey)) };
  });
}

export function withFiles(statement: Statement, files: readonly AttachedFile[]): Statement {
  if (statement.do === 'withdraw') return statement;
  return (
    statement.do === 'enter'
      ? { ...statement, fields: { ...statement.fields, files } }
      : { ...statement, set: { ...statement.set, files } }
  ) as Statement;
}
