import { useState, type ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, persons } from '#domain/casebook.ts';
import { courtTimeFrom } from '#domain/courtTime.ts';
import type { Fields } from '#domain/entry.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { openMotions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { labelOf, optionsOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { HappenedField } from '../forms/fields/HappenedField.tsx';
import { ADDED_LATER, enterOne, fill, say } from '../forms/writing.ts';
import { dayForClock, howAfterwards, isLive } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { doubtIn, type Doubt } from './doubts.ts';
import { NextDate } from './NextDate.tsx';
import './live.css';

const pages = ['next', 'end', 'motions', 'how'] as const;
type Page = (typeof pages)[number];

/** One question per page, the next date first; what was answered is kept at once, and one may leave at any time. */
export function CloseHearingScreen({ place }: { place: Extract<Place, { at: 'close-hearing' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { refused } = useDeskView();
  const { key, state } = useOpenCase();
  const words = useEntryWords();
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);
  const [page, setPage] = useState<Page>(() => firstOpen(hearing));
  const [problem, setProblem] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [answer, setAnswer] = useState<Fields<'hearing'>>({});
  if (!hearing) return null;

  const how = isLive(hearing, desk.clock.now(), desk.clock.zone()) ? 'live' : howAfterwards(hearing);
  const at = pages.indexOf(page);
  const zone = desk.clock.zone();
  const value = <Name extends 'next' | 'end' | 'howRecorded'>(name: Name) =>
    answer[name] ?? valueOf(hearing, name);
  const set = (fields: Fields<'hearing'>, wrong: string | null = null) => {
    setDoubt(null);
    setAnswer({ ...answer, ...fields });
    setProblem(wrong);
  };
  const goOn = async (sure = false) => {
    setTried(true);
    if (problem !== null) return;
    const found = sure ? null : doubtIn(state, hearing, answer);
    setDoubt(found);
    if (found !== null) return;
    const kept = await say(desk, fill(desk, hearing, answer, ADDED_LATER), how);
    if (kept === null) return;
    setAnswer({});
    setTried(false);
    const next = pages[at + 1];
    if (next) return setPage(next);
    if (valueOf(hearing, 'end') !== undefined || answer.end) await desk.door.setOpenHearing(null);
    nav.replace({ at: 'hearing', key, hearing: hearing.id });
  };
  const back = () => {
    const before = pages[at - 1];
    if (before) setPage(before);
    else nav.back();
  };
  const open = openMotions(state);
  const { title, body } = pageOf(page);
  const step = at + 1;
  const steps = pages.length;
  const theCase = caseOf(state);

  return (
    <Screen
      key={page}
      title={title}
      over={words.listed([
        theCase && valueOf(theCase, 'code'),
        t({
          message: `Question ${step} of ${steps}`,
          comment: 'Progress in the questions at the end of a hearing',
        }),
      ])}
      onBack={back}
      bar={false}
      headerEnd={
        <Button look="quiet" onClick={() => nav.replace({ at: 'today' })}>
          {t({ message: 'Later', comment: 'Button: leave the questions; Today reminds of them' })}
        </Button>
      }
      action={
        <Button look="primary" wide onClick={() => void goOn()}>
          {page === 'how'
            ? t({ message: 'Done', comment: 'Button: the questions at the end of a hearing are answered' })
            : t({ message: 'Next question', comment: 'Button: keeps the answer and goes on' })}
        </Button>
      }
    >
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      {body}
      {doubt ? (
        <Notice
          kind="told"
          live
          title={doubtful(doubt)}
          action={
            <Button onClick={() => void goOn(true)}>
              {t({
                message: 'Keep it so',
                comment: 'Button: an unlikely date or time is right as it was given',
              })}
            </Button>
          }
        />
      ) : null}
    </Screen>
  );

  function doubtful(of: Doubt): string {
    switch (of) {
      case 'next-before':
        return t({
          message: 'This day lies before the hearing. Keep it?',
          comment: 'Asked about the date of the next hearing',
        });
      case 'end-before-start':
        return t({
          message: 'This time lies before the start of the hearing. Keep it?',
          comment: 'Asked about the end of a hearing',
        });
      case 'end-before-entries':
        return t({
          message: 'This time lies before entries in the log. Keep it?',
          comment: 'Asked about the end of a hearing',
        });
    }
  }

  function pageOf(of: Page): { title: string; body: ReactNode } {
    switch (of) {
      case 'next':
        return {
          title: t({ message: 'When is the next hearing?', comment: 'Question at the end of a hearing' }),
          body: (
            <NextDate
              value={value('next')}
              today={courtTimeFrom(desk.clock.now(), zone).local.slice(0, 10)}
              error={tried ? problem : null}
              onChange={(next, wrong) => set(next ? { next } : {}, wrong)}
            />
          ),
        };
      case 'end':
        return {
          title: t({ message: 'When did it end?', comment: 'Question at the end of a hearing' }),
          body: (
            <div className="stack">
              {how !== 'live' ? null : (
                <Button
                  wide
                  onClick={() => set({ end: { is: 'exact', at: courtTimeFrom(desk.clock.now(), zone) } })}
                >
                  {t({ message: 'Now', comment: 'Button: the hearing ends at this minute' })}
                </Button>
              )}
              <HappenedField
                label={t({ message: 'End', comment: 'Field of a hearing: when it ended' })}
                day={dayForClock(hearing)}
                zone={zone}
                value={value('end')}
                error={tried ? problem : null}
                onChange={(end, wrong) => set(end ? { end } : {}, wrong)}
              />
            </div>
          ),
        };
      case 'motions':
        return {
          title: t({
            message: 'Motions that wait for a ruling',
            comment: 'Heading: motions without a ruling',
          }),
          body: (
            <div className="stack">
              {open.length === 0 ? (
                <p>
                  <Trans comment="The list of open motions is empty">No motion waits for a ruling.</Trans>
                </p>
              ) : (
                <p className="quiet">
                  <Trans comment="Above open motions at the end of a hearing">
                    What stays open is carried to the next hearing.
                  </Trans>
                </p>
              )}
              {open.map(({ motion }) => (
                <div key={motion.id} className="stack-tight">
                  <p>{words.line(motion, persons(state))}</p>
                  <div className="row">
                    {optionsOf(i18n, 'outcome').map((outcome) => (
                      <Button
                        key={outcome.value}
                        onClick={() =>
                          void enterOne(
                            desk,
                            'ruling',
                            {
                              hearing: place.hearing as RecordId,
                              motions: [motion.id],
                              outcome: outcome.value,
                            },
                            how,
                          )
                        }
                      >
                        {outcome.label}
                      </Button>
                    ))}
                  </div>
                </div>
              ))}
            </div>
          ),
        };
      case 'how':
        return {
          title: t({ message: 'How did you record it?', comment: 'Question at the end of a hearing' }),
          body: (
            <Chips
              legend={t({ message: 'How recorded', comment: 'Field of a hearing' })}
              hideLegend
              options={optionsOf(i18n, 'howRecorded').filter((one) => one.value !== 'imported')}
              value={value('howRecorded')}
              onChange={(howRecorded) => set(howRecorded ? { howRecorded } : {})}
            />
          ),
        };
    }
  }
}

/** Begins where an answer is missing. */
function firstOpen(hearing: Item<'hearing'> | undefined): Page {
  if (!hearing || valueOf(hearing, 'next') === undefined) return 'next';
  if (valueOf(hearing, 'end') === undefined) return 'end';
  return 'motions';
}
