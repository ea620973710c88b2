import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { HowRecorded } from '#domain/values.ts';

/** How a record came to be written. */
export const howRecorded: Record<HowRecorded, MessageDescriptor> = {
  live: msg({ message: 'Live', comment: 'How recorded: in court, as it happened' }),
  'from-paper': msg({ message: 'From paper notes', comment: 'How recorded' }),
  'from-memory': msg({ message: 'From memory', comment: 'How recorded' }),
  'from-document': msg({ message: 'From a document', comment: 'How recorded' }),
  imported: msg({ message: 'Taken in from a file', comment: 'How recorded' }),
};
