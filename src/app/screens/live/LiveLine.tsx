import { memo, type Ref } from 'react';
import type { FeedLine } from '#domain/hearingLog.ts';
import type { Item } from '#domain/item.ts';
import type { CaseStage } from '#domain/stageWords.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';
import { MotionRuling } from './MotionRuling.tsx';

interface Props {
  ref: Ref<HTMLLIElement>;
  line: FeedLine;
  /** `YYYY-MM-DD` of the hearing: lines of another day name theirs. */
  day: string | null;
  /** Number of the motion in the case; null for other entries. */
  number: number | null;
  /** Of a ruling on a line of its own: the motions it answered, in words. */
  asked: string;
  /** The last ruling on the motion, or the ruling this line is. */
  ruling: Item<'ruling'> | null;
  /** The motion still waits for a ruling. */
  isOpen: boolean;
  /** A possible violation rests on the ruling already. */
  flagged: boolean;
  /** The flag question is asked here: the newest ruling, not answered yet. */
  askFlag: boolean;
  /** All persons; the same array while none of them changed. */
  people: readonly Item<'person'>[];
  /** Of the case, as long as it alone decides what the accused are called. */
  stage: CaseStage | undefined;
  actions: LiveActions;
  onOther(motion: Item<'motion'>): void;
  onNoFlag(ruling: Item<'ruling'>): void;
}

/** One entry in the feed. Drawn again only when its own entry changes. */
export const LiveLine = memo(function LiveLine(props: Props) {
  const { line, day, number, asked, people } = props;
  const words = useEntryWords(props.stage);
  const { item } = line;
  return (
    <li ref={props.ref} className={item.kind === 'motion' ? 'live-line live-line-motion' : 'live-line'}>
      <p>
        <time className="live-line-time">{words.time(line, day)}</time>{' '}
        <span>{words.line(item, people, number, asked)}</span>
      </p>
      {item.kind === 'motion' || item.kind === 'ruling' ? <MotionRuling {...props} /> : null}
    </li>
  );
});
