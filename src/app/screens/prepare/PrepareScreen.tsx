import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { hearings } from '#domain/casebook.ts';
import { dayOf, offsetTime } from '#domain/courtTime.ts';
import { valueOf } from '#domain/item.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { HalfTypedContext } from '../../ui/halfTyped.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftCameBack } from '../forms/DraftCameBack.tsx';
import { ADDED_LATER, enterOne, fill, say } from '../forms/writing.ts';
import { NextDate } from '../live/NextDate.tsx';
import { useAnswer } from '../live/useAnswer.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { caseName } from '../today/caseName.ts';
import { DoorList } from './DoorList.tsx';
import { NotedBefore } from './NotedBefore.tsx';
import { PeopleAhead } from './PeopleAhead.tsx';
import { ReadyBefore } from './ReadyBefore.tsx';
import { useWordsCameBack } from './useWordsCameBack.ts';

/** The evening before: when and where, what to watch, what must be safe, what goes through the door. Nothing is required. */
export function PrepareScreen({ place }: { place: Extract<Place, { at: 'prepare' }> }) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const dates = useDates();
  const looking = useLookingAround();
  const { settings } = useSettings();
  const { refused, summaries } = useDeskView();
  const { state } = useOpenCase();
  const announced = useDraft(`prepare:announced:${place.key}`);
  const watch = useDraft(`prepare:watch:${place.key}`);
  const cameBack = useWordsCameBack([announced, watch]);
  const last = hearings(state).at(-1);
  // What was typed of the date after one hearing is not said of the date after a later one.
  const date = useAnswer(`prepare:next:${place.key}:${last?.id ?? ''}`);
  const { problem } = date;
  const answer = date.answer.hearing ?? {};
  const [tried, setTried] = useState(false);

  const today = dayOf(offsetTime(desk.clock.now(), desk.clock.zone()));
  const next = answer.next ?? (last && valueOf(last, 'next'));
  const day = next?.date?.is === 'exact' ? next.date.on : null;
  const summary = summaries?.find(({ key }) => key === place.key);

  /** What was typed becomes a remark of its own; the words stay where they are while it is not kept. */
  const kept = async (draft: typeof watch, words: (text: string) => string): Promise<boolean> => {
    const text = draft.text.trim();
    if (text === '') return true;
    const fields = { words: words(text), ...(last ? { hearing: last.id } : {}) };
    if ((await enterOne(desk, 'remark', fields)) === null) return false;
    draft.clear();
    return true;
  };
  const ready = async () => {
    setTried(true);
    if (problem !== null) return;
    if (last && answer.next && (await say(desk, fill(desk, last, answer, ADDED_LATER))) === null) return;
    date.clear();
    const how = (text: string) =>
      t({
        message: `How it was announced: ${text}`,
        comment: 'Begins a remark; the words of the monitor follow',
      });
    if (!(await kept(announced, how))) return;
    const look = (text: string) =>
      t({ message: `To watch: ${text}`, comment: 'Begins a remark; the words of the monitor follow' });
    if (!(await kept(watch, look))) return;
    nav.back();
  };

  return (
    <Screen
      over={summary ? caseName(summary, settings.caseNames) : undefined}
      title={t({ message: 'Prepare', comment: 'Title: the evening before a hearing' })}
      mark={day === null ? undefined : dates.shortDay(day)}
      onBack={nav.back}
      action={
        <Button look="primary" wide onClick={() => void ready()}>
          {t({ message: 'Ready', comment: 'Button: keeps what was typed and goes back' })}
        </Button>
      }
    >
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      <DraftCameBack of={cameBack} />
      <section className="part">
        <h2>
          <Trans comment="Heading on Prepare">When and where</Trans>
        </h2>
        <DraftCameBack of={date.cameBack} />
        {last ? (
          <HalfTypedContext value={date.halfTyped}>
            <NextDate
              key={date.round}
              id="prepare-next"
              value={next}
              today={today}
              error={tried ? problem : null}
              onChange={(value, wrong, part) =>
                date.give(value ? { hearing: { next: value } } : {}, wrong, part)
              }
            />
          </HalfTypedContext>
        ) : null}
        <Field
          kind="words"
          rows={2}
          label={
            last
              ? t({
                  message: 'How it was announced',
                  comment: 'Field on Prepare: a call, the list, a lawyer',
                })
              : t({
                  message: 'When, where, how it was announced',
                  comment: 'Field on Prepare: first hearing',
                })
          }
          optional
          value={announced.text}
          onText={announced.setText}
          onBlur={announced.keep}
        />
        <Field
          kind="words"
          rows={2}
          label={t({
            message: 'What to watch',
            comment: 'Field on Prepare: what the monitor wants to look for',
          })}
          hint={t({
            message: 'Kept as your own remark, apart from what happens.',
            comment: 'Hint under the field for what to watch',
          })}
          optional
          value={watch.text}
          onText={watch.setText}
          onBlur={watch.keep}
        />
      </section>
      <PeopleAhead last={last} />
      <NotedBefore last={last?.id} />
      {looking ? null : <ReadyBefore stays={place.key} />}
      <DoorList today={today} until={day ?? today} />
      <Button onClick={() => nav.go({ at: 'case', key: place.key, tab: 'log' })}>
        {t({ message: 'Open the case', comment: 'Button on Prepare: to the page of the case' })}
      </Button>
    </Screen>
  );
}
