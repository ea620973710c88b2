/** One case in a few words and counts, for home: so that no case need be opened to list it. */
import { caseOf, hearings, itemsOf, personsByRole } from './casebook.ts';
import { unansweredHearings } from './closing.ts';
import { dayKey, localOf } from './courtTime.ts';
import { isEmptied } from './emptied.ts';
import { spanOf } from './daySpan.ts';
import { custodyRows, type CustodyRow } from './custodyNow.ts';
import type { Fields, SetAside, Stated } from './entry.ts';
import { fold, type FoldState } from './fold.ts';
import { hearingCounts, type HearingCounts } from './hearingCounts.ts';
import { factsOf } from './hearingLog.ts';
import { valueOf, type Item } from './item.ts';
import { openAboutDetention } from './motionLinks.ts';
import { openCount } from './motions.ts';
import { nextHearings } from './nextHearings.ts';
import { claimedAt } from './order.ts';
import { possibleViolations } from './possibleViolations.ts';
import type { Tally } from './tally.ts';
import type { ApproxCount, ApproxDate, Text } from './values.ts';

interface NextSaid {
  readonly state: string;
  /** To order by: the first day it could be. */
  readonly date: string;
  /** As it was said: "November" is no day. */
  readonly on: ApproxDate | null;
  /** The last day it could be; '' where nothing was said or there is none. */
  readonly last: string;
  readonly time: string;
  readonly room: string;
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
  /** As said at the last hearing; `null` when nothing was said there. */
  readonly next: NextSaid | null;
  /** What the last hearing of each instance said, by day; those without a day last. `approx`: no exact date. */
  readonly nexts: readonly (NextSaid & { readonly instance: string; readonly approx: boolean })[];
  /** Hearings with an end but without a word on the next date. */
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
  const held = hearings(state);
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
    next: nextOf(held.at(-1)),
    nexts: nextHearings(state, '').map((one) => ({
      instance: one.instance ?? '',
      ...saidOfNext(one.next),
      approx: one.approx,
    })),
    unclosed: held.filter((hearing) => hasEnd(hearing) && valueOf(hearing, 'next') === undefined).length,
    questions: unansweredHearings(state).reduce((sum, { questions }) => sum + questions.length, 0),
    hearings: hearingCounts(state),
    emptied: isEmptied(state),
    openAboutDetention: openAboutDetention(state).length,
    accused: personsByRole(state).get('accused')?.length ?? 0,
    custody: custodyRows(state),
    lastAt: newest([...stated, ...setAside]),
  };
}

/** A hearing that is being logged now. One typed in afterwards may never get an end and is not open for that. */
export function openHearingItem(state: FoldState): Item<'hearing'> | undefined {
  return itemsOf(state, 'hearing').findLast((hearing) => hearing.first.how === 'live' && !hasEnd(hearing));
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

function nextOf(hearing: Item<'hearing'> | undefined): Summary['next'] {
  const next = hearing && valueOf(hearing, 'next');
  return next === undefined ? null : saidOfNext(next);
}

function saidOfNext(next: NonNullable<Fields<'hearing'>['next']>): NextSaid {
  return {
    state: next.state,
    date: dayKey(next.date) ?? '',
    on: next.date ?? null,
    last: spanOf(next.date)?.last ?? '',
    time: next.time ?? '',
    room: next.room ?? '',
  };
}

function hasEnd(hearing: Item<'hearing'>): boolean {
  return valueOf(hearing, 'end') !== undefined;
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
