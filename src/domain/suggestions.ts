/**
 * After an entry: would the monitor flag a possible violation? A suggestion asks and never asserts; it names
 * the type, the entries it rests on and the standard that makes one look. The legal basis for a country and
 * date is the taxonomy's.
 */
import type { MotionKind } from './codes.ts';
import type { FoldState } from './fold.ts';
import { itemOf, itemsOf } from './casebook.ts';
import { leastOf } from './courtTime.ts';
import type { Fact } from './hearingLog.ts';
import { valueOf, type Item } from './item.ts';
import { openAboutDetention } from './motionLinks.ts';
import { motions, type MotionState } from './motions.ts';
import { possibleViolations } from './possibleViolations.ts';
import type { RecordId } from './values.ts';

export interface StandardRef {
  readonly instrument: string;
  readonly article: string;
  readonly part?: string;
}

export interface Suggestion {
  /** Id in the taxonomy. */
  readonly type: string;
  /** What it rests on, the newest entry last. */
  readonly entries: readonly RecordId[];
  readonly source: StandardRef;
}

interface Rule {
  readonly type: string;
  readonly source: StandardRef;
  /** The entries that make one ask; none = no question. */
  readonly restsOn: (state: FoldState, fact: Fact) => readonly RecordId[];
}

const tribunal: StandardRef = { instrument: 'ICCPR', article: '14', part: '(1)' };

export const suggestionRules: readonly Rule[] = [
  {
    type: 'defence-witnesses-refused',
    source: { instrument: 'ICCPR', article: '14', part: '(3)(e)' },
    restsOn: refused('call-witness', (motion) => valueOf(motion, 'side') === 'defence'),
  },
  {
    type: 'written-record-refused',
    source: { instrument: 'ICCPR', article: '14', part: '(5)' },
    restsOn: refused('keep-record', () => true),
  },
  {
    type: 'recusal-for-bias-refused',
    source: tribunal,
    restsOn: refused('recusal', (motion) =>
      (valueOf(motion, 'grounds') ?? []).some(({ ground }) => ground === 'bias'),
    ),
  },
  {
    type: 'recusal-decided-by-same-judge',
    source: tribunal,
    restsOn: refused('recusal', (_, ruling) => valueOf(ruling, 'sameJudge') === 'yes'),
  },
  { type: 'recusals-refused-repeatedly', source: tribunal, restsOn: refusedRecusals },
  {
    type: 'merits-before-detention-complaint',
    source: { instrument: 'ICCPR', article: '9', part: '(4)' },
    restsOn: meritsBeforeComplaint,
  },
];

/** What to ask after this entry. Nothing that is already flagged on it; nothing about a withdrawn entry. */
export function suggestionsAfter(state: FoldState, fact: Fact): readonly Suggestion[] {
  if (fact.withdrawn.length > 0) return [];
  return suggestionRules.flatMap(({ type, source, restsOn }) => {
    const entries = restsOn(state, fact);
    return entries.length === 0 || isFlagged(state, type, entries) ? [] : [{ type, entries, source }];
  });
}

type WhenRefused = (motion: Item<'motion'>, ruling: Item<'ruling'>) => boolean;

function refused(what: MotionKind, when: WhenRefused): Rule['restsOn'] {
  return (state, fact) => {
    if (fact.kind !== 'ruling' || valueOf(fact, 'outcome') !== 'refused') return [];
    const found = (valueOf(fact, 'motions') ?? []).filter((id) => {
      const motion = itemOf(state, 'motion', id);
      return motion !== undefined && valueOf(motion, 'what') === what && when(motion, fact);
    });
    return found.length === 0 ? [] : [...found, fact.id];
  };
}

function refusedRecusals(state: FoldState, fact: Fact): readonly RecordId[] {
  if (refused('recusal', () => true)(state, fact).length === 0) return [];
  const found = motions(state).filter((one) => one.outcome === 'refused' && isA(one, 'recusal'));
  const times = found.reduce((sum, { motion }) => sum + (leastOf(valueOf(motion, 'howMany')) ?? 1), 0);
  if (times < 2) return [];
  const rulings = new Set(found.flatMap((one) => one.rulings.map(({ id }) => id)));
  return [...found.map(({ motion }) => motion.id), ...[...rulings].filter((id) => id !== fact.id), fact.id];
}

/** After an order of proceedings, or a mark that the merits began, while nobody has ruled on a complaint about detention. */
function meritsBeforeComplaint(state: FoldState, fact: Fact): readonly RecordId[] {
  if (!goesOnToMerits(fact)) return [];
  const complaints = itemsOf(state, 'observation').filter(
    (item) => valueOf(item, 'what') === 'detention-complaint' && item.id !== fact.id,
  );
  const asked = openAboutDetention(state).map(({ motion }) => motion.id);
  const found = [...complaints.map(({ id }) => id), ...asked];
  return found.length === 0 ? [] : [...found, fact.id];
}

function goesOnToMerits(fact: Fact): boolean {
  if (fact.kind === 'ruling')
    return valueOf(fact, 'what') === 'order-of-proceedings' || valueOf(fact, 'order') !== undefined;
  const what = fact.kind === 'observation' ? valueOf(fact, 'what') : undefined;
  return what === 'order-of-proceedings' || what === 'merits-begun';
}

function isA({ motion }: MotionState, what: MotionKind): boolean {
  return valueOf(motion, 'what') === what;
}

function isFlagged(state: FoldState, type: string, entries: readonly RecordId[]): boolean {
  const newest = entries.at(-1);
  return possibleViolations(state).some(
    ({ item }) =>
      valueOf(item, 'type') === type && (valueOf(item, 'entries') ?? []).some((entry) => entry === newest),
  );
}
