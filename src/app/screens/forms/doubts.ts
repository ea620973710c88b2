/** What of a form can hardly be, and is asked about before it is kept. Never refused: courts and their papers are odd. */
import type { FieldName, Fields, Kind } from '#domain/entry.ts';
import { instantOf } from '#domain/courtTime.ts';
import { spanOf, spanOfSources, type DaySpan } from '#domain/daySpan.ts';
import type { ApproxCount } from '#domain/values.ts';
import type { Values } from './entryValues.ts';
import { fieldsToCome } from './toCome.ts';

/**
 * - `before-start`: it would have ended before it began. · `row-before-start`: the same of one row of a list.
 * - `over-age`: nobody is that old. · `for-nobody`: a penalty that names no accused.
 * - `to-come`: it has happened, they say, on a day that is still to come.
 */
export type Doubt = 'before-start' | 'row-before-start' | 'over-age' | 'for-nobody' | 'to-come';

export interface Doubted {
  /** Field beside which it is asked. */
  readonly field: string;
  readonly doubt: Doubt;
  /** Fields that make it doubtful: unless one of them is new, nothing is asked. */
  readonly by: readonly string[];
}

/** Years: nobody is known to have lived much longer. */
const OLDEST = 120;

/** @param today `YYYY-MM-DD`, the court's day */
export function doubtsIn(kind: Kind, values: Values, today: string): readonly Doubted[] {
  const toCome = fieldsToCome(kind, values, today).map((field) => alone(field, 'to-come'));
  return [...ofKind(kind, values), ...toCome];
}

function ofKind(kind: Kind, values: Values): readonly Doubted[] {
  switch (kind) {
    case 'detention': {
      const { from, to } = values as Fields<'detention'>;
      return backwards(spanOfSources(from), spanOfSources(to)) ? [ofField<'detention'>('to', 'from')] : [];
    }
    case 'instance':
    case 'mission': {
      const { from, to } = values as Fields<'instance' | 'mission'>;
      return backwards(spanOf(from), spanOf(to)) ? [ofField<'mission'>('to', 'from')] : [];
    }
    case 'hearing':
      return ofHearing(values as Fields<'hearing'>);
    case 'person':
      return ofPerson(values as Fields<'person'>);
    case 'judgment': {
      const { penalties = [] } = values as Fields<'judgment'>;
      return penalties.some(({ accused }) => accused === undefined) ? [alone('penalties', 'for-nobody')] : [];
    }
    default:
      return [];
  }
}

function ofHearing({ start, end, breaks = [], part }: Fields<'hearing'>): Doubted[] {
  const [from, to] = [instantOf(start), instantOf(end)];
  const over = (one: { from?: string | undefined; to?: string | undefined }): boolean =>
    one.from !== undefined && one.to !== undefined && one.to < one.from;
  return [
    ...(from !== null && to !== null && to < from ? [ofField<'hearing'>('end', 'start')] : []),
    ...(breaks.some(over) ? [alone('breaks', 'row-before-start')] : []),
    ...(part?.is === 'from-to' && over(part) ? [alone('part', 'before-start')] : []),
  ];
}

function ofPerson({ ages = [], offices = [] }: Fields<'person'>): Doubted[] {
  const late = offices.some(({ from, to }) => backwards(spanOf(from), spanOf(to)));
  return [
    ...(ages.some(({ value }) => years(value.age) > OLDEST) ? [alone('ages', 'over-age')] : []),
    ...(late ? [alone('offices', 'row-before-start')] : []),
  ];
}

/** Only where no day of the one fits the other. */
function backwards(from: DaySpan | null, to: DaySpan | null): boolean {
  if (from === null || to === null || from.about || to.about) return false;
  return from.first !== null && to.last !== null && to.last < from.first;
}

function years(age: ApproxCount): number {
  return 'n' in age ? age.n : 0;
}

function ofField<K extends Kind>(field: FieldName<K> & string, start: FieldName<K> & string): Doubted {
  return { field, doubt: 'before-start', by: [start, field] };
}

function alone(field: string, doubt: Doubt): Doubted {
  return { field, doubt, by: [field] };
}
