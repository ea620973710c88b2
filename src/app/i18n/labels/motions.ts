import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { MotionKind } from '#domain/codes.ts';

/** Kinds of motions; nouns, as they stand on buttons. */
export const motions: Record<MotionKind, MessageDescriptor> = {
  'call-witness': msg({ message: 'Call a witness', comment: 'Kind of motion' }),
  recusal: msg({
    message: 'Recusal',
    comment: 'Kind of motion: challenge to a judge or another participant; noun on a button',
  }),
  'keep-record': msg({
    message: 'Keep a record',
    comment: 'Kind of motion: that the hearing be recorded or the record be given',
  }),
  'exclude-evidence': msg({
    message: 'Exclude evidence',
    comment: 'Kind of motion: evidence is inadmissible',
  }),
  'add-evidence': msg({ message: 'Add evidence', comment: 'Kind of motion: admit a document or object' }),
  'expert-study': msg({ message: 'Expert examination', comment: 'Kind of motion' }),
  adjourn: msg({ message: 'Adjourn', comment: 'Kind of motion: put the hearing off' }),
  'change-detention': msg({
    message: 'Change detention',
    comment: 'Kind of motion: change the preventive measure',
  }),
  'call-expert': msg({ message: 'Call an expert', comment: 'Kind of motion' }),
  disclosure: msg({
    message: 'See the materials',
    comment: 'Kind of motion: to be shown the case file or other materials',
  }),
  'return-to-prosecutor': msg({ message: 'Return to the prosecutor', comment: 'Kind of motion' }),
  'open-or-close-hearing': msg({
    message: 'Open or close the hearing',
    comment: 'Kind of motion: let the public in or not',
  }),
  interpreter: msg({ message: 'Interpreter', comment: 'Role; also a kind of motion' }),
  'meet-client': msg({
    message: 'Meet the client',
    comment: 'Kind of motion: counsel asks for time to talk in private',
  }),
  terminate: msg({ message: 'End the case', comment: 'Kind of motion' }),
  'detention-complaint': msg({
    message: 'Complaint about custody',
    comment: 'Entry: complaint about detention or treatment',
  }),
  other: msg({ message: 'Other motion', comment: 'Kind of motion' }),
};
