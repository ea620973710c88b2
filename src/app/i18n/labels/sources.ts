import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Source } from '#domain/values.ts';

/** How the monitor knows a fact. */
export const sources: Record<Source['how'], MessageDescriptor> = {
  observed: msg({ message: 'Observed', comment: 'Source: seen or heard by the monitor' }),
  'heard-in-court': msg({ message: 'Heard in court', comment: 'Source: somebody said it in court' }),
  'told-by': msg({ message: 'Told by somebody', comment: 'Source: somebody told the monitor' }),
  document: msg({ message: 'Document', comment: 'Source: read in a document' }),
  media: msg({ message: 'Media', comment: 'Source: press, broadcast, social networks' }),
};
