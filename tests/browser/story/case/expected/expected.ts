/**
 * One table of the reference case for all its exports and both languages: of each entry the fact it holds, what must stand
 * in JSON, and what in the tables. Entries stand in the order in which they were kept and name each other by `name`.
 */
import type { Kind } from '#domain/entry.ts';
import type { HowRecorded } from '#domain/values.ts';

export type Cells = Readonly<Record<string, unknown>>;

export interface Expected {
  readonly name: string;
  /** Numbers of the facts of the reference case. */
  readonly facts: readonly number[];
  readonly kind: Kind;
  readonly how: HowRecorded;
  /** As in JSON, whole. */
  readonly fields: object;
  /** What JSON derives and puts beside the fields. */
  readonly beside?: object;
  /** The row in the table of its kind: every cell that says something. */
  readonly cells: Cells;
  /** Its rows in other tables, by the table's name. */
  readonly rows?: Readonly<Record<string, readonly Cells[]>>;
}

export const notKnown = { is: 'not-known' } as const;
export const observed = { how: 'observed' } as const;
export const published = { how: 'document', document: 'statement' } as const;
export const text = (words: string) => ({ is: 'text', text: words }) as const;
export const on = (day: string) => ({ is: 'exact', on: day }) as const;
export const exactly = (n: number) => ({ is: 'exact', n }) as const;
export const midMay = { is: 'month', month: '2016-05', part: 'mid' } as const;
export const both = ['bokaev', 'ayan'] as const;

/** The same sources as cells. */
export const seen = { source_how: 'observed' } as const;
export const read = { source_how: 'document', source_document: 'statement' } as const;
