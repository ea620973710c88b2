import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Fields } from '#domain/entry.ts';

/** What a judgment gives reasons on. */
export const reasonsOn: Record<
  NonNullable<Fields<'judgment'>['reasonsOn']>[number]['on'],
  MessageDescriptor
> = {
  elements: msg({ message: 'Elements of the offence', comment: 'A judgment gives reasons on …' }),
  'defence-evidence': msg({ message: 'Evidence of the defence', comment: 'A judgment gives reasons on …' }),
  'ill-treatment': msg({ message: 'Claims of ill-treatment', comment: 'A judgment gives reasons on …' }),
  necessity: msg({ message: 'Need to restrict a right', comment: 'A judgment gives reasons on …' }),
  penalty: msg({ message: 'Choice of penalty', comment: 'A judgment gives reasons on …' }),
};
