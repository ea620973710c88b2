import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** What of a judgment was read out. */
export const readOut: Record<NonNullable<Fields<'judgment'>['readOut']>, MessageDescriptor> = {
  full: msg({ message: 'Read in full', comment: 'Reading of a judgment' }),
  'operative-part': msg({ message: 'Operative part only', comment: 'Reading of a judgment' }),
  'not-read': msg({ message: 'Not read out', comment: 'Reading of a judgment' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
