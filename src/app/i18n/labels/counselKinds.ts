import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** How counsel came into the case. */
export const counselKinds: Record<NonNullable<Fields<'person'>['counsel']>, MessageDescriptor> = {
  chosen: msg({ message: 'Chosen', comment: 'Defence counsel: by the accused or the family' }),
  appointed: msg({ message: 'Appointed', comment: 'Defence counsel: by the state' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
