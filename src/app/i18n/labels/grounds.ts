import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type Ground = NonNullable<Fields<'motion'>['grounds']>[number]['ground'];

/** Grounds of a challenge. */
export const grounds: Record<Ground, MessageDescriptor> = {
  bias: msg({ message: 'Bias', comment: 'Ground of a challenge: the judge is not impartial' }),
  interest: msg({ message: 'Interest in the outcome', comment: 'Ground of a challenge' }),
  'earlier-part-in-case': msg({
    message: 'Earlier part in the case',
    comment: 'Ground of a challenge: took part in the case before',
  }),
  other: msg({ message: 'Other ground', comment: 'Ground of a challenge' }),
};
