import { useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { allItems, caseOf, hearings } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { belongingsOf } from '#domain/belongings.ts';
import type { CaseKey, CaseSummary } from '#vault/door.ts';
import type { Desk } from '../../desk/Desk.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { useSettings } from '../../settingsContext.ts';
import { caseName } from '../today/caseName.ts';
import './move.css';

/** More would push the feed away; the others are reached from the case. */
const MOST = 6;

/** Hearings that are a new case, as somebody said here; asked again after a lock, until the case has a name. */
const ownCases = new WeakMap<Desk, Set<string>>();

/** On top of the feed while a hearing lies in a case of its own: which case is it? One tap leads to the move. */
export function CaseChips({ hearing }: { hearing: string }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { summaries } = useDeskView();
  const { key, state } = useOpenCase();
  const { settings } = useSettings();
  const [isOwn, setOwn] = useState(ownCases.get(desk)?.has(hearing) ?? false);
  useEffect(() => void (desk.view().summaries ?? desk.refreshSummaries()), [desk]);
  const others = (summaries ?? []).filter((one) => one.key !== key && !one.emptied).toSorted(byNewest);
  if (isOwn || others.length === 0 || !isOfItsOwn(state, hearing as RecordId)) return null;
  const stay = () => {
    ownCases.set(desk, new Set([...(ownCases.get(desk) ?? []), hearing]));
    setOwn(true);
  };
  // In place of the live screen: the way back must not lead to where the hearing was.
  const to = (other: CaseKey) => nav.replace({ at: 'move', key, hearing, to: other, from: 'live' });
  return (
    <div
      className="case-chips"
      role="group"
      aria-label={t({
        message: 'Which case is this?',
        comment: 'Above the feed: chips with the names of cases',
      })}
    >
      {others.slice(0, MOST).map((one) => (
        <button key={one.key} type="button" className="case-chip" onClick={() => to(one.key)}>
          {caseName(one, settings.caseNames, summaries ?? [])}
        </button>
      ))}
      <button type="button" className="case-chip" onClick={stay}>
        {t({ message: 'New case', comment: 'Button: form for a new case' })}
      </button>
    </div>
  );
}

/** As *Start logging* makes it: nobody named the case, and there is nothing in it but this hearing. */
function isOfItsOwn(state: FoldState, hearing: RecordId): boolean {
  const theCase = caseOf(state);
  if (theCase === undefined || valueOf(theCase, 'title') !== undefined) return false;
  if (hearings(state).length !== 1 || valueOf(theCase, 'stage') !== undefined) return false;
  const { own, referred } = belongingsOf(state, hearing);
  const known = new Set([theCase.id, ...[...own, ...referred].map(({ id }) => id)]);
  return allItems(state).every((item) => known.has(item.id) || item.kind === 'person');
}

function byNewest(a: CaseSummary, b: CaseSummary): number {
  return a.lastAt < b.lastAt ? 1 : -1;
}
