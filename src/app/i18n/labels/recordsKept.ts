import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { z } from 'zod';
import type { recordKeptSchema } from '#domain/codes.ts';

/** How the court keeps its record. */
export const recordsKept: Record<z.infer<typeof recordKeptSchema>, MessageDescriptor> = {
  'in-writing': msg({ message: 'In writing', comment: 'How the court keeps its record' }),
  audio: msg({ message: 'Audio recording', comment: 'How the court keeps its record' }),
  video: msg({ message: 'Video recording', comment: 'How the court keeps its record' }),
  none: msg({ message: 'No record kept', comment: 'How the court keeps its record' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
