import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RulingKind } from '#domain/codes.ts';

/** What a court decides without a motion. */
export const rulingKinds: Record<RulingKind, MessageDescriptor> = {
  'order-of-proceedings': msg({ message: 'Order of proceedings', comment: 'Ruling without a motion' }),
  detention: msg({ message: 'Custody', comment: 'Ruling without a motion' }),
  'close-hearing': msg({ message: 'Close the hearing to the public', comment: 'Ruling without a motion' }),
  adjourn: msg({ message: 'Adjourn', comment: 'Ruling without a motion' }),
  evidence: msg({ message: 'Evidence', comment: 'Ruling without a motion' }),
  removal: msg({ message: 'Removal from the room', comment: 'Ruling without a motion' }),
  other: msg({ message: 'Other ruling', comment: 'Ruling without a motion' }),
};
