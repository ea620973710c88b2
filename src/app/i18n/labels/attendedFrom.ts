import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** From where a hearing was followed. */
export const attendedFrom: Record<NonNullable<Fields<'attendance'>['where']>, MessageDescriptor> = {
  'in-room': msg({ message: 'In the courtroom', comment: 'From where a monitor followed a hearing' }),
  'relay-room': msg({
    message: 'In a relay room',
    comment: 'From where a monitor followed a hearing: a room with a broadcast of the hearing',
  }),
  link: msg({ message: 'Online', comment: 'From where a monitor followed a hearing' }),
  outside: msg({ message: 'Outside the room', comment: 'From where a monitor followed a hearing' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
