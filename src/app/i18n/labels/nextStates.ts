import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

type NextState = NonNullable<Fields<'hearing'>['next']>['state'];

/** What was said of the next hearing. */
export const nextStates: Record<NextState, MessageDescriptor> = {
  announced: msg({ message: 'Announced', comment: 'Next date: the court announced it' }),
  'announced-not-heard': msg({
    message: 'Announced, not heard',
    comment: 'Next date: announced, but the monitor could not hear it',
  }),
  'not-announced': msg({ message: 'Not announced', comment: 'Next date' }),
  reserved: msg({ message: 'To be told later', comment: 'Next date: the court will tell the parties' }),
  closed: msg({ message: 'No further hearing', comment: 'Next date: this was the last' }),
};
