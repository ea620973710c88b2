import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** How a hearing was held. */
export const modes: Record<NonNullable<Fields<'hearing'>['mode']>, MessageDescriptor> = {
  'in-person': msg({ message: 'In person', comment: 'How a hearing was held' }),
  'by-link': msg({ message: 'By video link', comment: 'How a hearing was held' }),
  mixed: msg({
    message: 'Some by link',
    comment: 'How a hearing was held: some in the room, some by video link',
  }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
