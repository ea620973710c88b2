import { useEffect, useState } from 'react';
import type { FoldState } from '#domain/fold.ts';
import type { RecordId } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import { planMove, targetState, type MovePlan } from '../../desk/movePlan.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';

export type Planned =
  | { readonly is: 'nothing' | 'reading' | 'not-here' }
  | { readonly is: 'plan'; readonly plan: MovePlan; readonly target: FoldState };

interface Read {
  readonly to: CaseKey;
  readonly round: number;
  readonly target: FoldState | null;
}

/** What a move would do, read from both cases as they are kept; `round` counts up to have it read again. */
export function useMovePlan(hearing: RecordId | undefined, to: CaseKey | undefined, round: number): Planned {
  const { door } = useDesk();
  const { state, setAside } = useOpenCase();
  const [read, setRead] = useState<Read | null>(null);
  useEffect(() => {
    if (to === undefined) return;
    let left = false;
    const show = (target: FoldState | null) => !left && setRead({ to, round, target });
    void targetState(door, to).then(show, () => show(null));
    return () => {
      left = true;
    };
  }, [door, to, round]);
  if (to === undefined || hearing === undefined) return { is: 'nothing' };
  if (read === null || read.to !== to || read.round !== round) return { is: 'reading' };
  if (read.target === null) return { is: 'not-here' };
  return { is: 'plan', plan: planMove({ state, setAside }, hearing, read.target), target: read.target };
}
