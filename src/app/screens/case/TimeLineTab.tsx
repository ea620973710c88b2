import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { persons } from '#domain/casebook.ts';
import type { PlacedBy } from '#domain/factDay.ts';
import { factsOf } from '#domain/hearingLog.ts';
import type { AnyItem } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { lanes, timeline, type Lane } from '#domain/timeline.ts';
import { useOpenCase } from '../../desk/useDesk.ts';
import { useNav } from '../../nav.ts';
import { Button } from '../../ui/Button.tsx';
import { RowButton } from '../../ui/RowButton.tsx';
import { Empty } from '../../ui/Standing.tsx';
import { unbrokenDots } from '../../ui/unbrokenDots.tsx';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { Background } from './Background.tsx';
import { laneRows, type LaneRow } from './laneRows.ts';
import { useHearingWords } from './useHearingWords.ts';
import { useInstanceWords } from './useInstanceWords.ts';
import { useWhenText } from './useWhenText.ts';
import './timeLine.css';

/** A longer time line begins with its newest entries: so many are drawn at once. */
const AT_ONCE = 100;

/** The whole case by day. The lanes beside the rows say in marks what each row says in words. */
export function TimeLineTab() {
  const { t } = useLingui();
  const nav = useNav();
  const { key, state } = useOpenCase();
  const words = useEntryWords(state);
  const when = useWhenText(state);
  const hearingWords = useHearingWords(state);
  const court = useInstanceWords();
  const laneNames = useLaneNames();
  const rows = laneRows(timeline(state));
  const numbers = new Map(motions(state).map(({ motion }, at) => [motion.id, at + 1]));
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, rows.length - AT_ONCE);

  const line = (item: AnyItem): string => {
    if (item.kind === 'hearing') return hearingWords(item, 'without-day');
    if (item.kind === 'instance') return court(item);
    return words.line(item, persons(state), numbers.get(item.id) ?? null, words.answered(state, item));
  };
  const byWords: Partial<Record<PlacedBy, string>> = {
    earliest: t({ message: 'stands at its earliest day', comment: 'An entry with an approximate date' }),
    latest: t({ message: 'stands at its latest day', comment: 'An entry known to have come before a day' }),
    about: t({
      message: 'its day is approximate',
      comment: 'An entry that came "about" a day, month or year',
    }),
  };
  const more = ({ placed: { item, lane, by } }: LaneRow): string => {
    const n = item.kind === 'hearing' ? factsOf(state, item.id).length : 0;
    return words.listed([
      laneNames[lane],
      byWords[by],
      item.kind === 'hearing' &&
        t({
          message: plural(n, { one: '# entry', other: '# entries' }),
          comment: 'How many entries a hearing has',
        }),
      words.known(item),
      words.corrected(item),
    ]);
  };
  const open = (item: AnyItem) =>
    nav.go(
      item.kind === 'hearing' ? { at: 'hearing', key, hearing: item.id } : { at: 'entry', key, id: item.id },
    );

  return (
    <section className="stack-tight">
      <Background />
      {rows.length === 0 ? (
        <Empty>
          <Trans comment="The time line of a case is empty">
            Nothing yet. “Start hearing” begins to log; people and charges can come later.
          </Trans>
        </Empty>
      ) : (
        <>
          <ul className="lane-key" aria-hidden="true">
            {lanes.map((lane) => (
              <li key={lane} className={`lane-key-one lane-${lane}`}>
                {laneNames[lane]}
              </li>
            ))}
          </ul>
          {hidden > 0 ? (
            <Button onClick={() => setAll(true)}>
              {t({
                message: plural(hidden, { one: 'Show # earlier entry', other: 'Show # earlier entries' }),
                comment: 'Button above a long time line',
              })}
            </Button>
          ) : null}
          <ol className="rows">
            {rows.slice(hidden).map((row) => (
              <li key={row.placed.item.id} className="lane-row">
                <Lanes row={row} />
                <RowButton
                  main={
                    <>
                      <strong className="lane-when">{when(row.placed.item)}</strong>{' '}
                      {unbrokenDots(line(row.placed.item))}
                    </>
                  }
                  more={more(row)}
                  onOpen={() => open(row.placed.item)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      <Button onClick={() => nav.go({ at: 'form', of: 'event', key, id: null, about: null })}>
        {t({
          message: 'Add something outside court',
          comment: 'Button: an entry that belongs to no hearing',
        })}
      </Button>
    </section>
  );
}

function Lanes({ row }: { row: LaneRow }) {
  return (
    <span className="lanes" aria-hidden="true">
      {lanes.map((lane) => (
        <span key={lane} className={`lane lane-${lane} lane-${row.cells[lane]}`} />
      ))}
    </span>
  );
}

export function useLaneNames(): Record<Lane, string> {
  const { t } = useLingui();
  return {
    custody: t({ message: 'Detention', comment: 'Kind of entry: one time of an accused in detention' }),
    motions: t({ message: 'Motions', comment: 'Name of a list' }),
    hearings: t({ message: 'Hearings', comment: 'Tab of a case' }),
    judgment: t({ message: 'Judgment', comment: 'Kind of entry: verdict and penalties' }),
    outside: t({ message: 'Outside court', comment: 'Part of a case: events that were not in court' }),
  };
}
