import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** Whether somebody who should have been there was. */
export const whoCame: Record<NonNullable<Fields<'hearing'>['came']>[number]['is'], MessageDescriptor> = {
  present: msg({ message: 'Present', comment: 'A person at a hearing' }),
  late: msg({ message: 'Came late', comment: 'A person at a hearing' }),
  absent: msg({ message: 'Absent', comment: 'A person at a hearing' }),
  replaced: msg({ message: 'Replaced', comment: 'A person at a hearing: somebody else came instead' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
