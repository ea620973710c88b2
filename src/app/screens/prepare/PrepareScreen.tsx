import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Coming } from '#domain/caseFields.ts';
import { caseOf, hearings, instanceOf, instances, itemOf } from '#domain/casebook.ts';
import { comingHearings, nextWith, withDay } from '#domain/comingHearing.ts';
import { dayOf, offsetTime } from '#domain/courtTime.ts';
import { nextInCourt } from '#domain/nextHearings.ts';
import type { RecordId } from '#domain/values.ts';
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
import { HearingAction } from '../case/HearingAction.tsx';
import { useInstanceName } from '../case/useInstanceName.ts';
import { DraftCameBack } from '../forms/DraftCameBack.tsx';
import type { Slot } from '../forms/controls/slot.ts';
import { nextHearing } from '../forms/startHearing.ts';
import { ADDED_LATER, enterOne, fill, say } from '../forms/writing.ts';
import type { Answer } from '../live/ClosingQuestion.tsx';
import { useAnswer } from '../live/useAnswer.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import { caseName } from '../today/caseName.ts';
import { ComingIn } from './ComingIn.tsx';
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
  const instanceName = useInstanceName();
  const looking = useLookingAround();
  const { settings } = useSettings();
  const { refused, summaries } = useDeskView();
  const { state } = useOpenCase();
  const watch = useDraft(`prepare:watch:${place.key}`);
  const cameBack = useWordsCameBack([watch]);
  const today = dayOf(offsetTime(desk.clock.now(), desk.clock.zone()));
  const all = instances(state);
  const instance =
    (place.instance as RecordId | null) ?? nextHearing(state, today).instance ?? all.at(-1)?.id;
  const last = hearings(state).findLast((hearing) => instanceOf(state, hearing) === instance);
  // What was typed of the date after one hearing is not said of the date after a later one, or of another instance.
  const date = useAnswer(`prepare:coming:${place.key}:${instance ?? ''}:${last?.id ?? ''}`);
  const { problem } = date;
  const [tried, setTried] = useState(false);

  const court = nextInCourt(state).find((one) => one.instance === instance) ?? null;
  const told = comingHearings(state).find((one) => one.instance === instance)?.coming;
  const typed = date.answer.instance?.coming ?? date.answer.case?.coming;
  const on = nextWith(court?.next, typed ?? told ?? {}).date;
  const day = on?.is === 'exact' ? on.on : null;
  const isToday = day === today && nextHearing(state, today).instance === instance;
  const summary = summaries?.find(({ key }) => key === place.key);
  const named = all.length > 1 && all.find(({ id }) => id === instance);
  const level = named && instanceName(named, state);

  const coming: Slot<Coming> = {
    id: 'prepare-next',
    label: '',
    value: typed ?? told,
    set(value, wrong, part) {
      const blank = value === undefined && told === undefined;
      const next = part === 'date' && value && told ? withDay(value, told) : (value ?? {});
      date.give(blank ? {} : { [instance ? 'instance' : 'case']: { coming: next } }, wrong, part);
    },
    error: () => (tried ? problem : null),
    idOf: (part) => `prepare-next-${part}`,
  };
  const saidOf = (answer: Answer) => {
    const [theCase, ofInstance] = [caseOf(state), itemOf(state, 'instance', instance)];
    if (ofInstance && answer.instance) return fill(desk, ofInstance, answer.instance, ADDED_LATER);
    return theCase && answer.case ? fill(desk, theCase, answer.case, ADDED_LATER) : [];
  };
  const ready = async () => {
    setTried(true);
    if (problem !== null) return;
    if ((await say(desk, saidOf(date.answer))) === null) return;
    date.clear();
    const text = watch.text.trim();
    const look = t({
      message: `To watch: ${text}`,
      comment: 'Begins a remark; the words of the monitor follow',
    });
    const remark = { words: look, ...(last ? { hearing: last.id } : {}) };
    if (text !== '' && (await enterOne(desk, 'remark', remark)) === null) return;
    watch.clear();
    nav.back();
  };

  return (
    <Screen
      over={
        [summary && caseName(summary, settings.caseNames), level].filter(Boolean).join(' · ') || undefined
      }
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
        <HalfTypedContext value={date.halfTyped}>
          <ComingIn key={date.round} of={coming} court={court} today={today} />
        </HalfTypedContext>
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
      <PeopleAhead instance={instance} />
      <NotedBefore last={last?.id} />
      {looking ? null : <ReadyBefore stays={place.key} />}
      <DoorList today={today} until={day ?? today} />
      {isToday ? <HearingAction /> : null}
      <Button onClick={() => nav.go({ at: 'case', key: place.key, tab: 'log' })}>
        {t({ message: 'Open the case', comment: 'Button on Prepare: to the page of the case' })}
      </Button>
    </Screen>
  );
}
