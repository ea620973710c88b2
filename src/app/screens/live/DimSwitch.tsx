import { useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import type { Theme } from '#vault/door.ts';
import { useFace } from '../../faceContext.ts';
import { Button } from '../../ui/Button.tsx';

/** One tap to the warm, dark face for a court room, one tap back to what it was. */
export function DimSwitch() {
  const { t } = useLingui();
  const { face, change } = useFace();
  const before = useRef<Theme>(face.theme === 'dim' ? 'system' : face.theme);
  const dim = face.theme === 'dim';
  const turn = () => {
    if (!dim) before.current = face.theme;
    void change({ ...face, theme: dim ? before.current : 'dim' });
  };
  return (
    <Button look="quiet" aria-pressed={dim} onClick={turn}>
      <span aria-hidden="true">☾</span>
      <span className="unseen">
        {t({
          message: 'Dim screen',
          comment: 'Switch in a hearing: dark, warm colours so that the screen does not shine',
        })}
      </span>
    </Button>
  );
}
