import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { OutcomeOfInstance } from '#domain/codes.ts';

/** What a higher court did with a judgment. */
export const instanceOutcomes: Record<OutcomeOfInstance, MessageDescriptor> = {
  upheld: msg({ message: 'Upheld', comment: 'Outcome of an appeal: the judgment was …' }),
  changed: msg({ message: 'Changed', comment: 'Outcome of an appeal: the judgment was …' }),
  'quashed-retrial': msg({
    message: 'Quashed, new trial',
    comment: 'Outcome of an appeal: the judgment was …',
  }),
  'quashed-acquitted': msg({
    message: 'Quashed, acquitted',
    comment: 'Outcome of an appeal: the judgment was …',
  }),
  returned: msg({
    message: 'Returned to the prosecutor',
    comment: 'Outcome of an appeal: the judgment was …',
  }),
  terminated: msg({ message: 'Quashed, case ended', comment: 'Outcome of an appeal: the judgment was …' }),
  other: msg({ message: 'Other outcome', comment: 'Outcome of an appeal: the judgment was …' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
