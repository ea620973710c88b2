import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { penaltyKindSchema } from '#domain/codes.ts';
import type { z } from 'zod';

type Penalty = z.infer<typeof penaltyKindSchema>;

/** Kinds of penalties. */
export const penalties: Record<Penalty, MessageDescriptor> = {
  imprisonment: msg({ message: 'Imprisonment', comment: 'Penalty' }),
  'restriction-of-liberty': msg({ message: 'Restriction of liberty', comment: 'Penalty: not in prison' }),
  'compulsory-work': msg({
    message: 'Compulsory work',
    comment: 'Penalty that goes with restriction of liberty',
  }),
  'community-work': msg({ message: 'Community work', comment: 'Penalty' }),
  fine: msg({ message: 'Fine', comment: 'Penalty' }),
  ban: msg({ message: 'Ban on holding posts or on an activity', comment: 'Penalty' }),
  confiscation: msg({ message: 'Confiscation', comment: 'Penalty' }),
  other: msg({ message: 'Other penalty', comment: 'Penalty' }),
};
