/**
 * The exports of the reference case against the one table of what is expected: every entry, every field, every cell, and
 * nothing else. Left out are only what no fact can foresee (ids, logs, times of today) and labels, which are compared apart.
 */
import { expect } from 'vitest';
import type { Kind } from '#domain/entry.ts';
import { table } from '../../../export/parseCsv.ts';
import type { Cells, Expected } from './expected/expected.ts';

export interface JsonEntry {
  readonly record: string;
  readonly kind: Kind;
  readonly howRecorded: string;
  readonly state?: string;
  readonly rulings?: readonly string[];
  readonly days?: unknown;
  readonly lacks?: unknown;
  readonly fields: Readonly<Record<string, unknown>>;
}
export interface JsonFile {
  readonly entries: readonly JsonEntry[];
  readonly withdrawn: readonly unknown[];
  readonly labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
export type Row = Readonly<Record<string, string>>;
export type Tables = ReadonlyMap<string, readonly Row[]>;

const UNFORESEEN = /^(?:record|log|seq|recorded_at|versions)$|_label$/;
const tableOf = (kind: Kind): string =>
  ({
    case: 'facts-case',
    attendance: 'facts-attendance',
    evidence: 'facts-evidence',
    'possible-violation': 'evaluation-possible-violations',
    remark: 'evaluation-remarks',
  })[kind as string] ?? `facts-${kind}s`;

/** Rows of each table by its name without `.csv`, as a reader of RFC 4180 reads them. */
export function tablesIn(files: ReadonlyMap<string, string>): Tables {
  return new Map([...files].map(([name, text]) => [name.replace(/\.csv$/, ''), table(text)]));
}

/** The name of each record in the table of what is expected: the nth of its kind is the nth there. */
export function namesOf(
  entries: readonly JsonEntry[],
  expected: readonly Expected[],
): ReadonlyMap<string, string> {
  const nth = new Map<Kind, number>();
  return new Map(
    entries.map(({ record, kind }) => {
      const n = nth.get(kind) ?? 0;
      nth.set(kind, n + 1);
      return [record, expected.filter((one) => one.kind === kind)[n]?.name ?? `${kind} nobody expects`];
    }),
  );
}

export function compareJson(
  { entries }: JsonFile,
  expected: readonly Expected[],
  names: ReadonlyMap<string, string>,
): void {
  const told = entries.map(({ record, kind, howRecorded, fields, state, rulings, days, lacks }) => ({
    name: names.get(record),
    kind,
    how: howRecorded,
    fields: named(fields, names),
    ...present({ state, rulings: named(rulings, names), days, lacks }),
  }));
  for (const { name, facts, kind, how, fields, beside } of expected) {
    const found = told.find((one) => one.name === name);
    expect({ facts, ...found }).toEqual({ facts, name, kind, how, fields, ...beside });
  }
  expect(told).toHaveLength(expected.length);
}

export function compareTables(
  tables: Tables,
  expected: readonly Expected[],
  names: ReadonlyMap<string, string>,
): void {
  const kindTables = new Set(expected.map(({ kind }) => tableOf(kind)));
  const wanted = new Map<string, Cells[]>();
  const want = (name: string, rows: readonly Cells[]) =>
    wanted.set(name, [...(wanted.get(name) ?? []), ...rows]);
  for (const { kind, how, cells, rows = {} } of expected) {
    want(tableOf(kind), [{ ...cells, how_recorded: how }]);
    for (const [name, more] of Object.entries(rows)) want(`facts-${name}`, more);
  }
  const evaluation = expected.every(({ kind }) => kind === 'possible-violation');
  for (const [name, rows] of tables) {
    if (name === 'about') continue;
    expect([name, rows.map((row) => told(row, names))]).toEqual([name, wanted.get(name) ?? []]);
    if (evaluation) expect(name).toMatch(/^evaluation-/);
    else expect(name).not.toMatch(/^evaluation-/);
  }
  // A list that is missing altogether says as little as one that is missing a row.
  for (const name of new Set([...kindTables, ...wanted.keys()])) expect([...tables.keys()]).toContain(name);
}

/** The cells that say something; ids of entries by their names. */
function told(row: Row, names: ReadonlyMap<string, string>): Cells {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column, cell]) => cell !== '' && !UNFORESEEN.test(column))
      .map(([column, cell]) => [
        column,
        cell
          .split('|')
          .map((one) => names.get(one) ?? one)
          .join('|'),
      ]),
  );
}

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => named(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, names)]));
}

const present = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Codes are those of any language; labels are in that of the screens. */
export function labelsOf(tables: Tables): readonly { code: string; label: string }[] {
  return [...tables.values()].flatMap((rows) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, label]) =>
        column.endsWith('_label') && label !== '' ? [{ code: row[column.slice(0, -6)] ?? '', label }] : [],
      ),
    ),
  );
}
