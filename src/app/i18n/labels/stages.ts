import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Stage } from '#domain/codes.ts';

/** Parts of a hearing: they decide which six buttons are shown. */
export const stages: Record<Stage, MessageDescriptor> = {
  opening: msg({ message: 'Opening', comment: 'Part of a hearing' }),
  evidence: msg({ message: 'Evidence', comment: 'Part of a hearing: the evidence stage' }),
  speeches: msg({ message: 'Closing speeches', comment: 'Part of a hearing' }),
  judgment: msg({ message: 'Judgment', comment: 'Part of a hearing: the judgment is read' }),
  remote: msg({ message: 'Watching by link', comment: 'The monitor follows the hearing remotely' }),
};
