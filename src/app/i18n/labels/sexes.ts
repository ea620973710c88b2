import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type Sex = NonNullable<Fields<'person'>['sex']>;

export const sexes: Record<Sex, MessageDescriptor> = {
  female: msg({ message: 'Female', comment: 'Sex of a person' }),
  male: msg({ message: 'Male', comment: 'Sex of a person' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
