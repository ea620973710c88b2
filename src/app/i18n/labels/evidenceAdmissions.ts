import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** Whether the court admitted an item of evidence. */
export const evidenceAdmissions: Record<NonNullable<Fields<'evidence'>['admitted']>, MessageDescriptor> = {
  yes: msg({ message: 'Admitted as evidence', comment: 'An item of evidence' }),
  part: msg({ message: 'Admitted in part', comment: 'An item of evidence' }),
  no: msg({ message: 'Not admitted as evidence', comment: 'An item of evidence' }),
  'not-ruled': msg({ message: 'Not ruled on', comment: 'An item of evidence' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
