import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ApproxTerm } from '#domain/values.ts';

type Unit = Extract<ApproxTerm, { unit: string }>['unit'];

/** Units of a term, as chips. */
export const units: Record<Unit, MessageDescriptor> = {
  hours: msg({ message: 'hours', comment: 'Chip: unit of a term' }),
  days: msg({ message: 'days', comment: 'Chip: unit of a term' }),
  weeks: msg({ message: 'weeks', comment: 'Chip: unit of a term' }),
  months: msg({ message: 'months', comment: 'Chip: unit of a term' }),
  years: msg({ message: 'years', comment: 'Chip: unit of a term' }),
};
