import { Trans, useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import { valueOf } from '#domain/item.ts';
import { isFiledOutside } from '#domain/motionLinks.ts';
import { motions, rulingsWithoutMotion, type MotionState } from '#domain/motions.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useDates } from '../../i18n/dates.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { MotionTable } from './MotionTable.tsx';
import { WaitingComplaints } from './WaitingComplaints.tsx';
import { useWhenText } from './useWhenText.ts';

type Numbered = MotionState & { number: number };

/** Open ones first; above them the count by side and outcome; below, what the court decided without being asked. */
export function MotionsTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const all = motions(state).map((motion, at) => ({ ...motion, number: at + 1 }));
  const open = all.filter((motion) => motion.state === 'open');
  const ruled = all.filter((motion) => motion.state === 'ruled');
  const alone = rulingsWithoutMotion(state);
  const add = (of: 'filed-motion' | 'court-decides') =>
    nav.go({ at: 'form', of, key, id: null, about: null });
  const rule = (ruled: readonly string[]) =>
    nav.go({ at: 'add', key, hearing: null, is: 'ruling', motions: ruled });
  return (
    <section className="stack">
      {all.length === 0 ? (
        <Empty>
          <Trans comment="The list of motions is empty">
            No motion yet. They come from the log of a hearing, with their rulings.
          </Trans>
        </Empty>
      ) : (
        <MotionTable />
      )}
      {open.length > 0 ? (
        <section className="stack-tight">
          <h3>
            <Trans comment="Heading: motions without a ruling">Motions that wait for a ruling</Trans>
          </h3>
          <MotionRows motions={open} onRule={(motion) => rule([motion.id])} />
          {open.length > 1 ? (
            <Button onClick={() => rule(open.map(({ motion }) => motion.id))}>
              {t({
                message: 'Give one ruling on all that wait',
                comment: 'Button: opens the form of a ruling on several motions; each can be left out there',
              })}
            </Button>
          ) : null}
        </section>
      ) : null}
      <WaitingComplaints />
      {ruled.length > 0 ? (
        <section className="stack-tight">
          <h3>
            <Trans comment="Heading: motions the court has ruled on">Ruled on</Trans>
          </h3>
          <MotionRows motions={ruled} />
        </section>
      ) : null}
      {alone.length > 0 ? (
        <section className="stack-tight">
          <h3>
            <Trans comment="Heading: rulings that answer no motion">What the court decided by itself</Trans>
          </h3>
          <ul className="rows">
            {alone.map((ruling) => (
              <li key={ruling.id}>
                <RowButton
                  main={words.listed([when(ruling), words.line(ruling, persons(state))])}
                  more={words.listed([words.known(ruling), words.corrected(ruling)])}
                  onOpen={() => nav.go({ at: 'entry', key, id: ruling.id })}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="row">
        <Button onClick={() => add('filed-motion')}>
          {t({
            message: 'Add one filed outside a hearing',
            comment: 'Button: a motion or complaint that was not made in a hearing',
          })}
        </Button>
        <Button onClick={() => add('court-decides')}>
          {t({ message: 'Court decides', comment: 'Button: a ruling that answers no motion' })}
        </Button>
      </div>
    </section>
  );
}

interface RowsProps {
  motions: readonly Numbered[];
  onRule?: (motion: MotionState['motion']) => void;
}

function MotionRows({ motions: some, onRule }: RowsProps) {
  const { t } = useLingui();
  const nav = useNav();
  const dates = useDates();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const filed = (motion: MotionState['motion']) => {
    const day = words.said(motion, 'filedOn', dates.approxDate);
    if (day) return t({ message: `filed ${day}`, comment: 'A motion filed outside a hearing, on a date' });
    return isFiledOutside(motion) && t({ message: 'filed outside a hearing', comment: 'Of a motion' });
  };
  return (
    <ul className="rows">
      {some.map(({ motion, rulings, number }) => (
        <li key={motion.id}>
          <RowButton
            main={words.line(motion, persons(state), number)}
            more={words.listed([
              filed(motion),
              valueOf(motion, 'repeats') && t({ message: 'repeats an earlier one', comment: 'Of a motion' }),
              rulings
                .map((ruling) => words.listed([words.ruling(ruling), words.corrected(ruling)]))
                .join(' → ') ||
                t({ message: 'No ruling yet', comment: 'Row of a table: motions without a ruling' }),
              words.known(motion),
              words.corrected(motion),
            ])}
            onOpen={() => nav.go({ at: 'entry', key, id: motion.id })}
          />
          {onRule ? (
            <Button
              look="quiet"
              onClick={() => onRule(motion)}
              aria-label={t({
                message: `Give ruling: ${words.line(motion, persons(state), number)}`,
                comment: 'Button under a motion that waits; which motion comes last',
              })}
            >
              {t({ message: 'Give ruling', comment: 'Opens the form of a ruling on this motion' })}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
