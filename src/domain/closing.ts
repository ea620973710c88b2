/**
 * What matters of a hearing and is still blank, in the order in which it is asked. Nothing here is demanded:
 * "not known" is an answer, and what is not asked of a hearing nobody watched is left out.
 */
import { hearingDay, hearings, instanceOf, itemOf, itemsOf } from './casebook.ts';
import { comingHearings } from './comingHearing.ts';
import type { FoldState } from './fold.ts';
import { attendedOf } from './hearingGaps.ts';
import { factsOf } from './hearingLog.ts';
import { isOver } from './hearingOver.ts';
import { valueOf, type Item } from './item.ts';
import { openAt } from './motionsAt.ts';
import { onceFor } from './onceFor.ts';
import type { RecordId } from './values.ts';

/**
 * Of the hearing: `next`, `end`, `how-recorded`, `part`, `access`, `record-kept`, `openness`. Of an entry: `motion` (no
 * ruling yet), `reasons` and `same-judge` (of a ruling), `words` (of a mark).
 */
export type Asked =
  | 'next'
  | 'end'
  | 'motion'
  | 'reasons'
  | 'same-judge'
  | 'how-recorded'
  | 'part'
  | 'access'
  | 'record-kept'
  | 'openness'
  | 'words';

export interface Question {
  readonly asks: Asked;
  /** The hearing itself, or the motion, ruling or mark that lacks something. */
  readonly item: Item<'hearing'> | Item<'motion'> | Item<'ruling'> | Item<'observation'>;
}

/** Unanswered ones only. Open motions are those of its whole instance: they are carried on. */
export function questionsOf(state: FoldState, hearing: Item<'hearing'>): readonly Question[] {
  const attended = attendedOf(state, hearing);
  const watched = attended !== 'not-attended' && attended !== 'not-admitted';
  const ofHearing = (asks: Asked, answer: unknown): Question[] =>
    answer === undefined ? [{ asks, item: hearing }] : [];
  const next = isFollowed(state, hearing) ? [] : ofHearing('next', valueOf(hearing, 'next'));
  if (!watched) return next;
  return [
    ...next,
    ...ofHearing('end', valueOf(hearing, 'end')),
    ...openAt(state, hearing).map(({ motion }): Question => ({ asks: 'motion', item: motion })),
    ...rulingQuestions(state, hearing.id),
    ...ofHearing('how-recorded', valueOf(hearing, 'howRecorded')),
    ...ofHearing('part', attended === 'not-said' ? undefined : attended),
    ...ofHearing('access', valueOf(hearing, 'access')?.admitted),
    ...ofHearing('record-kept', valueOf(hearing, 'recordKept')?.how),
    ...ofHearing('openness', valueOf(hearing, 'openness')?.is),
    ...wordless(state, hearing.id).map((item): Question => ({ asks: 'words', item })),
  ];
}

export interface Unanswered {
  readonly hearing: Item<'hearing'>;
  readonly questions: readonly Question[];
}

/**
 * Hearings that are over and of which something is still blank, the newest first: one to which nobody was admitted and
 * one added from paper have no end and are over. Open motions alone are no reason to come back.
 */
export const unansweredHearings = onceFor((state: FoldState): readonly Unanswered[] =>
  hearings(state)
    .filter((hearing) => isOver(state, hearing))
    .toReversed()
    .flatMap((hearing) => {
      const questions = questionsOf(state, hearing).filter(({ asks }) => asks !== 'motion');
      return questions.length === 0 ? [] : [{ hearing, questions }];
    }),
);

/** It is over and nobody said when the next one is: the mark at a hearing, and a task on home. */
export function lacksNext(state: FoldState, hearing: Item<'hearing'>): boolean {
  const found = unansweredHearings(state).find((one) => one.hearing.id === hearing.id);
  return found !== undefined && found.questions.some(({ asks }) => asks === 'next');
}

/**
 * What comes after it is known: a later hearing of its instance or of another, the last day of its instance, or a hearing
 * to come of which one learnt outside the courtroom.
 */
function isFollowed(state: FoldState, hearing: Item<'hearing'>): boolean {
  const of = instanceOf(state, hearing);
  const instance = itemOf(state, 'instance', of);
  if (instance !== undefined && valueOf(instance, 'to') !== undefined) return true;
  if (comingHearings(state).some((one) => one.instance === of && one.coming.date !== undefined)) return true;
  // With its judgment an instance is at its end.
  if (itemsOf(state, 'judgment').some((one) => valueOf(one, 'hearing') === hearing.id)) return true;
  const all = hearings(state);
  const later = all.slice(all.indexOf(hearing) + 1);
  return later.some((one) => instanceOf(state, one) === of || hearingDay(one) > hearingDay(hearing));
}

/** Of what was refused: were reasons given; of a recusal that was ruled on: by the judge who is challenged? */
function rulingQuestions(state: FoldState, hearing: RecordId): readonly Question[] {
  const motions = new Map(itemsOf(state, 'motion').map((motion) => [motion.id, motion]));
  return factsOf(state, hearing).flatMap((item): Question[] => {
    if (item.kind !== 'ruling') return [];
    const outcome = valueOf(item, 'outcome');
    const refused = outcome === 'refused' || outcome === 'part';
    const answered = (valueOf(item, 'motions') ?? []).flatMap((id) => motions.get(id) ?? []);
    const ofRecusal = answered.some((motion) => valueOf(motion, 'what') === 'recusal');
    const decided = outcome !== undefined && outcome !== 'not-ruled' && outcome !== 'deferred';
    return [
      ...(refused && valueOf(item, 'reasons') === undefined ? [{ asks: 'reasons', item } as const] : []),
      ...(ofRecusal && decided && valueOf(item, 'sameJudge') === undefined
        ? [{ asks: 'same-judge', item } as const]
        : []),
    ];
  });
}

/** Marks of a time that never got their words, and entries of the kind "other" that say nothing. */
function wordless(state: FoldState, hearing: RecordId): readonly Item<'observation'>[] {
  return factsOf(state, hearing).flatMap((item) => {
    if (item.kind !== 'observation') return [];
    const what = valueOf(item, 'what');
    const bare = what === undefined || what === 'mark' || what === 'other';
    const said = valueOf(item, 'words') !== undefined || valueOf(item, 'exact') !== undefined;
    return bare && !said ? [item] : [];
  });
}
