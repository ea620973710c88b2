import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, persons, remarks } from '#domain/casebook.ts';
import { readingLogOf } from '#domain/hearingLog.ts';
import { valueOf } from '#domain/item.ts';
import { motions, type MotionState } from '#domain/motions.ts';
import { openAt, openElsewhere } from '#domain/motionsAt.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import type { FormOf, Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { AddKind, type Picked } from './AddKind.tsx';
import { FoldedInstance } from './FoldedInstance.tsx';
import { HearingFacts } from './HearingFacts.tsx';
import { HearingLog } from './HearingLog.tsx';
import { dayOfLines, isLive } from './hearingDay.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { useEntryWords } from './useEntryWords.ts';
import './hearing.css';

/** The log of one hearing: what happened, when it was noted and how; flags and own remarks stand apart. */
export function HearingScreen({ place }: { place: Extract<Place, { at: 'hearing' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const theCase = caseOf(state);
  const words = useEntryWords(state);
  const hearingWords = useHearingWords(state);
  const [choosing, setChoosing] = useState(false);
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);

  if (!hearing) {
    return (
      <Screen title={words.label('kind', 'hearing')} onBack={nav.back}>
        <Empty>
          <Trans comment="A hearing that is not on this phone">This hearing is not here.</Trans>
        </Empty>
      </Screen>
    );
  }
  const form = (of: FormOf) => nav.go({ at: 'form', of, key, id: null, about: hearing.id });
  const add = (picked: Picked) => {
    if (picked.is === 'evidence' || picked.is === 'court-decides') return form(picked.is);
    const answered = picked.is === 'ruling' ? picked.motions : [];
    nav.go({ at: 'add', key, hearing: hearing.id, is: picked.is, motions: answered });
  };

  const live = isLive(hearing, desk.clock.now(), desk.clock.zone());
  const lines = readingLogOf(state, hearing.id);
  const flags = possibleViolations(state).filter(({ item }) => valueOf(item, 'hearing') === hearing.id);
  const own = remarks(state).filter((remark) => valueOf(remark, 'hearing') === hearing.id);
  const numbers = new Map(motions(state).map(({ motion }, at) => [motion.id, at + 1]));
  const open = openAt(state, hearing);
  const elsewhere = openElsewhere(state, hearing);
  const toRule = ({ motion }: MotionState) => (
    <li key={motion.id}>
      <RowButton
        main={words.line(motion, persons(state), numbers.get(motion.id) ?? null)}
        more={t({ message: 'Give ruling', comment: 'Opens the form of a ruling on this motion' })}
        onOpen={() => add({ is: 'ruling', motions: [motion.id] })}
      />
    </li>
  );

  return (
    <Screen
      title={hearingWords(hearing)}
      over={theCase && words.said(theCase, 'code', (code) => code)}
      mark={words.corrected(hearing) || undefined}
      onBack={nav.back}
      action={
        live ? (
          <Button look="primary" wide onClick={() => nav.go({ at: 'live', key, hearing: hearing.id })}>
            {t({ message: 'Back to hearing', comment: 'Button: return to the live hearing' })}
          </Button>
        ) : (
          <Button look="primary" wide onClick={() => setChoosing(true)}>
            {t({ message: 'Add to log', comment: 'Button: an entry after the fact' })}
          </Button>
        )
      }
    >
      <HearingFacts hearing={hearing} />
      <div className="row">
        {live ? (
          <Button onClick={() => setChoosing(true)}>
            {t({ message: 'Add to log', comment: 'Button: an entry after the fact' })}
          </Button>
        ) : null}
        <Button onClick={() => nav.go({ at: 'day-note', key, hearing: hearing.id })}>
          {t({ message: 'Day note', comment: 'Button: one page of plain text of the hearing' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'close-hearing', key, hearing: hearing.id })}>
          {t({
            message: 'Next date and end',
            comment: 'Button: the questions asked when a hearing is closed',
          })}
        </Button>
        <Button onClick={() => form('document')}>
          {t({ message: 'Add a document', comment: 'Button: opens a form' })}
        </Button>
        <Button onClick={() => form('attendance')}>
          {t({ message: 'Attendance', comment: 'Kind of entry: which hearing a monitor followed' })}
        </Button>
        <Button onClick={() => nav.go({ at: 'hearing-form', key, id: hearing.id })}>
          {t({ message: 'Edit', comment: 'Button: opens the form of this entry' })}
        </Button>
      </div>

      <section className="stack-tight">
        <h2>
          <Trans comment="Heading: facts in the order in which they happened">What happened</Trans>
        </h2>
        {lines.length === 0 ? (
          <Empty>
            <Trans comment="The log of a hearing is empty">
              Nothing is in this log yet. “Add to log” takes what you remember or have on paper.
            </Trans>
          </Empty>
        ) : (
          <HearingLog
            state={state}
            day={dayOfLines(hearing)}
            lines={lines}
            people={persons(state)}
            onOpen={(id) => nav.go({ at: 'entry', key, id })}
          />
        )}
        {open.length > 0 || elsewhere.length > 0 ? (
          <>
            <h3>
              <Trans comment="Heading: motions without a ruling">Motions that wait for a ruling</Trans>
            </h3>
            {open.length > 0 ? <ul className="rows">{open.map(toRule)}</ul> : null}
            {elsewhere.map((one) => (
              <FoldedInstance key={one.instance.id} state={state} of={one}>
                <ul className="rows">{one.open.map(toRule)}</ul>
              </FoldedInstance>
            ))}
          </>
        ) : null}
      </section>

      <section className="stack-tight">
        <h2>
          <Trans comment="Heading: flags, not confirmed by a reviewer">Possible violations</Trans>
        </h2>
        {flags.length === 0 ? (
          <p className="quiet">
            <Trans comment="No possible violation was flagged">None flagged.</Trans>
          </p>
        ) : (
          <ul className="rows">
            {flags.map(({ item, state: standing }) => (
              <li key={item.id}>
                <RowButton
                  main={words.possible(valueOf(item, 'type'))}
                  more={
                    standing === 'sent'
                      ? t({ message: 'Sent to review', comment: 'State of a possible violation' })
                      : t({ message: 'Flagged', comment: 'State of a possible violation: not sent yet' })
                  }
                  onOpen={() => nav.go({ at: 'flag', key, id: item.id })}
                />
              </li>
            ))}
          </ul>
        )}
      </section>

      <section className="stack-tight hearing-apart">
        <h2>
          <Trans comment="Heading: the monitor's own evaluation, apart from facts">Own remarks</Trans>
        </h2>
        {own.map((remark) => (
          <RowButton
            key={remark.id}
            main={valueOf(remark, 'words') ?? words.label('kind', 'remark')}
            more={dates.claimed(remark.first.at)}
            onOpen={() => nav.go({ at: 'entry', key, id: remark.id })}
          />
        ))}
        <Button onClick={() => add({ is: 'remark' })}>
          {t({ message: 'Add an own remark', comment: "Button: the monitor's own evaluation" })}
        </Button>
      </section>
      {choosing ? <AddKind onPick={add} onClose={() => setChoosing(false)} /> : null}
    </Screen>
  );
}
