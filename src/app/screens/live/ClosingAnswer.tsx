import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf, itemOf } from '#domain/casebook.ts';
import { courtTimeFrom } from '#domain/courtTime.ts';
import type { Statement } from '#domain/entry.ts';
import { isOpenHearing } from '#domain/hearingOver.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { ANSWERED_ANEW } from '#domain/write.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { labelOf } from '../../i18n/labels/labels.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useLookingAround } from '../../session.ts';
import { useSettings } from '../../settingsContext.ts';
import { HalfTypedContext } from '../../ui/halfTyped.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DraftCameBack } from '../forms/DraftCameBack.tsx';
import { fillOrChange } from '../forms/keepEntry.ts';
import { ADDED_LATER, fill, say } from '../forms/writing.ts';
import { howAfterwards, isLive } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { ClosingQuestion, type Answer } from './ClosingQuestion.tsx';
import { doubtIn, type Doubt } from './doubts.ts';
import { useAnswer } from './useAnswer.ts';
import type { Closing } from './useClosing.ts';
import { useClosingTitles } from './useClosingTitles.ts';
import { useDoubtWords } from './useDoubtWords.ts';
import { observedTakenBack, withObserved } from './withObserved.ts';

interface Props {
  closing: Closing;
  hearing: Item<'hearing'>;
  /** The hearing ends with these questions: whoever leaves them locks the app. */
  endsHere: boolean;
}

