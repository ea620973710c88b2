import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type Starts = NonNullable<NonNullable<Fields<'judgment'>['penalties']>[number]['starts']>;

/** When a penalty begins to run. */
export const starts: Record<Starts, MessageDescriptor> = {
  'at-once': msg({ message: 'At once', comment: 'When a penalty begins' }),
  'when-final': msg({ message: 'When the judgment is final', comment: 'When a penalty begins' }),
  'after-release': msg({
    message: 'After release',
    comment: 'When a penalty begins: after serving the main one',
  }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
