import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, persons } from '#domain/casebook.ts';
import type { ObservationKind, Role, Stage } from '#domain/codes.ts';
import { clockJump } from '#domain/clockJump.ts';
import { factsOf, isFact, lineOf } from '#domain/hearingLog.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { openAt } from '#domain/motionsAt.ts';
import { countText } from '#domain/summary.ts';
import type { RecordId } from '#domain/values.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { Button } from '../../ui/Button.tsx';
import { CoverButton } from '../../ui/Screen.tsx';
import { dayOfLines } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { CaseChips } from '../move/CaseChips.tsx';
import { CaptureGrid } from './CaptureGrid.tsx';
import type { Capture } from './captureButtons.ts';
import { ClosedHearing } from './ClosedHearing.tsx';
import { ClockJumped } from './ClockJumped.tsx';
import { CourtClock } from './CourtClock.tsx';
import { DimSwitch } from './DimSwitch.tsx';
import { Feed } from './Feed.tsx';
import { InstanceChips } from './InstanceChips.tsx';
import { lastEntry, lastStep, type Step } from './lastStep.ts';
import { liveActions, type Entered } from './liveActions.ts';
import { MenuSheet } from './MenuSheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { MotionSheet } from './MotionSheet.tsx';
import { MotionTray } from './MotionTray.tsx';
import { NewestEntry } from './NewestEntry.tsx';
import { PersonSheet } from './PersonSheet.tsx';
import { RemarkSheet } from './RemarkSheet.tsx';
import { RulingSheet } from './RulingSheet.tsx';
import { SideSheet } from './SideSheet.tsx';
import { TimeSheet } from './TimeSheet.tsx';
import { sayRoom } from './sayRoom.ts';
import { useStable } from './useStable.ts';
import { VerdictSheet } from './VerdictSheet.tsx';
import { WaitingLines } from './WaitingLines.tsx';
import { WhoCameSheet } from './WhoCameSheet.tsx';
import { WordsLine } from './WordsLine.tsx';
import './live.css';

type OpenSheet =
  | { is: 'motion' | 'who-came' | 'more' | 'menu' | 'time' | 'remark' | 'verdict' }
  | { is: 'person' | 'side'; entry: Entered; roles: readonly Role[] }
  | { is: 'ruling'; motions: readonly RecordId[] };

/** `withdrawal`: the record that took the step back; null inside = it was refused. */
interface TakenBack {
  readonly step: Step;
  readonly withdrawal: Promise<readonly RecordId[] | null>;
}

const heard: readonly Role[] = ['witness', 'victim', 'expert', 'specialist', 'accused'];
const speakers: readonly Role[] = ['accused', 'defence-counsel', 'prosecutor', 'judge', 'victim'];

interface Props {
  place: Extract<Place, { at: 'live' }>;
}

/** One way leads here from many places; an ended hearing takes nothing as live. */
export function LiveHearingScreen({ place }: Props) {
  const { state } = useOpenCase();
  const hearing = itemOf(state, 'hearing', place.hearing as RecordId);
  const ended = hearing !== undefined && valueOf(hearing, 'end') !== undefined;
  return ended ? <ClosedHearing place={place} /> : <OpenHearing place={place} />;
}

