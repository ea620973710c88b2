import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { EventKind } from '#domain/codes.ts';

/** What happened outside court. */
export const eventKinds: Record<EventKind, MessageDescriptor> = {
  application: msg({ message: 'Application to an authority', comment: 'Event outside court' }),
  refusal: msg({ message: 'Refusal by an authority', comment: 'Event outside court' }),
  assembly: msg({ message: 'Assembly', comment: 'Event outside court' }),
  detention: msg({ message: 'Taken into detention', comment: 'Event outside court: one or many people' }),
  search: msg({ message: 'Search of a home or person', comment: 'Event outside court' }),
  transfer: msg({ message: 'Transfer', comment: 'Event outside court: to another place of detention' }),
  statement: msg({ message: 'Public statement', comment: 'Event outside court' }),
  publication: msg({ message: 'Publication', comment: 'Event outside court' }),
  proceedings: msg({
    message: 'Other proceedings',
    comment: 'Event outside court: another case, for example an administrative one',
  }),
  other: msg({ message: 'Other event', comment: 'Event outside court' }),
};
