import { useLingui } from '@lingui/react/macro';

export type VaultRefusal =
  'exists' | 'weak' | 'storage-full' | 'wrong' | 'damaged' | 'missing' | 'none-set' | 'not-the-writer';

/** Why the vault refused, in a sentence that says what to do. */
export function useRefusal(): (because: VaultRefusal) => string {
  const { t } = useLingui();
  return (because) => {
    switch (because) {
      case 'exists':
        return t({
          message: 'There is already something on this phone. Start the app again.',
          comment: 'The vault refused',
        });
      case 'weak':
        return t({
          message: 'This passphrase is too easy to guess. Make it longer, or take a generated one.',
          comment: 'The vault refused',
        });
      case 'storage-full':
        return t({
          message: 'The phone’s storage is full. Free some space and try again.',
          comment: 'The vault refused',
        });
      case 'wrong':
        return t({
          message: 'That does not open it. Check each group and try again.',
          comment: 'The vault refused a secret',
        });
      case 'damaged':
        return t({
          message:
            'It is damaged and cannot be opened. Nothing was changed. A backup brings everything back.',
          comment: 'The vault refused: damaged file',
        });
      case 'missing':
        return t({
          message:
            'Part of what was kept on this phone is missing. Nothing was changed. A backup brings everything back.',
          comment: 'The vault refused: missing files',
        });
      case 'none-set':
        return t({ message: 'No recovery code was ever made on this phone.', comment: 'The vault refused' });
      case 'not-the-writer':
        return t({
          message: 'The app is open in another window. Go on there, or close it.',
          comment: 'The vault refused',
        });
    }
  };
}
