import { useLingui } from '@lingui/react/macro';
import type { NotMoved } from '../../desk/moveOn.ts';

/** Why a move stopped, what is where, and what to do. */
export function useNotMoved(): (because: NotMoved) => string {
  const { t } = useLingui();
  return (because) => {
    switch (because) {
      case 'storage-full':
        return t({
          message:
            'Stopped: the phone’s storage is full. Nothing is lost: what came over stays there, and all of it is still here. Free some space, then go on.',
          comment: 'A hearing was being moved to another case',
        });
      case 'storage-gone':
        return t({
          message:
            'Stopped: the browser has taken away what lay on this phone. What stands on the screen can still be taken out as plain tables.',
          comment: 'A hearing was being moved to another case',
        });
      case 'no-such-case':
      case 'asleep':
        return t({
          message: 'Stopped: the other case does not open on this phone. All of the hearing is still here.',
          comment: 'A hearing was being moved to another case',
        });
      case 'locked':
        return t({
          message: 'Stopped: the app is locked. All of the hearing is still here. Unlock, then go on.',
          comment: 'A hearing was being moved to another case',
        });
      case 'not-the-writer':
        return t({
          message:
            'Stopped: the app is open in another window. All of the hearing is still here. Go on there, or close it.',
          comment: 'A hearing was being moved to another case',
        });
      case 'part-stays':
        return t({
          message:
            'Stopped: a part of this hearing cannot be moved by this version of the app. Nothing was withdrawn: all of the hearing is still here.',
          comment: 'A hearing was being moved to another case',
        });
      case 'failed':
        return t({
          message:
            'Stopped: something went wrong. Nothing is lost: all of the hearing is still here. Go on to try again.',
          comment: 'A hearing was being moved to another case',
        });
    }
  };
}
