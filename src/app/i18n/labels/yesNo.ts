import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { YesNo } from '#domain/values.ts';

/** Answers; a blank is not a no. */
export const yesNo: Record<YesNo, MessageDescriptor> = {
  yes: msg({ message: 'Yes', comment: 'Answer' }),
  no: msg({ message: 'No', comment: 'Answer' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
