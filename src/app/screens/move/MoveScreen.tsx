import { useEffect, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { hearings } from '#domain/casebook.ts';
import { openHearingItem } from '#domain/summary.ts';
import type { RecordId } from '#domain/values.ts';
import type { CaseKey } from '#vault/door.ts';
import { moveOn, type Moved, type NotMoved } from '../../desk/moveOn.ts';
import { cutOffMoves } from '../../desk/cutOffMoves.ts';
import { useDesk, useDeskView, useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import type { Place } from '../../places.ts';
import { useSettings } from '../../settingsContext.ts';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Empty, Loading } from '../../ui/Standing.tsx';
import { useHearingWords } from '../case/useHearingWords.ts';
import { caseName } from '../today/caseName.ts';
import { MovedAway } from './MovedAway.tsx';
import { MoveDone } from './MoveDone.tsx';
import { MoveWords } from './MoveWords.tsx';
import { SamePersons } from './SamePersons.tsx';
import { useMovePlan } from './useMovePlan.ts';
import { useNotMoved } from './useNotMoved.ts';

/** A hearing of this case goes into another one: which, where to, what will happen, and then what did. */
export function MoveScreen({ place }: { place: Extract<Place, { at: 'move' }> }) {
  const { t } = useLingui();
  const desk = useDesk();
  const nav = useNav();
  const { summaries } = useDeskView();
  const { key, state } = useOpenCase();
  const { settings } = useSettings();
  const hearingWords = useHearingWords(state);
  const notMoved = useNotMoved();
  const held = hearings(state);
  const [hearing, setHearing] = useState(place.hearing as RecordId | null);
  const [to, setTo] = useState<CaseKey | null>(place.to);
  const [fixed, setFixed] = useState(false);
  const [round, setRound] = useState(0);
  const [same, setSame] = useState<ReadonlyMap<RecordId, RecordId> | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<NotMoved | null>(null);
  const [done, setDone] = useState<{ moved: Moved; running: boolean } | null>(null);

  const only = held.length === 1 && place.hearing === null ? held[0]?.id : undefined;
  const chosen = held.find(({ id }) => id === hearing)?.id ?? only;
  const others = (summaries ?? []).filter((one) => one.key !== key);
  const planned = useMovePlan(chosen, done ? undefined : (to ?? undefined), round);
  useEffect(() => void desk.refreshSummaries(), [desk]);
  // A move that was cut off goes on into the case it went to: elsewhere the hearing would be there twice.
  useEffect(() => {
    let left = false;
    void cutOffMoves(desk).then((all) => {
      const before = all.find((one) => one.hearing === chosen);
      if (left || before === undefined) return;
      setTo(before.to);
      setFixed(true);
    });
    return () => {
      left = true;
    };
  }, [desk, chosen, round]);

  const name = nameOf(others.find((one) => one.key === to));
  const toOld = () =>
    place.from === 'live' && chosen ? nav.replace({ at: 'live', key, hearing: chosen }) : nav.back();
  const move = async (): Promise<void> => {
    if (chosen === undefined || to === null || planned.is !== 'plan') return;
    setBusy(true);
    setTrouble(null);
    const running = openHearingItem(state)?.id === chosen;
    const answer = await moveOn(desk, { hearing: chosen, to, same: same ?? planned.plan.same });
    setBusy(false);
    setRound(round + 1);
    if (answer.ok) setDone({ moved: answer.moved, running });
    else setTrouble(answer.because);
  };
  if (done && to) return <MoveDone to={to} name={name} {...done} />;
  const ready = planned.is === 'plan' && planned.plan.newer === 0;
  const goesOn = fixed || (planned.is === 'plan' && planned.plan.there > 0);
  return (
    <Screen
      title={t({ message: 'Move a hearing', comment: 'Title: into another case' })}
      over={nameOf((summaries ?? []).find((one) => one.key === key))}
      onBack={toOld}
      action={
        ready ? (
          <Button look="primary" wide busy={busy} onClick={() => void move()}>
            {goesOn
              ? t({ message: 'Go on with the move', comment: 'Button: a move that was cut off goes on' })
              : t({ message: `Move it to ${name}`, comment: 'Button; name: the other case' })}
          </Button>
        ) : undefined
      }
    >
      {trouble ? <Notice kind="failed" live title={notMoved(trouble)} /> : null}
      {held.length > 1 && place.hearing === null ? (
        <Chips<RecordId>
          legend={t({ message: 'Which hearing?', comment: 'Field: choose the hearing to move' })}
          options={held.map((one) => ({ value: one.id, label: hearingWords(one) }))}
          value={hearing ?? undefined}
          onChange={(id) => {
            setHearing(id ?? null);
            setSame(null);
            setFixed(false);
          }}
        />
      ) : null}
      {summaries !== null && others.length === 0 ? (
        <Empty>
          <Trans comment="Leave at home: there is no other case">There is no other case on this phone.</Trans>
        </Empty>
      ) : fixed ? null : (
        <Chips<CaseKey>
          legend={t({ message: 'Into which case?', comment: 'Field: choose the case a hearing is moved to' })}
          options={others.map((one) => ({ value: one.key, label: nameOf(one) }))}
          value={to ?? undefined}
          onChange={(next) => {
            setTo(next ?? null);
            setSame(null);
            setTrouble(null);
          }}
        />
      )}
      {chosen === undefined && !busy ? <MovedAway /> : null}
      {planned.is === 'reading' ? <Loading /> : null}
      {planned.is === 'not-here' ? <Notice kind="failed" live title={notMoved('no-such-case')} /> : null}
      {planned.is === 'plan' && chosen ? (
        <>
          <MoveWords plan={planned.plan} name={name} />
          <SamePersons
            hearing={chosen}
            target={planned.target}
            same={same ?? planned.plan.same}
            onSame={setSame}
          />
        </>
      ) : null}
    </Screen>
  );

  function nameOf(one: (typeof others)[number] | undefined): string {
    return one ? caseName(one, settings.caseNames, summaries ?? []) : '';
  }
}
