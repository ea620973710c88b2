import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { z } from 'zod';
import type { hearingTypeSchema } from '#domain/codes.ts';

/** What a hearing is for. */
export const hearingTypes: Record<z.infer<typeof hearingTypeSchema>, MessageDescriptor> = {
  preliminary: msg({ message: 'Preliminary hearing', comment: 'Type of hearing' }),
  main: msg({ message: 'Main trial', comment: 'Type of hearing' }),
  remand: msg({
    message: 'Hearing on custody',
    comment: 'Type of hearing: the preventive measure is ordered or prolonged',
  }),
  recusal: msg({ message: 'Hearing of a recusal', comment: 'Type of hearing' }),
  judgment: msg({ message: 'Reading of the judgment', comment: 'Type of hearing' }),
  appeal: msg({ message: 'Appeal hearing', comment: 'Type of hearing' }),
  other: msg({ message: 'Other hearing', comment: 'Type of hearing' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
