import { useEffect, useState } from 'react';
import { itemOf } from '#domain/casebook.ts';
import { fold, type FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { possibleViolations, type PossibleViolation } from '#domain/possibleViolations.ts';
import type { CaseKey, CaseSummary } from '#vault/door.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';

export interface FlagRow {
  readonly key: CaseKey;
  readonly summary: CaseSummary;
  readonly state: FoldState;
  readonly flag: PossibleViolation;
  readonly hearing: Item<'hearing'> | undefined;
}

export interface AllFlags {
  readonly rows: readonly FlagRow[];
  /** Cases still to be read; 0 = all of it is here. */
  readonly left: number;
  /** Cases that did not open: asleep or gone. */
  readonly closed: number;
}

/** Possible violations of every case, read through the door one case after another. */
export function useAllFlags(): AllFlags {
  const desk = useDesk();
  const { summaries, open } = useDeskView();
  const [read, setRead] = useState<AllFlags>({ rows: [], left: 1, closed: 0 });
  useEffect(() => void desk.refreshSummaries(), [desk]);
  useEffect(() => {
    if (summaries === null) return;
    let left = false;
    const wanted = summaries.filter(({ flags }) => flags > 0);
    void (async () => {
      let all: AllFlags = { rows: [], left: wanted.length, closed: 0 };
      setRead(all);
      for (const summary of wanted) {
        const state = await stateOf(summary.key);
        if (left) return;
        all = {
          rows: state ? [...all.rows, ...rowsOf(summary, state)] : all.rows,
          left: all.left - 1,
          closed: all.closed + (state ? 0 : 1),
        };
        setRead(all);
      }
    })();
    return () => {
      left = true;
    };

    async function stateOf(key: CaseKey): Promise<FoldState | null> {
      if (open?.key === key) return open.state;
      const answer = await desk.door.openCase(key);
      if (!answer.ok) return null;
      const state = fold(answer.opened.stated);
      await desk.door.closeCase(key);
      return state;
    }
  }, [desk, summaries, open]);
  return read;
}

function rowsOf(summary: CaseSummary, state: FoldState): FlagRow[] {
  return possibleViolations(state).map((flag) => ({
    key: summary.key,
    summary,
    state,
    flag,
    hearing: itemOf(state, 'hearing', valueOf(flag.item, 'hearing')),
  }));
}
