import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type Level = NonNullable<Fields<'instance'>['level']>;

/** Instances of courts. */
export const levels: Record<Level, MessageDescriptor> = {
  first: msg({ message: 'First instance', comment: 'Instance' }),
  appeal: msg({ message: 'Court of appeal', comment: 'Instance' }),
  cassation: msg({ message: 'Court of cassation', comment: 'Instance' }),
  other: msg({ message: 'Other instance', comment: 'Instance' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