/** A hearing as it happens: one tap is one kept entry, its words and ruling follow. */
function OpenHearing({ place }: Props) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const view = useDeskView();
  const { key, state } = useOpenCase();
  const hearing = place.hearing as RecordId;
  const words = useEntryWords(state);
  const actions = useMemo(() => liveActions(desk, hearing), [desk, hearing]);
  const people = useStable(persons(state));
  const [sheet, setSheet] = useState<OpenSheet | null>(
    place.addingSince === undefined ? null : { is: 'who-came' },
  );
  const middle = useRef<HTMLElement>(null);
  const [little, setLittle] = useState(false);
  useLayoutEffect(() => (middle.current ? sayRoom(middle.current, setLittle) : undefined), []);
  const heading = useRef<HTMLHeadingElement>(null);
  // As on every screen; a sheet that lies over this one has taken the focus itself.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const [detached, setDetached] = useState<RecordId | null>(null);
  const [takenBack, setTakenBack] = useState<TakenBack | null>(null);

  // What opens blind capture after a restart: which hearing is open.
  useEffect(() => void desk.door.setOpenHearing({ key, id: hearing }), [desk, key, hearing]);

  const held = itemOf(state, 'hearing', hearing);
  const stage: Stage = (held && valueOf(held, 'stage')) ?? 'opening';
  const instance = held && valueOf(held, 'instance');
  const newest = useMemo(() => lastEntry(state, hearing, desk.device), [state, hearing, desk]);
  const step = useMemo(() => lastStep(state, hearing, desk.device), [state, hearing, desk]);
  const jump = useMemo(() => clockJump(state, hearing, desk.device), [state, hearing, desk]);
  const waiting = view.waiting.filter(({ statement }) => statement.do === 'enter').length;
  // Whatever is said after it has a later place in the log.
  const undone = takenBack !== null && (step === null || step.said.seq < takenBack.step.said.seq);
  // One more step of the same entry may be taken back; of an earlier entry only after something new was tapped.
  const more = undone && step !== null && step.item.id === takenBack.step.item.id;
  const close = () => {
    setSheet(null);
    if (place.addingSince !== undefined) nav.replace({ at: 'live', key, hearing });
    // What the sheet kept, and what it asks next, stands at the end of the feed.
    middle.current?.scrollTo(0, 0);
  };
  const onOther = useCallback(
    (motion: Item<'motion'>) => setSheet({ is: 'ruling', motions: [motion.id] }),
    [],
  );

  const observe = (what: ObservationKind, then?: 'person' | 'side') => {
    setTakenBack(null);
    const entry = actions.observe(what);
    if (then) setSheet({ is: then, entry, roles: what === 'witness' ? heard : speakers });
  };
  const capture = (tapped: Capture) => {
    if (tapped.is === 'observe') return observe(tapped.what, tapped.then);
    if (tapped.is !== 'penalty') return setSheet({ is: tapped.is });
    const judgment = factsOf(state, hearing).findLast(({ kind }) => kind === 'judgment');
    nav.go({ at: 'judgment-form', key, id: judgment?.id ?? null });
  };

  const target = newest && newest.id !== detached && wantsWords(newest) ? newest : null;
  const isGone = view.refused?.because === 'storage-gone';
  const refused = view.refused ? words.label('refusal', view.refused.because) : null;
  const code = caseName(caseOf(state));
  const number = held ? countText(valueOf(held, 'number')) : '';

  return (
    <div className="live">
      <header className="live-head">
        <CoverButton />
        <CourtClock />
        <h1 ref={heading} tabIndex={-1} className="live-title">
          {words.listed([code, number])}
        </h1>
        <DimSwitch />
        <Button look="quiet" onClick={() => setSheet({ is: 'menu' })}>
          <span aria-hidden="true">⋯</span>
          <span className="unseen">
            {t({ message: 'Menu', comment: 'Button: end the hearing, read the log, add a person' })}
          </span>
        </Button>
      </header>
      <main ref={middle} className="live-middle" id="main">
        <div className="live-inside">
          {held ? (
            <MotionTray
              state={state}
              hearing={held}
              people={people}
              actions={actions}
              onOther={onOther}
              onRuleAll={() =>
                setSheet({ is: 'ruling', motions: openAt(state, held).map(({ motion }) => motion.id) })
              }
            />
          ) : null}
          <CaseChips hearing={hearing} />
          {/* Until the hearing is under way; as long as nobody has said, always. */}
          {instance === undefined || factsOf(state, hearing).length < 3 ? (
            <InstanceChips
              state={state}
              instance={instance}
              onInstance={(next) => void actions.instance(next)}
            />
          ) : null}
          <Feed
            state={state}
            hearing={hearing}
            people={people}
            actions={actions}
            onOther={onOther}
            ruledLast={step?.item.kind === 'ruling' ? step.item.id : null}
            saidLast={step?.said.record ?? null}
          >
            <WaitingLines waiting={view.waiting} hearing={hearing} />
            {jump ? <ClockJumped jump={jump} onTime={() => setSheet({ is: 'time' })} /> : null}
            <NewestEntry
              // Where the browser has taken everything away, nothing that was kept is.
              newest={isGone ? null : step && timeOf(step.item)}
              waiting={waiting}
              refused={refused}
              undone={undone}
              more={more}
              onUndo={() => {
                // Twice on the same step is a thumb that was too quick.
                if (!step || takenBack?.step.said.record === step.said.record) return;
                const withdrawal = actions.undo(step.said.record);
                setTakenBack({ step, withdrawal });
                void withdrawal.then((ids) => ids ?? setTakenBack(null));
              }}
              onBringBack={() => {
                void takenBack?.withdrawal.then((ids) => ids?.[0] && actions.undo(ids[0]));
                setTakenBack(null);
              }}
              onTime={() => setSheet({ is: 'time' })}
            />
          </Feed>
          <CaptureGrid stage={stage} little={little} onCapture={capture} />
        </div>
      </main>
      <WordsLine
        draftPlace={`live:${key}:${hearing}`}
        target={target && { time: timeOf(target), words: words.line(target, people) }}
        onNewEntry={() => setDetached(newest?.id ?? null)}
        onMark={() => observe('mark')}
        onSend={(text, since) => {
          setTakenBack(null);
          return actions.words(text, target?.id ?? null, since);
        }}
        now={() => desk.clock.now()}
      />
      {sheet?.is === 'motion' ? <MotionSheet state={state} actions={actions} onClose={close} /> : null}
      {sheet?.is === 'who-came' ? (
        <WhoCameSheet
          state={state}
          hearing={hearing}
          actions={actions}
          addedSince={place.addingSince ?? null}
          onAddPerson={() => {
            nav.replace({ ...place, addingSince: persons(state).length });
            nav.go({ at: 'person-form', key, id: null });
          }}
          onClose={close}
        />
      ) : null}
      {sheet?.is === 'person' ? (
        <PersonSheet
          state={state}
          hearing={hearing}
          roles={sheet.roles}
          onPick={(actor) => void actions.nameActor(sheet.entry, actor)}
          onTogether={(people) => void actions.nameTogether(sheet.entry, people)}
          onClose={close}
        />
      ) : null}
      {sheet?.is === 'side' ? (
        <SideSheet onPick={(role) => void actions.nameActor(sheet.entry, { role })} onClose={close} />
      ) : null}
      {sheet?.is === 'ruling' ? (
        <RulingSheet
          motions={sheet.motions.length}
          onRule={(outcome) => void actions.rule(sheet.motions, outcome)}
          onClose={close}
        />
      ) : null}
      {sheet?.is === 'more' ? (
        <MoreSheet
          stage={stage}
          onStage={(next) => void actions.stage(next)}
          onObserve={observe}
          onCourtDecides={() => setSheet({ is: 'ruling', motions: [] })}
          onMotion={() => setSheet({ is: 'motion' })}
          onEvidence={() => nav.go({ at: 'form', of: 'evidence', key, id: null, about: hearing })}
          onClose={close}
        />
      ) : null}
      {sheet?.is === 'menu' ? (
        <MenuSheet
          caseKey={key}
          hearing={hearing}
          onRemark={() => setSheet({ is: 'remark' })}
          onClose={close}
        />
      ) : null}
      {sheet?.is === 'remark' ? <RemarkSheet onKeep={actions.remark} onClose={close} /> : null}
      {sheet?.is === 'verdict' ? <VerdictSheet state={state} hearing={hearing} onClose={close} /> : null}
      {sheet?.is === 'time' && step ? (
        <TimeSheet
          clock={isFact(step.item) ? lineOf(step.item).happened : words.claimedClock(step.item.first.at)}
          onEarlier={(minutes) => void actions.earlier(step.item.id, minutes)}
          onClock={(clock) =>
            void actions.onClock(
              step.item.id,
              clock,
              jump?.entry === step.item.id ? jump.before.day : undefined,
            )
          }
          onClose={close}
        />
      ) : null}
    </div>
  );

  function timeOf(item: AnyItem): string {
    return isFact(item) ? words.time(lineOf(item), dayOfLines(held)) : words.claimedClock(item.first.at);
  }
}

/** Words go to an entry that has none, and is not evaluation: a flag's words are written on its own page. */
function wantsWords(item: AnyItem): boolean {
  return isFact(item) && valueOf(item as Item<'observation'>, 'words') === undefined;
}

function caseName(item: Item<'case'> | undefined): string {
  return (item && valueOf(item, 'code')) ?? '';
}
