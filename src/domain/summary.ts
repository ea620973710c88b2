/** One case in a few words and counts, for home: so that no case need be opened to list it. */
import { caseOf, hearings, instanceOf, itemsOf, personsByRole } from './casebook.ts';
import { lacksNext, unansweredHearings } from './closing.ts';
import { dayKey, localOf } from './courtTime.ts';
import { isEmptied } from './emptied.ts';
import { spanOf } from './daySpan.ts';
import { custodyRows, type CustodyRow } from './custodyNow.ts';
import type { SetAside, Stated } from './entry.ts';
import { fold, type FoldState } from './fold.ts';
import { attendedOf } from './hearingGaps.ts';
import { hearingCounts, type HearingCounts } from './hearingCounts.ts';
import { factsOf } from './hearingLog.ts';
import { isOpenHearing } from './hearingOver.ts';
import { valueOf, type Item } from './item.ts';
import { openAboutDetention } from './motionLinks.ts';
import { openCount } from './motions.ts';
import { nextHearings, type NextHearing } from './nextHearings.ts';
import { claimedAt } from './order.ts';
import { possibleViolations } from './possibleViolations.ts';
import type { Tally } from './tally.ts';
import type { ApproxCount, ApproxDate, RecordId, Text } from './values.ts';

export interface NextSaid {
  /** '' when the hearings name no instance. */
  readonly instance: string;
  readonly state: string;
  /** To order by: the first day it could be. */
  readonly date: string;
  /** As it was said: "November" is no day. */
  readonly on: ApproxDate | null;
  /** The last day it could be; '' where nothing was said or there is none. */
  readonly last: string;
  readonly time: string;
  readonly room: string;
  /** The last hearing of that instance, if nobody who watches was there. `number` `3`, `~3`, `3+` or ''. */
  readonly missed: { readonly number: string; readonly is: 'not-attended' | 'not-admitted' } | null;
}

export interface Summary {
  readonly code: string;
  /** '' when blank or not known. */
  readonly title: string;
  readonly stage: string;
  readonly records: number;
  readonly setAside: number;
  /** An entry may stand for several motions, or for nobody knows how many. */
  readonly openMotions: Tally;
  readonly flags: number;
  readonly flagsSent: number;
  /** The newest hearing logged live that has no end. `number` `3`, `~3`, `3+` or ''; `start` `YYYY-MM-DDTHH:MM` or ''. */
  readonly openHearing: { id: string; number: string; start: string; entries: number } | null;
  /** What is known of the next hearing of each instance that goes on, by day; those without a day last. */
  readonly nexts: readonly NextSaid[];
  /** Hearings that are over, without a word on the next date. */
  readonly unclosed: number;
  /** What is blank of hearings that ended, all questions of `closing.ts` but open motions. */
  readonly questions: number;
  readonly hearings: HearingCounts;
  /** Its hearings were moved to another case and nothing else stands here: the withdrawn entries are to be read and to prove. */
  readonly emptied: boolean;
  /** Complaints and motions about detention nobody has ruled on: among `openMotions` too. */
  readonly openAboutDetention: number;
  readonly accused: number;
  /** Ask `heldNow` of it with a day. */
  readonly custody: readonly CustodyRow[];
  readonly lastAt: string;
}

export function summarise(stated: readonly Stated[], setAside: readonly SetAside[]): Summary {
  return summariseFold(fold(stated), stated, setAside);
}

/** The same for a case that is already folded. */
export function summariseFold(
  state: FoldState,
  stated: readonly Stated[],
  setAside: readonly SetAside[],
): Summary {
  const theCase = caseOf(state);
  const flags = possibleViolations(state);
  return {
    code: (theCase && valueOf(theCase, 'code')) ?? '',
    title: textOf(theCase && valueOf(theCase, 'title')),
    stage: (theCase && valueOf(theCase, 'stage')) ?? '',
    records: stated.length + setAside.length,
    setAside: setAside.length,
    openMotions: openCount(state),
    flags: flags.length,
    flagsSent: flags.filter((flag) => flag.state === 'sent').length,
    openHearing: openHearingOf(state),
    nexts: nextHearings(state).map((one) => saidOfNext(state, one)),
    unclosed: hearings(state).filter((hearing) => lacksNext(state, hearing)).length,
    questions: unansweredHearings(state).reduce((sum, { questions }) => sum + questions.length, 0),
    hearings: hearingCounts(state),
    emptied: isEmptied(state),
    openAboutDetention: openAboutDetention(state).length,
    accused: personsByRole(state).get('accused')?.length ?? 0,
    custody: custodyRows(state),
    lastAt: newest([...stated, ...setAside]),
  };
}

/** The newest hearing that is being logged now. */
export function openHearingItem(state: FoldState): Item<'hearing'> | undefined {
  return itemsOf(state, 'hearing').findLast(isOpenHearing);
}

function openHearingOf(state: FoldState): Summary['openHearing'] {
  const hearing = openHearingItem(state);
  if (hearing === undefined) return null;
  return {
    id: hearing.id,
    number: countText(valueOf(hearing, 'number')),
    start: localOf(valueOf(hearing, 'start')) ?? '',
    entries: factsOf(state, hearing.id).length,
  };
}

function missedLast(state: FoldState, instance: RecordId | undefined): NextSaid['missed'] {
  const last = hearings(state).findLast((hearing) => instanceOf(state, hearing) === instance);
  const is = last && attendedOf(state, last);
  if (last === undefined || (is !== 'not-attended' && is !== 'not-admitted')) return null;
  return { number: countText(valueOf(last, 'number')), is };
}

function saidOfNext(state: FoldState, { instance, next }: NextHearing): NextSaid {
  return {
    instance: instance ?? '',
    state: next.state,
    date: dayKey(next.date) ?? '',
    on: next.date ?? null,
    last: spanOf(next.date)?.last ?? '',
    time: next.time ?? '',
    room: next.room ?? '',
    missed: missedLast(state, instance),
  };
}

export function textOf(text: Text | undefined): string {
  return text?.is === 'text' ? text.text : '';
}

/** `3`, `~3`, `3+`; '' when not known, several or blank. */
export function countText(count: ApproxCount | undefined): string {
  switch (count?.is) {
    case 'exact':
      return String(count.n);
    case 'about':
      return `~${count.n}`;
    case 'at-least':
      return `${count.n}+`;
    default:
      return '';
  }
}

function newest(all: readonly (Stated | SetAside)[]): string {
  let last: { readonly at: number; readonly text: string } = { at: -Infinity, text: '' };
  for (const { said } of all) {
    const at = claimedAt(said);
    // Equal instants with different offsets: the text decides, so that the order of arrival does not.
    if (at > last.at || (at === last.at && said.at > last.text)) last = { at, text: said.at };
  }
  return last.text;
}
