import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Reasons } from '#domain/codes.ts';

/** Whether the court gave reasons for a ruling. */
export const reasons: Record<Reasons, MessageDescriptor> = {
  given: msg({ message: 'Reasons given', comment: 'Reasons of a ruling' }),
  formula: msg({
    message: 'Formula only',
    comment: 'Reasons of a ruling: a set phrase, nothing about this case',
  }),
  none: msg({ message: 'No reasons', comment: 'Reasons of a ruling: none were given' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
