import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DetentionKind } from '#domain/codes.ts';

/** Kinds of detention. */
export const detentionKinds: Record<DetentionKind, MessageDescriptor> = {
  criminal: msg({ message: 'In custody in a criminal case', comment: 'Kind of detention' }),
  administrative: msg({ message: 'Administrative detention', comment: 'Kind of detention' }),
  'house-arrest': msg({ message: 'House arrest', comment: 'Kind of detention' }),
  sentence: msg({ message: 'Serving a sentence', comment: 'Kind of detention' }),
  other: msg({ message: 'Other detention', comment: 'Kind of detention' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
