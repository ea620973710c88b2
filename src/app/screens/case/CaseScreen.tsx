import { useEffect, useRef, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf } from '#domain/casebook.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import type { CaseTab, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { CaseActions } from './CaseActions.tsx';
import { CaseNav, useTabLabels } from './CaseNav.tsx';
import { CaseNotices } from './CaseNotices.tsx';
import { ChargesTab } from './ChargesTab.tsx';
import { CustodyNow } from './CustodyNow.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { HearingAction } from './HearingAction.tsx';
import { HearingsTab } from './HearingsTab.tsx';
import { JudgmentTab } from './JudgmentTab.tsx';
import { MotionsTab } from './MotionsTab.tsx';
import { OutsideTab } from './OutsideTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { TimeLineTab } from './TimeLineTab.tsx';
import { useCaseHead } from './useCaseHead.ts';
import './case.css';

const bodies: Record<CaseTab, () => ReactNode> = {
  log: () => <TimeLineTab />,
  people: () => <PeopleTab />,
  charges: () => <ChargesTab />,
  hearings: () => <HearingsTab />,
  motions: () => <MotionsTab />,
  evidence: () => <EvidenceTab />,
  outside: () => <OutsideTab />,
  judgment: () => <JudgmentTab />,
};

/**
 * One case: who, what for, at which stage. Where it opens, its parts stand above the time line; in a part they
 * stand below what it holds, one tap away from its heading.
 */
export function CaseScreen({ place }: { place: Extract<Place, { at: 'case' }> }) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const theCase = caseOf(state);
  const words = useEntryWords(state);
  const labels = useTabLabels();
  const heading = usePartHeading(place.tab);
  const [title, code] = [
    theCase && words.said(theCase, 'title', dates.text),
    theCase && words.said(theCase, 'code', (own) => own),
  ];
  const head = useCaseHead();
  const home = place.tab === 'log';
  const parts = <CaseNav tab={place.tab} onTab={(tab) => nav.replace({ at: 'case', key, tab })} />;
  const toParts = () => document.querySelector<HTMLElement>('#case-parts button')?.focus();

  return (
    <Screen
      title={title ?? code ?? words.label('kind', 'case')}
      over={title ? code : undefined}
      mark={home ? head.who : undefined}
      onBack={nav.back}
      action={<HearingAction />}
    >
      <CaseNotices />
      {home && head.charged ? <p className="quiet">{head.charged}</p> : null}
      {home ? <CustodyNow /> : null}
      {home ? parts : null}
      <section className="stack">
        <div className="case-part">
          <h2 ref={heading} tabIndex={-1}>
            {labels[place.tab]}
          </h2>
          {home ? null : (
            <Button look="quiet" onClick={toParts}>
              {t({ message: 'Parts', comment: 'Button: to the list of the parts of this case' })}
            </Button>
          )}
        </div>
        {bodies[place.tab]()}
      </section>
      {home ? null : parts}
      <CaseActions />
    </Screen>
  );
}

/** Another part is read from its top, and a screen reader hears where it is. */
function usePartHeading(tab: CaseTab) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(tab);
  useEffect(() => {
    if (shown.current === tab) return;
    shown.current = tab;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [tab]);
  return heading;
}
