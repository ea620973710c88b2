/** What is said to have happened on a day that is still to come: a month or a year was mistyped, or it is only planned. */
import type { FieldName, Kind } from '#domain/entry.ts';
import { spanOf } from '#domain/daySpan.ts';
import { spanOfMoment } from '#domain/factDay.ts';
import { approxDateSchema, momentSchema } from '#domain/values.ts';
import type { Values } from './entryValues.ts';

/**
 * Days on which something has happened. Not: until when somebody is to be detained, when a hearing is to be, from when an
 * instance, an office or a mission is planned.
 */
const happened: { readonly [K in Kind]?: readonly (FieldName<K> & string)[] } = {
  hearing: ['start', 'end'],
  observation: ['happenedAt'],
  motion: ['filedOn', 'happenedAt'],
  ruling: ['date'],
  judgment: ['date'],
  evidence: ['date'],
  document: ['date'],
  appeal: ['filedOn'],
  event: ['dates'],
  detention: ['from', 'orderedOn', 'transfers'],
};

/** Fields of which one day at least can only be later than today. @param today `YYYY-MM-DD` */
export function fieldsToCome(kind: Kind, values: Values, today: string): readonly string[] {
  return (happened[kind] ?? []).filter((field) => earliestDays(values[field]).some((day) => day > today));
}

/** Of a date, a moment, what several sources say, or rows with a date. */
function earliestDays(value: unknown): readonly string[] {
  if (Array.isArray(value)) {
    const rows = value as readonly { readonly value?: unknown; readonly date?: unknown }[];
    return rows.flatMap((row) => earliestDays(row.value ?? row.date));
  }
  const [date, moment] = [approxDateSchema.safeParse(value).data, momentSchema.safeParse(value).data];
  const first = (spanOf(date) ?? spanOfMoment(moment))?.first ?? null;
  return first === null ? [] : [first];
}