/** One question: its answer is kept on going on and on leaving, and is a draft until then. */
export function ClosingAnswer({ closing, hearing, endsHere }: Props) {
  const { t, i18n } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { lock } = useSettings();
  const looking = useLookingAround();
  const { refused } = useDeskView();
  const { key, state } = useOpenCase();
  const words = useEntryWords();
  const titles = useClosingTitles();
  const doubtful = useDoubtWords();
  const { page, step, steps } = closing;
  const draft = useAnswer(`closing:${key}:${hearing.id}:${page.asks}:${page.of}`);
  const { answer, problem } = draft;
  const [tried, setTried] = useState(false);
  const [asked, setAsked] = useState<{ doubt: Doubt; of: Answer } | null>(null);
  const doubt = asked?.of === answer ? asked.doubt : null;
  const [staysOpen, setStaysOpen] = useState(false);
  const how = isLive(hearing, desk.clock.now(), desk.clock.zone()) ? 'live' : howAfterwards(hearing);
  const closed = valueOf(hearing, 'end') !== undefined && valueOf(hearing, 'next') !== undefined;
  const log: Place = { at: 'hearing', key, hearing: hearing.id };
  const theCase = caseOf(state);

  /** `false`: what was typed cannot be read, is doubted, or was refused. */
  const keep = async (sure: boolean): Promise<boolean> => {
    setTried(true);
    if (problem !== null) return false;
    const found = sure ? null : doubtIn(state, hearing, answer.hearing ?? {});
    setAsked(found && { doubt: found, of: answer });
    if (found !== null || (await say(desk, said(), how)) === null) return false;
    draft.clear();
    return true;
  };
  const goOn = async (sure = false) => {
    if (!(await keep(sure))) return;
    if (closing.goOn(desk.view().open?.state ?? state)) return;
    // All was asked, and nobody said that it ended: that is not passed over.
    const held = heldNow();
    if (held && isOpenHearing(held)) setStaysOpen(true);
    else await left(log);
  };
  const hasEnded = (): boolean => {
    const held = heldNow();
    return held !== undefined && valueOf(held, 'end') !== undefined;
  };
  const heldNow = () => itemOf(desk.view().open?.state ?? state, 'hearing', hearing.id);
  const endNow = async () => {
    const held = heldNow();
    if (held === undefined || valueOf(held, 'end') !== undefined) return;
    const now = courtTimeFrom(desk.clock.now(), desk.clock.zone());
    await say(desk, fill(desk, held, { end: { is: 'exact', at: now } }, ADDED_LATER), how);
  };
  const endsNow = how === 'live' && valueOf(hearing, 'end') === undefined;
  /**
   * One may leave at any time: an answer that can stand is kept, another is asked for again and its draft is there
   * then. What has no end ends now.
   */
  const leave = async (to: Place) => {
    const stands = problem === null && doubtIn(state, hearing, answer.hearing ?? {}) === null;
    if (stands && (await say(desk, said(), how)) !== null) draft.clear();
    if (endsNow) await endNow();
    await left(to);
  };
  const left = async (to: Place) => {
    const ended = hasEnded();
    if (ended) await desk.door.setOpenHearing(null);
    nav.replace(to);
    if (ended && endsHere) lock();
  };
  const back = () => {
    if (!closing.goBack()) nav.back();
  };
  const last = step === steps;
  const done = t({ message: 'Done', comment: 'Button: the questions at the end of a hearing are answered' });
  const later = t({ message: 'Later', comment: 'Button: leave the questions; Today reminds of them' });

  return (
    <Screen
      title={titles[page.asks]}
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
        closed && !last ? (
          <Button look="quiet" onClick={() => void leave(log)}>
            {done}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => void leave({ at: 'today' })}>
            {later}
          </Button>
        )
      }
      action={
        <Button look="primary" wide onClick={() => void goOn()}>
          {last ? done : t({ message: 'Next question', comment: 'Button: keeps the answer and goes on' })}
        </Button>
      }
    >
      {refused ? <Notice kind="failed" live title={labelOf(i18n, 'refusal', refused.because)} /> : null}
      {endsNow ? (
        <p className="quiet">
          {t({
            message:
              '“Later” ends the hearing at this minute and keeps the questions for Today. “Back” leaves it open.',
            comment: 'On the questions at the end of a hearing that has no end yet; names of two buttons',
          })}
        </p>
      ) : null}
      {endsHere && !looking ? (
        <p className="quiet">
          {t({
            message: 'When the hearing has ended the app locks: the passphrase opens it again.',
            comment: 'On the questions at the end of a hearing',
          })}
        </p>
      ) : null}
      <DraftCameBack of={draft.cameBack} />
      <HalfTypedContext value={draft.halfTyped}>
        <ClosingQuestion
          key={draft.round}
          page={page}
          hearing={hearing}
          how={how}
          answer={answer}
          error={tried ? problem : null}
          onAnswer={draft.give}
        />
      </HalfTypedContext>
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
      {staysOpen && !hasEnded() ? (
        <Notice
          kind="told"
          live
          title={t({
            message: 'The hearing is not ended: it stays open.',
            comment: 'After the last question at the end of a hearing, when nobody has said that it ended',
          })}
          action={
            <>
              {how === 'live' ? (
                <Button onClick={() => void endNow().then(() => (hasEnded() ? left(log) : undefined))}>
                  {t({ message: 'End it now', comment: 'Button: the hearing ends at this minute' })}
                </Button>
              ) : null}
              <Button look="quiet" onClick={() => void left(log)}>
                {t({ message: 'Leave it open', comment: 'Button: the hearing goes on being logged' })}
              </Button>
            </>
          }
        />
      ) : null}
    </Screen>
  );

  function said(): Statement[] {
    const ruling = itemOf(state, 'ruling', page.of);
    const mark = itemOf(state, 'observation', page.of);
    const given = answer.hearing ?? {};
    return [
      ...observedTakenBack(hearing, given, desk.device),
      ...fillOrChange(desk, hearing, withObserved(hearing, given, desk.device), ANSWERED_ANEW),
      ...(ruling ? fillOrChange(desk, ruling, answer.ruling ?? {}, ANSWERED_ANEW) : []),
      ...(mark ? fillOrChange(desk, mark, answer.observation ?? {}, ANSWERED_ANEW) : []),
    ];
  }
}
