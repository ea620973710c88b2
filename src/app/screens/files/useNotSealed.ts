import { useLingui } from '@lingui/react/macro';
import type { NotAttached } from './useAttach.ts';

/** Why a file was not attached, in words, and what to do. */
export function useNotSealed(): (because: NotAttached) => string {
  const { t } = useLingui();
  return (because) => {
    switch (because) {
      case 'storage-full':
        return t({
          message:
            'Not attached: the phone is full, there is no room for this file. Entries in words still fit.',
          comment: 'A file was not attached',
        });
      case 'empty':
        return t({ message: 'Not attached: the file is empty.', comment: 'A file was not attached' });
      case 'unreadable':
        return t({
          message: 'Not attached: the phone does not give the file. Choose it again.',
          comment: 'A file was not attached',
        });
      case 'not-cleaned':
        return t({
          message:
            'Not attached: what this picture says of place, time and device cannot be removed here. Attach it as the original, or take a picture of it inside the app.',
          comment:
            'A picture was not attached. “As the original” is the name of a choice on the same page: “Attach as the original”',
        });
      case 'not-a-picture':
        return t({
          message:
            'Not attached: it calls itself a picture, but it is none this app can read. To keep it as it is, attach it as the original.',
          comment:
            'A file was not attached. “As the original” is the name of a choice on the same page: “Attach as the original”',
        });
      case 'not-the-writer':
        return t({
          message: 'Not attached: the app is open in another window.',
          comment: 'A file was not attached',
        });
      case 'no-such-case':
        return t({
          message: 'Not attached: this case is not on this phone.',
          comment: 'A file was not attached',
        });
      case 'stopped':
        return t({ message: 'Stopped: nothing of it was kept.', comment: 'A file was not attached' });
      case 'locked':
      case 'cut-off':
      case 'failed':
        return t({
          message: 'Not attached: nothing of it was kept. Try again.',
          comment: 'A file was not attached',
        });
    }
  };
}
