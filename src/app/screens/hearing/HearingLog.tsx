import { memo, useRef } from 'react';
import { useLingui } from '@lingui/react/macro';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import type { FoldState } from '#domain/fold.ts';
import type { FeedLine, Logged } from '#domain/hearingLog.ts';
import type { AnyItem, Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import type { RecordId } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { unbrokenDots } from '../../ui/unbrokenDots.tsx';
import { useEntryWords } from './useEntryWords.ts';

/** Above so many lines only those on the screen are drawn. */
const DRAW_ALL = 120;

interface Props {
  state: FoldState;
  /** `YYYY-MM-DD` of the hearing: lines of another day name theirs. */
  day: string | null;
  lines: readonly FeedLine<Logged>[];
  people: readonly Item<'person'>[];
  onOpen(id: RecordId): void;
}

/** Each line: when it happened, what; below, when it was recorded and how. */
export function HearingLog(props: Props) {
  const words = useEntryWords(props.state);
  const asked = (item: AnyItem) => words.answered(props.state, item);
  const numbers = new Map(motions(props.state).map(({ motion }, at) => [motion.id, at + 1]));
  return props.lines.length > DRAW_ALL ? (
    <LongLog {...props} numbers={numbers} asked={asked} />
  ) : (
    <ol className="rows">
      {props.lines.map((line) => (
        <li key={line.item.id}>
          <LogLine
            state={props.state}
            line={line}
            day={props.day}
            asked={asked(line.item)}
            number={numbers.get(line.item.id) ?? null}
            people={props.people}
            onOpen={props.onOpen}
          />
        </li>
      ))}
    </ol>
  );
}

interface LongProps extends Props {
  numbers: ReadonlyMap<RecordId, number>;
  asked(item: AnyItem): string;
}

function LongLog({ state, lines, day, people, numbers, asked, onOpen }: LongProps) {
  const list = useRef<HTMLOListElement>(null);
  const rows = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => 72,
    overscan: 8,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (at) => lines[at]?.item.id ?? at,
  });
  return (
    <ol ref={list} className="rows log-long" style={{ blockSize: rows.getTotalSize() }}>
      {rows.getVirtualItems().map((row) => {
        const line = lines[row.index];
        if (!line) return null;
        return (
          <li
            key={row.key}
            ref={rows.measureElement}
            data-index={row.index}
            aria-setsize={lines.length}
            aria-posinset={row.index + 1}
            style={{ transform: `translateY(${String(row.start - rows.options.scrollMargin)}px)` }}
          >
            <LogLine
              state={state}
              line={line}
              day={day}
              asked={asked(line.item)}
              number={numbers.get(line.item.id) ?? null}
              people={people}
              onOpen={onOpen}
            />
          </li>
        );
      })}
    </ol>
  );
}

interface LineProps {
  state: FoldState;
  line: FeedLine<Logged>;
  day: string | null;
  /** Of a ruling: the motions it answered, in words. */
  asked: string;
  number: number | null;
  people: readonly Item<'person'>[];
  onOpen(id: RecordId): void;
}

const LogLine = memo(function LogLine({ state, line, day, asked, number, people, onOpen }: LineProps) {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords(state);
  const { item } = line;
  const recorded = dates.claimed(item.first.at);
  return (
    <button type="button" className="row-button" onClick={() => onOpen(item.id)}>
      <span className="row-main">
        <time className="log-time">{words.time({ ...line, noted: null }, day)}</time>{' '}
        {unbrokenDots(words.line(item, people, number, asked))}
      </span>
      <span className="row-more">
        {unbrokenDots(
          words.listed([
            t({
              message: `recorded ${recorded}`,
              comment: 'When an entry was written down; a date and time follows',
            }),
            words.label('howRecorded', line.how),
            words.said(item as Item<'observation'>, 'source', words.source),
            words.corrected(item),
          ]),
        )}
      </span>
    </button>
  );
});
