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
  mission: msg({ message: 'Mission', comment: 'Kind of entry: who watches, for whom' }),
  attendance: msg({ message: 'Attendance', comment: 'Kind of entry: which hearing a monitor followed' }),
  event: msg({ message: 'Event outside court', comment: 'Kind of entry' }),
  detention: msg({ message: 'Detention', comment: 'Kind of entry: one time of an accused in detention' }),
  evidence: msg({ message: 'Item of evidence', comment: 'Kind of entry' }),
  document: msg({ message: 'Document', comment: 'Kind of entry' }),
  appeal: msg({
    message: 'Appeal filed',
    comment: 'Kind of entry: who asks a higher court to look at a judgment',
  }),
  remark: msg({
    message: 'Own remark',
    comment: "Kind of entry: the monitor's own evaluation, apart from facts",
  }),
};
