import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** Whether a hearing was open to the public. */
export const opennesses: Record<NonNullable<Fields<'hearing'>['openness']>['is'], MessageDescriptor> = {
  open: msg({ message: 'Open to the public', comment: 'A hearing' }),
  partly: msg({ message: 'Partly closed', comment: 'A hearing' }),
  closed: msg({ message: 'Closed to the public', comment: 'A hearing' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
