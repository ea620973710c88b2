import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DocumentKind } from '#domain/codes.ts';

/** Kinds of documents. */
export const documentKinds: Record<DocumentKind, MessageDescriptor> = {
  indictment: msg({ message: 'Indictment', comment: 'Kind of document' }),
  judgment: msg({ message: 'Judgment', comment: 'Kind of document' }),
  ruling: msg({ message: 'Ruling', comment: 'Kind of document' }),
  'record-of-hearing': msg({ message: 'Record of the hearing', comment: 'Kind of document' }),
  motion: msg({ message: 'Motion', comment: 'Kind of document' }),
  complaint: msg({ message: 'Complaint', comment: 'Kind of document' }),
  'decision-of-authority': msg({ message: 'Decision of an authority', comment: 'Kind of document' }),
  'expert-report': msg({ message: 'Expert report', comment: 'Kind of document' }),
  letter: msg({ message: 'Letter', comment: 'Kind of document' }),
  photograph: msg({ message: 'Photograph', comment: 'Kind of document' }),
  publication: msg({ message: 'Publication', comment: 'Kind of document' }),
  other: msg({ message: 'Other document', comment: 'Kind of document' }),
};
