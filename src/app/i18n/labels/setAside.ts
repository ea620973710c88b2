import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { SetAside } from '#domain/entry.ts';

type SetAsideReason = SetAside['because'];

/** Why a record could not be read; it is kept and counted. */
export const setAside: Record<SetAsideReason, MessageDescriptor> = {
  'unknown-kind': msg({
    message: 'Kind of entry this version does not know',
    comment: 'Why a record is set aside',
  }),
  'newer-version': msg({ message: 'Written by a newer version', comment: 'Why a record is set aside' }),
  malformed: msg({ message: 'Cannot be read', comment: 'Why a record is set aside' }),
};
