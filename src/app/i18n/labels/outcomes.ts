import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { RulingOutcome } from '#domain/codes.ts';

/** What the court ruled. */
export const outcomes: Record<RulingOutcome, MessageDescriptor> = {
  granted: msg({ message: 'Granted', comment: 'Outcome of a motion; on a button' }),
  refused: msg({ message: 'Refused', comment: 'Outcome of a motion; on a button' }),
  part: msg({ message: 'Granted in part', comment: 'Outcome of a motion' }),
  deferred: msg({ message: 'Left open', comment: 'Outcome of a motion: the court will rule later' }),
  'not-ruled': msg({ message: 'Not ruled on', comment: 'Outcome of a motion: the court said nothing' }),
};
