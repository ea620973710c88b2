import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Side } from '#domain/codes.ts';

/** Sides of a trial. */
export const sides: Record<Side, MessageDescriptor> = {
  defence: msg({ message: 'Defence', comment: 'Side in a trial' }),
  prosecution: msg({ message: 'Prosecution', comment: 'Side in a trial' }),
  victim: msg({ message: 'Victim', comment: 'Side in a trial: the victim and their representatives' }),
  court: msg({ message: 'Court', comment: "Side in a trial: on the court's own motion" }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
