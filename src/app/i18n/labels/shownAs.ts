import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** How a monitor is shown in what leaves the phone. */
export const shownAs: Record<NonNullable<Fields<'mission'>['shownAs']>, MessageDescriptor> = {
  name: msg({ message: 'By name', comment: 'A monitor is shown in exports and reports …' }),
  code: msg({ message: 'By code', comment: 'A monitor is shown in exports and reports …' }),
  organisation: msg({
    message: 'By organisation only',
    comment: 'A monitor is shown in exports and reports …',
  }),
};
