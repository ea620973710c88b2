import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ObservationKind } from '#domain/codes.ts';

/** What was seen or heard, for entries that are neither motion nor ruling. */
export const observations: Record<ObservationKind, MessageDescriptor> = {
  mark: msg({ message: 'Mark', comment: 'Entry that is a time alone; words may follow' }),
  opened: msg({ message: 'Hearing opened', comment: 'Entry' }),
  'who-came': msg({ message: 'Who came', comment: 'Entry: who is present' }),
  'rights-told': msg({ message: 'Rights told', comment: 'Entry: the court explained the rights' }),
  statement: msg({ message: 'Statement', comment: 'Entry: someone made a statement' }),
  witness: msg({ message: 'Witness heard', comment: 'Entry: testimony of a witness' }),
  'question-struck': msg({ message: 'Question struck', comment: 'Entry: the judge disallowed a question' }),
  document: msg({ message: 'Document', comment: 'Entry: a document was read or shown' }),
  break: msg({ message: 'Break', comment: 'Entry: the hearing was interrupted' }),
  resumed: msg({ message: 'Resumed', comment: 'Entry: the hearing goes on after a break' }),
  'order-of-proceedings': msg({
    message: 'Order of proceedings',
    comment: 'Entry: what is heard before what',
  }),
  'detention-complaint': msg({
    message: 'Complaint about custody',
    comment: 'Entry: complaint about detention or treatment',
  }),
  'record-of-hearing': msg({
    message: 'Record of the hearing',
    comment: 'Entry: how the court keeps its record',
  }),
  'speech-prosecution': msg({ message: 'Speech of the prosecution', comment: 'Entry: closing speech' }),
  'speech-defence': msg({ message: 'Speech of the defence', comment: 'Entry: closing speech' }),
  'speech-accused': msg({ message: 'Speech of the accused', comment: 'Entry: closing speech' }),
  'last-word': msg({ message: 'Last word', comment: 'Entry: last word of the accused' }),
  'cut-short': msg({ message: 'Cut short', comment: 'Entry: somebody was interrupted or stopped' }),
  'reading-begins': msg({ message: 'Reading begins', comment: 'Entry: the judgment begins to be read' }),
  reasons: msg({ message: 'Reasons', comment: 'Entry: the court gives reasons' }),
  'copy-and-appeal-told': msg({
    message: 'Copy and appeal told',
    comment: 'Entry: the court told when the copy is given and how to appeal',
  }),
  'link-lost': msg({ message: 'Link lost', comment: 'Entry: the video link broke off' }),
  'could-not-hear': msg({ message: 'Could not hear', comment: 'Entry: the monitor could not hear' }),
  'tried-and-could-not': msg({
    message: 'Tried and could not',
    comment: 'Entry: the monitor tried to attend or connect and could not',
  }),
  conditions: msg({
    message: 'Conditions',
    comment: 'Entry: conditions in the room, at the place of the accused',
  }),
  'outside-court': msg({
    message: 'Outside court',
    comment: 'Entry: something that happened outside the courtroom',
  }),
  'merits-begun': msg({
    message: 'Merits begun',
    comment: 'Entry: the court begins to hear the case itself',
  }),
  'evidence-closed': msg({ message: 'Evidence closed', comment: 'Entry: the evidence stage is over' }),
  'speeches-begun': msg({ message: 'Speeches begun', comment: 'Entry: closing speeches begin' }),
  deliberation: msg({ message: 'Court withdrew to deliberate', comment: 'Entry' }),
  other: msg({ message: 'Other', comment: 'Entry of another kind' }),
};
