import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Part } from '#domain/hearingFields.ts';

/** Which part of a hearing somebody followed. */
export const partsFollowed: Record<Part['is'], MessageDescriptor> = {
  all: msg({ message: 'All of it', comment: 'Part of a hearing that was followed' }),
  'from-to': msg({ message: 'Part of it', comment: 'Part of a hearing that was followed' }),
  'not-attended': msg({ message: 'Not attended', comment: 'Part of a hearing that was followed' }),
  'not-known': msg({ message: 'Not known', comment: 'Asked, and nobody could say' }),
};
