import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Dock } from '#domain/codes.ts';

/** Where an accused is kept in the room. */
export const docks: Record<Dock, MessageDescriptor> = {
  table: msg({ message: 'At a table', comment: 'Place of an accused in court' }),
  bench: msg({ message: 'On a bench', comment: 'Place of an accused in court' }),
  'open-dock': msg({
    message: 'Open dock',
    comment: 'Place of an accused in court: a barrier, no glass or bars',
  }),
  'glass-box': msg({ message: 'Glass box', comment: 'Place of an accused in court' }),
  'metal-cage': msg({ message: 'Metal cage', comment: 'Place of an accused in court' }),
  box: msg({
    message: 'Dock or box, kind not known',
    comment: 'Place of an accused in court: an enclosure for the accused, nobody could say of what',
  }),
  'video-link': msg({ message: 'On a video link', comment: 'Place of an accused in court' }),
  other: msg({ message: 'Another place', comment: 'Place of an accused in court; which is said in words' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
