import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { AppendRefusal } from '#vault/door.ts';

type Refusal = AppendRefusal | 'failed';

/** Why an entry could not be kept, and what to do. */
export const refusals: Record<Refusal, MessageDescriptor> = {
  locked: msg({
    message: 'Not kept: the app is locked. Unlock and try again.',
    comment: 'An entry was refused',
  }),
  'no-such-case': msg({
    message: 'Not kept: this case is not on this phone.',
    comment: 'An entry was refused',
  }),
  asleep: msg({
    message: 'Not kept: this case is asleep. Wake it from a sealed copy first.',
    comment: 'An entry was refused',
  }),
  'storage-full': msg({
    message:
      "Not kept: the phone's storage is full. Free some space and try again; your words are still here.",
    comment: 'An entry was refused',
  }),
  'storage-gone': msg({
    message:
      'Not kept: the browser has taken away what lay on this phone. Your words are still here: copy them by hand.',
    comment: 'An entry was refused',
  }),
  'not-the-writer': msg({
    message: 'Not kept: the app is open in another window. Go on there, or close it.',
    comment: 'An entry was refused',
  }),
  failed: msg({
    message: 'Not kept: something went wrong. Your words are still here; try again.',
    comment: 'An entry was refused',
  }),
};
