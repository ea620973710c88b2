import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** Whether the monitor got in. */
export const admissions: Record<
  NonNullable<NonNullable<Fields<'hearing'>['access']>['admitted']>,
  MessageDescriptor
> = {
  yes: msg({ message: 'Admitted', comment: 'Was the monitor let in' }),
  later: msg({ message: 'Admitted later', comment: 'Was the monitor let in' }),
  no: msg({ message: 'Not admitted', comment: 'Was the monitor let in' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
