import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Kind } from '#domain/entry.ts';

/** Kinds of entries. */
export const kinds: Record<Kind, MessageDescriptor> = {
  case: msg({ message: 'Case', comment: 'Kind of entry' }),
  person: msg({ message: 'Person', comment: 'Kind of entry' }),
  charge: msg({ message: 'Charge', comment: 'Kind of entry' }),
  instance: msg({ message: 'Instance', comment: 'Kind of entry: the case at one court' }),
  hearing: msg({ message: 'Hearing', comment: 'Kind of entry; Russian button word «Заседание»' }),
  observation: msg({ message: 'Observation', comment: 'Kind of entry: what was seen or heard' }),
  motion: msg({ message: 'Motion', comment: 'Kind of entry' }),
  ruling: msg({ message: 'Ruling', comment: 'Kind of entry' }),
  'possible-violation': msg({
    message: 'Possible violation',
    comment: 'Kind of entry: a flag that no reviewer has confirmed',
  }),
  judgment: msg({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' }),
  remark: msg({
    message: 'Own remark',
    comment: "Kind of entry: the monitor's own evaluation, apart from facts",
  }),
};
