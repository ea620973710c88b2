import { useLingui } from '@lingui/react/macro';
import type { FileRefusal } from '#vault/door.ts';

/** Why a backup did not open, beside what it is about: the file, or the code. */
export function useBackupRefusal(): (because: FileRefusal) => { beside: 'file' | 'code'; words: string } {
  const { t } = useLingui();
  return (because) => {
    switch (because) {
      case 'wrong':
        return {
          beside: 'code',
          words: t({
            message:
              'This code does not open this file. Check each group. If the code is right, it belongs to another backup, or the beginning of the file was altered.',
            comment: 'Error: recovery code; wrong and altered cannot be told apart',
          }),
        };
      case 'not-ours':
        return {
          beside: 'file',
          words: t({
            message: 'This is not a file of this app, or its beginning is missing. Backups end in .wbbackup.',
            comment: 'Error: restore',
          }),
        };
      case 'other-kind':
        return {
          beside: 'file',
          words: t({
            message:
              'This is a case file, not a backup. Tap Start on the first page, then take it in under Cases.',
            comment: 'Error: restore',
          }),
        };
      case 'newer':
        return {
          beside: 'file',
          words: t({
            message: 'A newer version of this app made this file. Update the app, then try again.',
            comment: 'Error: a file of a newer version',
          }),
        };
      case 'damaged':
        return {
          beside: 'file',
          words: t({
            message:
              'The code is right, but the file is damaged: it was altered or cut short. Nothing was restored. Try another copy of it.',
            comment: 'Error: restore',
          }),
        };
    }
  };
}
