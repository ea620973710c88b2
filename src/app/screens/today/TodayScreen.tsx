import { useEffect, useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dayOf, offsetTime } from '#domain/courtTime.ts';
import type { NextSaid } from '#domain/summary.ts';
import type { ApproxDate } from '#domain/values.ts';
import type { CaseSummary } from '#vault/door.ts';
import { NotKept } from '../../desk/Desk.ts';
import { useDesk, useDeskView } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useQuietAsk } from '../../keepStorage.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { CardButton, RowButton } from '../../ui/RowButton.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { caseName } from './caseName.ts';
import { startLogging } from './startLogging.ts';
import { FoundDamage } from './FoundDamage.tsx';
import { ToDo } from './ToDo.tsx';
import { OnlyHereLine } from './OnlyHereLine.tsx';
import { UpdateNotice } from './UpdateNotice.tsx';
import { useOpenMotions } from './useOpenMotions.ts';
import './today.css';

/** Home: the open hearing, the next ones, what is to be done, what exists only here. */
export function TodayScreen() {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const { summaries } = useDeskView();
  const dates = useDates();
  const openMotions = useOpenMotions();
  const nav = useNav();
  const looking = useLookingAround();
  const { settings } = useSettings();
  // What was said since these were made, an ended hearing above all, must be seen here.
  useEffect(() => void desk.refreshSummaries(), [desk]);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const today = dayOf(offsetTime(desk.clock.now(), desk.clock.zone()));
  const running = (summaries ?? []).filter((summary) => summary.openHearing !== null);
  const dated = (summaries ?? [])
    .flatMap((summary) => summary.nexts.map((next): Ahead => ({ summary, next })))
    .filter(({ next }) => next.date)
    .toSorted(byDay);
  const isPast = ({ next }: Ahead) => next.last !== '' && next.last < today;
  const planned = dated.filter((one) => !isPast(one));
  const past = dated.filter((one) => isPast(one) && one.summary.openHearing === null);
  useQuietAsk(summaries !== null && summaries.length > 0 && running.length === 0);
  const start = async () => {
    setBusy(true);
    try {
      const started = await startLogging(desk, settings);
      if (started) nav.go({ at: 'live', ...started });
    } catch (problem) {
      setFailed(labelOf(i18n, 'refusal', problem instanceof NotKept ? problem.because : 'failed'));
    } finally {
      setBusy(false);
    }
  };
  const openLive = (summary: CaseSummary) => {
    if (summary.openHearing) nav.go({ at: 'live', key: summary.key, hearing: summary.openHearing.id });
  };
  const first = running[0];
  return (
    <Screen
      over={dates.shortDay(today)}
      title={t({ message: 'Today', comment: 'Bottom bar: home, what is to be done today' })}
      promise={looking ? undefined : <OnlyHereLine />}
      action={
        first ? (
          <Button look="primary" wide onClick={() => openLive(first)}>
            <Trans comment="Button on home: to the hearing that is being logged">Back to hearing</Trans>
          </Button>
        ) : (
          <Button look="primary" wide busy={busy} onClick={() => void start()}>
            <Trans comment="Button on home: one tap opens a hearing and logging begins">Start logging</Trans>
          </Button>
        )
      }
    >
      <UpdateNotice />
      {failed ? <Notice kind="failed" live title={failed} /> : null}
      {summaries === null ? <Loading /> : null}
      {running.length > 0 ? (
        <section className="part">
          <h2>
            <Trans comment="Heading on home: the hearing being logged">Open now</Trans>
          </h2>
          {running.map((summary) => (
            <CardButton key={summary.key} onOpen={() => openLive(summary)}>
              <span className="card-main">{hearingLine(summary)}</span>
              <span className="quiet">
                <Trans comment="A count">
                  <Plural
                    value={summary.openHearing?.entries ?? 0}
                    one="# entry, on this phone"
                    other="# entries, on this phone"
                  />
                </Trans>
              </span>
            </CardButton>
          ))}
        </section>
      ) : null}
      {planned.length > 0 ? (
        <section className="part">
          <h2>
            <Trans comment="Heading on home: next hearings">Next</Trans>
          </h2>
          {nextRows(planned, ({ summary, next }) => ({
            at: 'prepare',
            key: summary.key,
            instance: next.instance || null,
          }))}
        </section>
      ) : null}
      {past.length > 0 ? (
        <section className="part">
          <h2>
            <Trans comment="Heading on home: dates of next hearings that have passed, no hearing was logged since">
              The day has passed
            </Trans>
          </h2>
          {nextRows(past, ({ summary: { key } }) => ({ at: 'case', key, tab: 'hearings' }))}
        </section>
      ) : null}
      {summaries?.length === 0 ? (
        <Empty
          action={
            <Button onClick={() => nav.go({ at: 'case-form', key: null })}>
              <Trans comment="Button: form for a new case">New case</Trans>
            </Button>
          }
        >
          <Trans comment="Home without any case">
            Nothing planned. “Start logging” works without a case: names and charges can come later.
          </Trans>
        </Empty>
      ) : null}
      {looking ? null : <FoundDamage />}
      {looking ? null : <ToDo summaries={summaries ?? []} name={nameOf} />}
    </Screen>
  );

  function nameOf(summary: CaseSummary): string {
    return caseName(summary, settings.caseNames, summaries ?? []);
  }

  function hearingLine(summary: CaseSummary): string {
    const name = nameOf(summary);
    const number = summary.openHearing?.number ?? '';
    const clock = summary.openHearing?.start ? dates.clock(summary.openHearing.start) : '';
    const line = number
      ? t({ message: `Hearing ${number}, case ${name}`, comment: 'Card on home; number may be ~3 or 3+' })
      : t({ message: `Hearing, case ${name}`, comment: 'Card on home: a hearing without a number' });
    return clock ? `${line} · ${clock}` : line;
  }

  /** With the year, if it is another one; what is no single day as it was said. */
  function dayInWords(on: ApproxDate): string {
    if (on.is !== 'exact' || on.on.slice(0, 4) !== today.slice(0, 4)) return dates.approxDate(on);
    return dates.shortDay(on.on);
  }

  function nextRows(of: readonly Ahead[], to: (ahead: Ahead) => Place) {
    return (
      <ul className="rows">
        {of.map((one) => {
          const { summary, next } = one;
          return (
            <li key={`${summary.key} ${next.instance}`}>
              <RowButton
                main={[...nextParts(next), nameOf(summary)].join(' · ')}
                more={
                  [openMotions(summary.openMotions), missed(next)].filter(Boolean).join(' · ') || undefined
                }
                onOpen={() => nav.go(to(one))}
              />
            </li>
          );
        })}
      </ul>
    );
  }

  /** ⚠ is a mark beside words, never instead of them. */
  function missed({ missed: last }: NextSaid): string {
    if (last === null) return '';
    const { number } = last;
    if (last.is === 'not-admitted')
      return number
        ? t({
            message: `⚠ Hearing ${number}: not admitted`,
            comment: 'On home, under the next hearing of a case',
          })
        : t({
            message: '⚠ Last hearing: not admitted',
            comment: 'On home, under the next hearing of a case',
          });
    return number
      ? t({
          message: `⚠ Hearing ${number}: not attended`,
          comment: 'On home, under the next hearing of a case',
        })
      : t({ message: '⚠ Last hearing: not attended', comment: 'On home, under the next hearing of a case' });
  }

  function nextParts(next: NextSaid): readonly string[] {
    const number = next.room;
    // Whoever wrote a word writes what it is: "hall 5" is no "room hall 5".
    const room =
      number && !/\p{L}{3}/u.test(number)
        ? t({
            message: `room ${number}`,
            comment: 'In the line of a next hearing on home; a number or a short mark',
          })
        : number;
    return [next.on ? dayInWords(next.on) : '', next.time, room].filter(Boolean);
  }
}

/** One hearing to come of one case. */
interface Ahead {
  readonly summary: CaseSummary;
  readonly next: NextSaid;
}

function byDay(a: Ahead, b: Ahead): number {
  const key = ({ next }: Ahead) => `${next.date} ${next.time}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
