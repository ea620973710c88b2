import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const damaged = msg({ message: 'Damaged', comment: 'Why a record of a file was refused' });
const author = msg({
  message: 'The signature is not that of its author',
  comment: 'Why a record of a file was refused',
});

/** Why a record that came with a file was refused, by the code of the ledger or of taking in; `WhatCame` tells of the newer ones apart. */
export const refusedRecords: Readonly<Record<string, MessageDescriptor>> = {
  frame: damaged,
  'not-canonical': damaged,
  header: damaged,
  'part-count': damaged,
  part: damaged,
  number: damaged,
  signature: author,
  device: author,
  'other-key': author,
  'key-unknown': msg({
    message: 'The first entry of its log is missing, so its author cannot be checked',
    comment: 'Why a record of a file was refused',
  }),
  sealed: msg({
    message: 'Does not open with the key of its case',
    comment: 'Why a record of a file was refused',
  }),
  'other-case': msg({ message: 'Belongs to another case', comment: 'Why a record of a file was refused' }),
  'stream-taken': msg({
    message: 'Stands where another log already is',
    comment: 'Why a record of a file was refused',
  }),
};
