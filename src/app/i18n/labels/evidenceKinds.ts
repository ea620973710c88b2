import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EvidenceKind } from '#domain/codes.ts';

/** Kinds of evidence. */
export const evidenceKinds: Record<EvidenceKind, MessageDescriptor> = {
  testimony: msg({ message: 'Testimony', comment: 'Kind of evidence' }),
  'expert-report': msg({ message: 'Expert report', comment: 'Kind of evidence' }),
  document: msg({ message: 'Document', comment: 'Kind of evidence' }),
  physical: msg({ message: 'Physical evidence', comment: 'Kind of evidence' }),
  'audio-video': msg({ message: 'Audio or video', comment: 'Kind of evidence' }),
  'online-post': msg({ message: 'Online post', comment: 'Kind of evidence' }),
  'search-record': msg({ message: 'Record of a search', comment: 'Kind of evidence' }),
  intercept: msg({ message: 'Interception', comment: 'Kind of evidence: of calls or messages' }),
  other: msg({ message: 'Other evidence', comment: 'Kind of evidence' }),
};
