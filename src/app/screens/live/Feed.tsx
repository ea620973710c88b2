import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useLingui } from '@lingui/react/macro';
import { caseOf, itemOf, itemsOf } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { logOf, type FeedLine } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { motions } from '#domain/motions.ts';
import { possibleViolations } from '#domain/possibleViolations.ts';
import type { CaseStage } from '#domain/stageWords.ts';
import type { RecordId } from '#domain/values.ts';
import { Button } from '../../ui/Button.tsx';
import { dayOfLines } from '../hearing/hearingDay.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import type { LiveActions } from './liveActions.ts';
import { LiveLine } from './LiveLine.tsx';

/** So many lines are on the page; earlier ones come on a tap. */
const SHOWN = 60;
/** This near to its end the feed follows the newest entry; further up it keeps its place. */
const NEAR_PX = 48;

interface Props {
  state: FoldState;
  hearing: RecordId;
  people: readonly Item<'person'>[];
  actions: LiveActions;
  onOther(motion: Item<'motion'>): void;
  /** The ruling said or changed last: what it asks next stays in sight. */
  ruledLast: RecordId | null;
  /** What this device said last: from wherever one read, it is shown. */
  saidLast: RecordId | null;
  children: ReactNode;
}

/** Newest at the bottom. A ruling on one motion of this hearing stands on the motion's line. */
export function Feed({ state, hearing, people, actions, onOther, ruledLast, saidLast, children }: Props) {
  const { t } = useLingui();
  const words = useEntryWords(state);
  const stage = stageAlone(state);
  const [shown, show] = useState(SHOWN);
  const [noFlag, setNoFlag] = useState<ReadonlySet<RecordId>>(new Set());
  const answerNo = useCallback(
    (one: Item<'ruling'>) => setNoFlag((before) => new Set([...before, one.id])),
    [],
  );
  const box = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const asking = useRef<HTMLLIElement>(null);
  const atEnd = useRef(true);
  /** Where the feed itself scrolled to: that is nobody leaving its end. */
  const movedTo = useRef<number | null>(null);

  const lines = useMemo(() => logOf(state, hearing), [state, hearing]);
  const ruled = useMemo(() => rulingsInPlace(state, lines), [state, lines]);
  const flagged = useMemo(() => flaggedEntries(state), [state]);
  const newestRuling = itemsOf(state, 'ruling').findLast((one) => valueOf(one, 'hearing') === hearing);
  const day = dayOfLines(itemOf(state, 'hearing', hearing));
  const feed = lines.filter(({ item }) => !ruled.moved.has(item.id));

  const follow = useCallback(() => {
    const element = box.current;
    if (!element || !atEnd.current) return;
    element.scrollTop = element.scrollHeight;
    const line = asking.current;
    // Its beginning if there is room for all of it; else its end, where it asks, above what was kept last.
    if (line && line.offsetTop < element.scrollTop) {
      const kept = (inner.current?.lastElementChild as HTMLElement | null)?.offsetHeight ?? 0;
      const end = line.offsetTop + line.offsetHeight + kept - element.clientHeight;
      element.scrollTop = Math.max(line.offsetTop, end);
    }
    movedTo.current = element.scrollTop;
  }, []);
  useLayoutEffect(() => {
    atEnd.current = true;
  }, [saidLast]);
  useLayoutEffect(follow);
  // A keyboard, larger text and lines that turn out longer than they were thought to be.
  useEffect(() => {
    const sizes = new ResizeObserver(follow);
    for (const element of [box.current, inner.current]) if (element) sizes.observe(element);
    return () => sizes.disconnect();
  }, [follow]);

  return (
    <div
      ref={box}
      className="live-feed"
      role="log"
      aria-live="off"
      tabIndex={0}
      aria-label={t({ message: 'Log of this hearing', comment: 'Name of the list of entries' })}
      onScroll={({ currentTarget: at }) => {
        if (at.scrollTop === movedTo.current) return;
        atEnd.current = at.scrollHeight - at.scrollTop - at.clientHeight < NEAR_PX;
        // The browser holds the lines one reads where they are; at the end it would hold the newest out of sight.
        at.style.overflowAnchor = atEnd.current ? 'none' : 'auto';
      }}
    >
      <div ref={inner}>
        {feed.length > shown ? (
          <Button look="quiet" wide onClick={() => show(shown + SHOWN * 4)}>
            {t({ message: 'Earlier entries', comment: 'Button: show more of the log above' })}
          </Button>
        ) : null}
        <ol className="live-lines">
          {feed.slice(-shown).map((line) => {
            const { item } = line;
            const at = ruled.byMotion.get(item.id);
            const ruling = item.kind === 'ruling' ? item : (at?.ruling ?? null);
            const answered = ruling !== null && isAnswered(ruling, item);
            return (
              <LiveLine
                key={item.id}
                ref={ruledLast !== null && ruling?.id === ruledLast ? asking : null}
                line={line}
                day={day}
                asked={words.answered(state, item)}
                number={at?.number ?? null}
                ruling={ruling}
                isOpen={at?.isOpen ?? false}
                flagged={ruling !== null && flagged.has(ruling.id)}
                askFlag={answered && ruling.id === newestRuling?.id && !noFlag.has(ruling.id)}
                people={people}
                stage={stage}
                actions={actions}
                onOther={onOther}
                onNoFlag={answerNo}
              />
            );
          })}
        </ol>
        {children}
      </div>
    </div>
  );
}

/** Refused, and what is asked about a refusal is said: then one quiet question may follow. */
function isAnswered(ruling: Item<'ruling'>, item: FeedLine['item']): boolean {
  const recusal = item.kind === 'motion' && valueOf(item, 'what') === 'recusal';
  return (
    valueOf(ruling, 'outcome') === 'refused' &&
    valueOf(ruling, 'reasons') !== undefined &&
    (!recusal || valueOf(ruling, 'sameJudge') !== undefined)
  );
}

/** Above the first instance a judgment decides the word: there the neutral one stands in a line that is drawn once. */
function stageAlone(state: FoldState): CaseStage | undefined {
  const theCase = caseOf(state);
  const stage = theCase && valueOf(theCase, 'stage');
  return stage === 'pre-trial' || stage === 'trial' || stage === 'judgment' ? stage : undefined;
}

interface InPlace {
  readonly number: number;
  readonly isOpen: boolean;
  readonly ruling: Item<'ruling'> | null;
}

/** Which ruling stands on which motion's line, and which rulings therefore need no line of their own. */
function rulingsInPlace(state: FoldState, lines: readonly FeedLine[]) {
  const here = new Set(lines.map(({ item }) => item.id));
  const byMotion = new Map<RecordId, InPlace>();
  const moved = new Set<RecordId>();
  motions(state).forEach(({ motion, rulings, state: standing }, index) => {
    if (!here.has(motion.id)) return;
    const last = rulings.at(-1);
    const alone = last !== undefined && (valueOf(last, 'motions') ?? []).length === 1;
    byMotion.set(motion.id, { number: index + 1, isOpen: standing === 'open', ruling: alone ? last : null });
    if (alone && here.has(last.id)) moved.add(last.id);
  });
  return { byMotion, moved };
}

function flaggedEntries(state: FoldState): ReadonlySet<RecordId> {
  return new Set(possibleViolations(state).flatMap(({ item }) => valueOf(item, 'entries') ?? []));
}
