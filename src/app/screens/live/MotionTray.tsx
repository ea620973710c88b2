import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import type { FoldState } from '#domain/fold.ts';
import { countOf, motions, sidesOf, type MotionState, type SideTally } from '#domain/motions.ts';
import { motionsAt, openAt, openElsewhere } from '#domain/motionsAt.ts';
import { tallyText, type Tally } from '#domain/tally.ts';
import type { Item } from '#domain/item.ts';
import { Button } from '../../ui/Button.tsx';
import { FoldedInstance } from '../hearing/FoldedInstance.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';

interface Props {
  state: FoldState;
  hearing: Item<'hearing'>;
  people: readonly Item<'person'>[];
  actions: LiveActions;
  onRuleAll(): void;
  onOther(motion: Item<'motion'>): void;
}

/** Open motions of the hearing's instance and how many were granted by side; open, it takes rulings. */
export function MotionTray({ state, hearing, people, actions, onRuleAll, onOther }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(state);
  const [unfolded, unfold] = useState(false);
  const open = openAt(state, hearing);
  const elsewhere = openElsewhere(state, hearing);
  const all = motions(state);
  const count = tallyText(countOf(open));
  const bySide = sidesOf(motionsAt(state, hearing));
  const sides = (['defence', 'prosecution'] as const).flatMap((side) => {
    const tally = bySide.get(side);
    const ruled = tally && ruledOf(tally);
    // Nothing is ruled on yet: 0 of 0 says nothing.
    if (!tally || !ruled || ruled.n === 0) return [];
    return {
      side,
      name: words.label('side', side),
      granted: tallyText(tally.granted),
      ruled: tallyText(ruled),
    };
  });
  const inWords = (name: string, granted: string, ruled: string) =>
    t({
      message: `${name}: granted ${granted} of ${ruled} ruled on`,
      comment: 'Motions of a side, in words: how many of those that were ruled on were granted',
    });
  const toRule = ({ motion }: MotionState) => (
    <li key={motion.id}>
      <p>{words.line(motion, people, all.findIndex((one) => one.motion.id === motion.id) + 1)}</p>
      <div className="row">
        <Button onClick={() => actions.rule([motion.id], 'granted')}>
          {words.label('outcome', 'granted')}
        </Button>
        <Button onClick={() => actions.rule([motion.id], 'refused')}>
          {words.label('outcome', 'refused')}
        </Button>
        <Button onClick={() => onOther(motion)}>
          {t({
            message: 'Other…',
            comment: 'Button on an open motion: another outcome than granted or refused',
          })}
        </Button>
      </div>
    </li>
  );
  return (
    <section className="live-tray" aria-label={t({ message: 'Motions', comment: 'Name of a list' })}>
      <button
        type="button"
        className="live-tray-head"
        aria-expanded={unfolded}
        onClick={() => unfold(!unfolded)}
      >
        <span>
          {t({ message: `Motions: ${count} open`, comment: 'How many motions wait for a ruling' })}
          {sides.map(({ side, name, granted, ruled }) => (
            <span key={side}>
              {' · '}
              <span aria-hidden="true">
                {t({
                  message: `${name} ${granted}/${ruled}`,
                  comment: 'Motions of a side: granted of those ruled on',
                })}
              </span>
              <span className="unseen">{inWords(name, granted, ruled)}</span>
            </span>
          ))}
        </span>
        <span aria-hidden="true">{unfolded ? '▾' : '▸'}</span>
      </button>
      {unfolded ? (
        <ul className="live-tray-list">
          {sides.map(({ side, name, granted, ruled }) => (
            <li key={side}>{inWords(name, granted, ruled)}</li>
          ))}
          {open.length === 0 ? (
            <li>
              <Trans comment="The list of open motions is empty">No motion waits for a ruling.</Trans>
            </li>
          ) : null}
          {open.map(toRule)}
          {open.length > 1 ? (
            <li>
              <Button wide onClick={onRuleAll}>
                {t({
                  message: 'One ruling on all of them…',
                  comment: 'Button: the court rules on all open motions at once',
                })}
              </Button>
            </li>
          ) : null}
          {elsewhere.map((one) => (
            <li key={one.instance.id}>
              <FoldedInstance state={state} of={one}>
                <ul className="live-tray-inner">{one.open.map(toRule)}</ul>
              </FoldedInstance>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Granted, refused or in part: what the court answered. */
function ruledOf({ granted, refused, part }: SideTally): Tally {
  return {
    n: granted.n + refused.n + part.n,
    about: granted.about || refused.about || part.about,
    orMore: granted.orMore || refused.orMore || part.orMore,
  };
}
