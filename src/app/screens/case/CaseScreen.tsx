import { useState, type ReactNode } from 'react';
import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { caseOf, conflicts, personsByRole } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { openHearingItem } from '#domain/summary.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { CaseTab, Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { startHearing } from '../forms/startHearing.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { GapsNotice } from '../in/WhatCame.tsx';
import { ChargesTab } from './ChargesTab.tsx';
import { HearingsTab } from './HearingsTab.tsx';
import { JudgmentTab } from './JudgmentTab.tsx';
import { LogTab } from './LogTab.tsx';
import { MotionsTab } from './MotionsTab.tsx';
import { PeopleTab } from './PeopleTab.tsx';
import './case.css';

const tabs = [
  'log',
  'people',
  'charges',
  'hearings',
  'motions',
  'judgment',
] as const satisfies readonly CaseTab[];

/** One case: who, what for, at which stage; then its parts in tabs. */
export function CaseScreen({ place }: { place: Extract<Place, { at: 'case' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const looking = useLookingAround();
  const { refused } = useDeskView();
  const { key, state, setAside, forks, gaps } = useOpenCase();
  const theCase = caseOf(state);
  const stage = theCase && valueOf(theCase, 'stage');
  const words = useEntryWords(stage);
  const [busy, setBusy] = useState(false);
  const running = openHearingItem(state);
  const start = async () => {
    setBusy(true);
    const id = await startHearing(desk);
    setBusy(false);
    if (id !== null) nav.go({ at: 'live', key, hearing: id });
  };
  const addOutside = () => nav.go({ at: 'add', key, hearing: null, is: 'observation', motions: [] });
  const title = theCase && valueOf(theCase, 'title');
  const code = theCase && valueOf(theCase, 'code');
  const town = theCase && valueOf(theCase, 'town');
  const accused = personsByRole(state).get('accused') ?? [];
  const unsettled = conflicts(state);
  const first = unsettled[0];
  const tabLabels: Record<CaseTab, string> = {
    log: t({ message: 'Time line', comment: 'Tab of a case: everything in order' }),
    people: t({ message: 'People', comment: 'Tab of a case' }),
    charges: t({ message: 'Charges', comment: 'Tab of a case' }),
    hearings: t({ message: 'Hearings', comment: 'Tab of a case' }),
    motions: t({ message: 'Motions', comment: 'Name of a list' }),
    judgment: t({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' }),
  };
  const bodies: Record<CaseTab, () => ReactNode> = {
    log: () => <LogTab onAddOutside={addOutside} />,
    people: () => <PeopleTab />,
    charges: () => <ChargesTab />,
    hearings: () => <HearingsTab />,
    motions: () => <MotionsTab />,
    judgment: () => <JudgmentTab />,
  };

  return (
    <Screen
      title={title ? dates.text(title) : (code ?? words.label('kind', 'case'))}
      over={title ? code : undefined}
      mark={words.listed([
        stage && words.label('caseStage', stage),
        town && dates.text(town),
        ...accused.map((person) => words.person(person)),
      ])}
      onBack={nav.back}
      action={
        running ? (
          <Button look="primary" wide onClick={() => nav.go({ at: 'live', key, hearing: running.id })}>
            {t({ message: 'Back to hearing', comment: 'Button: return to the live hearing' })}
          </Button>
        ) : (
          <Button look="primary" wide busy={busy} onClick={() => void start()}>
            {t({ message: 'Start hearing', comment: 'Button: a live hearing of this case begins' })}
          </Button>
        )
      }
    >
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      {first ? (
        <Notice
          kind="told"
          title={t({
            message: plural(unsettled.length, {
              one: '# field has two versions',
              other: '# fields have two versions',
            }),
            comment: 'Two people gave different values; both are kept',
          })}
          action={
            <Button onClick={() => nav.go({ at: 'entry', key, id: first.item.id })}>
              {t({ message: 'Look at it', comment: 'Button: opens the entry with two versions' })}
            </Button>
          }
        />
      ) : null}
      {setAside.length > 0 ? (
        <Notice
          kind="told"
          title={t({
            message: plural(setAside.length, {
              one: '# record cannot be read by this version. It is kept and will be read after an update.',
              other:
                '# records cannot be read by this version. They are kept and will be read after an update.',
            }),
            comment: 'Records set aside',
          })}
        />
      ) : null}
      {gaps > 0 ? <GapsNotice gaps={gaps} /> : null}
      {forks.length > 0 ? (
        <Notice
          kind="told"
          title={t({
            message: plural(forks.length, {
              one: 'At # place a log continues in two ways. Both are kept.',
              other: 'At # places logs continue in two ways. Both are kept.',
            }),
            comment: 'The same phone’s log has two different records at one place',
          })}
        />
      ) : null}
      <nav
        className="case-tabs"
        aria-label={t({ message: 'Parts of the case', comment: 'Name of the tabs' })}
      >
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            className="case-tab"
            aria-current={tab === place.tab ? 'page' : undefined}
            onClick={() => nav.replace({ at: 'case', key, tab })}
          >
            {tabLabels[tab]}
          </button>
        ))}
      </nav>
      {bodies[place.tab]()}
      <div className="row">
        <Button onClick={() => nav.go({ at: 'prepare', key })}>
          {t({ message: 'Prepare', comment: 'Title: the evening before a hearing' })}
        </Button>
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
    </Screen>
  );
}
