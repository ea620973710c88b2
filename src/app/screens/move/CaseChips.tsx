import { useContext, useEffect, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf, hearings } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf } from '#domain/item.ts';
import type { CaseKey, CaseSummary } from '#vault/door.ts';
import type { Desk } from '../../desk/Desk.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { SettingsContext } from '../../settingsContext.ts';
import { ChipRow } from '../../ui/ChipRow.tsx';
import { caseName } from '../today/caseName.ts';

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
  const caseNames = useContext(SettingsContext)?.settings.caseNames ?? 'codes';
  const [isOwn, setOwn] = useState(ownCases.get(desk)?.has(hearing) ?? false);
  useEffect(() => void (desk.view().summaries ?? desk.refreshSummaries()), [desk]);
  const others = (summaries ?? []).filter((one) => one.key !== key && !one.emptied).toSorted(byNewest);
  if (isOwn || others.length === 0 || !isOfItsOwn(state, hearing)) return null;
  const stay = () => {
    ownCases.set(desk, new Set([...(ownCases.get(desk) ?? []), hearing]));
    setOwn(true);
  };
  // In place of the live screen: the way back must not lead to where the hearing was.
  const to = (other: CaseKey) => nav.replace({ at: 'move', key, hearing, to: other, from: 'live' });
  return (
    <ChipRow
      label={t({
        message: 'Which case is this?',
        comment: 'Above the feed: chips with the names of cases',
      })}
      chips={[
        ...others.slice(0, MOST).map((one) => ({
          key: one.key,
          label: caseName(one, caseNames, summaries ?? []),
          onPress: () => to(one.key),
        })),
        {
          key: 'new',
          label: t({ message: 'New case', comment: 'Button: form for a new case' }),
          onPress: stay,
        },
      ]}
    />
  );
}

/** As *Start logging* makes it, in one breath, and nobody has named the case since. */
function isOfItsOwn(state: FoldState, hearing: string): boolean {
  const theCase = caseOf(state);
  const [held, other] = hearings(state);
  if (theCase === undefined || held?.id !== hearing || other !== undefined) return false;
  if (valueOf(theCase, 'title') !== undefined || valueOf(theCase, 'stage') !== undefined) return false;
  const [before, after] = [theCase.said, held.said];
  return after.log === before.log && after.seq === before.seq + 1 && after.at === before.at;
}

function byNewest(a: CaseSummary, b: CaseSummary): number {
  return a.lastAt < b.lastAt ? 1 : -1;
}
