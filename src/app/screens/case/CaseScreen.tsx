import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf, personsByRole } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { openHearingItem } from '#domain/summary.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import type { CaseTab, Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { startHearing } from '../forms/startHearing.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { CaseNav, useTabLabels } from './CaseNav.tsx';
import { CaseNotices } from './CaseNotices.tsx';
import { ChargesTab } from './ChargesTab.tsx';
import { CustodyNow } from './CustodyNow.tsx';
import { EvidenceTab } from './EvidenceTab.tsx';
import { HearingsTab } from './HearingsTab.tsx';
import { JudgmentTab } from './JudgmentTab.tsx';
import { MotionsTab } from './MotionsTab.tsx';
import { OutsideTab } from './OutsideTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import { TimeLineTab } from './TimeLineTab.tsx';
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
  const stage = theCase && valueOf(theCase, 'stage');
  const words = useEntryWords(stage);
  const labels = useTabLabels();
  const heading = usePartHeading(place.tab);
  const [title, code, town] = [
    theCase && valueOf(theCase, 'title'),
    theCase && valueOf(theCase, 'code'),
    theCase && valueOf(theCase, 'town'),
  ];
  const accused = personsByRole(state).get('accused') ?? [];
  const home = place.tab === 'log';
  const parts = <CaseNav tab={place.tab} onTab={(tab) => nav.replace({ at: 'case', key, tab })} />;
  const toParts = () => document.querySelector<HTMLElement>('#case-parts button')?.focus();

  return (
    <Screen
      title={title ? dates.text(title) : (code ?? words.label('kind', 'case'))}
      over={title ? code : undefined}
      mark={
        home
          ? words.listed([
              stage && words.label('caseStage', stage),
              town && dates.text(town),
              ...accused.map((person) => words.person(person)),
            ])
          : undefined
      }
      onBack={nav.back}
      action={<HearingAction />}
    >
      <CaseNotices />
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

/** The large button: into the hearing that runs, or a new one. */
function HearingAction() {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const [busy, setBusy] = useState(false);
  const running = openHearingItem(state);
  const start = async () => {
    setBusy(true);
    const id = await startHearing(desk);
    setBusy(false);
    if (id !== null) nav.go({ at: 'live', key, hearing: id });
  };
  return running ? (
    <Button look="primary" wide onClick={() => nav.go({ at: 'live', key, hearing: running.id })}>
      {t({ message: 'Back to hearing', comment: 'Button: return to the live hearing' })}
    </Button>
  ) : (
    <Button look="primary" wide busy={busy} onClick={() => void start()}>
      {t({ message: 'Start hearing', comment: 'Button: a live hearing of this case begins' })}
    </Button>
  );
}

function CaseActions() {
  const { t } = useLingui();
  const nav = useNav();
  const looking = useLookingAround();
  const { key } = useOpenCase();
  return (
    <div className="row">
      <Button onClick={() => nav.go({ at: 'case-form', key })}>
        {t({ message: 'Edit the case', comment: 'Button: opens the form of the case' })}
      </Button>
      <Button onClick={() => nav.go({ at: 'out', key })}>
        {t({
          message: 'Out: give this case',
          comment: 'Button: opens the page that makes files of a case',
        })}
      </Button>
      {looking ? null : (
        <Button onClick={() => nav.go({ at: 'erase', of: key })}>
          {t({
            message: 'Erase it here…',
            comment: 'Button: to the page that takes one case off this phone',
          })}
        </Button>
      )}
    </div>
  );
}
