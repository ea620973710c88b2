import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { hearings } from '#domain/casebook.ts';
import { cutOffMoves, type CutOff } from '../../desk/cutOffMoves.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** In the case of a hearing, where there is another case: the way to move it, and word of a move that was cut off. */
export function MoveOffer() {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { summaries } = useDeskView();
  const { key, state } = useOpenCase();
  const [cutOff, setCutOff] = useState<readonly CutOff[]>([]);
  useEffect(() => {
    let left = false;
    void cutOffMoves(desk).then((all) => !left && setCutOff(all));
    return () => {
      left = true;
    };
  }, [desk, state, summaries]);
  useEffect(() => void (desk.view().summaries ?? desk.refreshSummaries()), [desk]);
  const before = cutOff[0];
  const others = (summaries ?? []).some((one) => one.key !== key);
  if (hearings(state).length === 0 || !others) return null;
  return before ? (
    <Notice
      kind="failed"
      title={t({
        message: 'A hearing of this case was being moved and the move was cut off. All of it is still here.',
        comment: 'Word in a case: go on with the move',
      })}
      action={
        <Button onClick={() => nav.go({ at: 'move', key, ...before, from: 'case' })}>
          {t({ message: 'Go on with the move', comment: 'Button: a move that was cut off goes on' })}
        </Button>
      }
    />
  ) : (
    <Button onClick={() => nav.go({ at: 'move', key, hearing: null, to: null, from: 'case' })}>
      {t({
        message: 'Move a hearing to another case…',
        comment: 'Button in a case: a hearing that was logged here belongs to another case',
      })}
    </Button>
  );
}
