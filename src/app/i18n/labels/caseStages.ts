import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** How far a case has come. */
export const caseStages: Record<NonNullable<Fields<'case'>['stage']>, MessageDescriptor> = {
  'pre-trial': msg({ message: 'Pre-trial investigation', comment: 'Stage of a case' }),
  trial: msg({ message: 'Trial', comment: 'Stage of a case: main trial, first instance' }),
  judgment: msg({ message: 'Judgment given', comment: 'Stage of a case' }),
  appeal: msg({ message: 'Appeal', comment: 'Stage of a case' }),
  cassation: msg({ message: 'Cassation', comment: 'Stage of a case' }),
  closed: msg({ message: 'Closed', comment: 'Stage of a case: nothing more to observe' }),
};
