/** Every table of an export by its file name, each row by the names of its columns. */
import { evaluationCsv, factsCsv } from '#export/csv.ts';
import type { Exported } from '#export/exported.ts';
import { table } from './parseCsv.ts';

export type Tables = Record<string, Record<string, string>[]>;

export function tablesOf(exported: Exported): Tables {
  return Object.fromEntries(
    [...factsCsv(exported), ...evaluationCsv(exported)].map(({ name, text }) => [name, table(text)]),
  );
}
