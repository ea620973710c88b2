/** On which day, and when on it, something happened: for time lines and for what came after what. */
import { hearingDay, itemOf } from './casebook.ts';
import { dayOf, instantOf, localOf } from './courtTime.ts';
import { earliestOf, isOneDay, spanOf, spanOfSources, type DaySpan } from './daySpan.ts';
import type { FoldState } from './fold.ts';
import { isFact } from './hearingLog.ts';
import { valueOf, type AnyItem } from './item.ts';
import { byItem } from './order.ts';
import type { ApproxDate, Moment, RecordId } from './values.ts';

/**
 * How the day was found.
 * - `said`: one day was said. · `earliest`: an approximate date, or several sources; placed by the earliest day it can be.
 * - `latest`: only known to have come before a day; placed by that day. · `about`: somebody said "about"; placed by the first
 *   day that was named, which is no bound.
 * - `hearing`: nothing was said but the hearing, which has a day. · `recorded`: a live entry, the day of the tap.
 * - `none`: nobody has said when. The day is then that of the record, for order only.
 */
export type PlacedBy = 'said' | 'earliest' | 'latest' | 'about' | 'hearing' | 'recorded' | 'none';

export interface FactDay {
  /** `YYYY-MM-DD` in the court's zone. */
  readonly day: string;
  readonly by: PlacedBy;
  /** All the days it can have been; `null` where nothing was said. */
  readonly span: DaySpan | null;
}

export function factDay(state: FoldState, item: AnyItem): FactDay {
  const span = spanSaid(item);
  if (span !== null) return { day: earliestOf(span), by: placedBy(span) ?? 'said', span };
  const hearing = itemOf(state, 'hearing', hearingIdOf(item));
  if (hearing !== undefined) {
    const day = hearingDay(hearing);
    const of = spanSaid(hearing);
    return { day, by: (of !== null && placedBy(of)) || 'hearing', span: of };
  }
  const day = dayOf(item.first.at);
  return isTapped(item)
    ? { day, by: 'recorded', span: { first: day, last: day, about: false } }
    : { day, by: 'none', span: null };
}

/** Of what is no one day. */
function placedBy(span: DaySpan): 'earliest' | 'latest' | 'about' | null {
  if (isOneDay(span)) return null;
  if (span.about) return 'about';
  return span.first === null ? 'latest' : 'earliest';
}

/**
 * By day, then by the court's clock. What belongs to a hearing and has no clock time keeps to when it was recorded;
 * what has only a day stands before the hearing of that day, a hearing before what happened in it, what is
 * only known to have come before or after the day on either side of all that.
 */
export function byFactDay(state: FoldState): (a: AnyItem, b: AnyItem) => number {
  const days = new Map<RecordId, string>();
  const dayFor = (item: AnyItem) => {
    const known = days.get(item.id);
    if (known !== undefined) return known;
    const { day } = factDay(state, item);
    days.set(item.id, day);
    return day;
  };
  return (a, b) => {
    const [dayA, dayB] = [dayFor(a), dayFor(b)];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    const [timeA, timeB] = [timeOf(a), timeOf(b)];
    if (timeA !== timeB) return timeA < timeB ? -1 : 1;
    return rankOf(a) - rankOf(b) || byItem(a, b);
  };
}

export function hearingIdOf(item: AnyItem): RecordId | undefined {
  switch (item.kind) {
    case 'observation':
    case 'motion':
    case 'ruling':
    case 'judgment':
    case 'evidence':
    case 'document':
    case 'possible-violation':
    case 'attendance':
    case 'remark':
      // Each of these kinds has this field; the union of their types hides it.
      return valueOf(item as Extract<AnyItem, { kind: 'observation' }>, 'hearing');
    default:
      return undefined;
  }
}

/** `HH:MM…` of a clock time that was said, as `YYYY-MM-DDTHH:MM`; `null` without one. */
export function clockSaid(item: AnyItem): string | null {
  return localOf(momentOf(item));
}

function spanSaid(item: AnyItem): DaySpan | null {
  if (item.kind === 'detention') return spanOfSources(valueOf(item, 'from'));
  if (item.kind === 'event') return spanOfSources(valueOf(item, 'dates'));
  // The date of a hearing is what it is filed under; of all others the clock says more.
  if (item.kind === 'hearing') return spanOf(valueOf(item, 'date')) ?? spanOfMoment(momentOf(item));
  return spanOfMoment(momentOf(item)) ?? spanOf(dateOf(item));
}

/** The days of a moment; `null` where it says none. */
export function spanOfMoment(moment: Moment | undefined): DaySpan | null {
  if (moment?.is === 'between')
    return { first: dayOf(moment.from.local), last: dayOf(moment.to.local), about: false };
  if (moment?.is === 'date') return spanOf(moment.date);
  const local = localOf(moment);
  return local === null ? null : { first: dayOf(local), last: dayOf(local), about: false };
}

function dateOf(item: AnyItem): ApproxDate | undefined {
  switch (item.kind) {
    case 'ruling':
    case 'judgment':
    case 'evidence':
    case 'document':
      return valueOf(item as Extract<AnyItem, { kind: 'ruling' }>, 'date');
    case 'motion':
    case 'appeal':
      return valueOf(item as Extract<AnyItem, { kind: 'motion' }>, 'filedOn');
    case 'instance':
      return valueOf(item, 'from');
    default:
      return undefined;
  }
}

function momentOf(item: AnyItem): Moment | undefined {
  switch (item.kind) {
    case 'observation':
    case 'motion':
    case 'ruling':
    case 'judgment':
    case 'possible-violation':
      return valueOf(item as Extract<AnyItem, { kind: 'observation' }>, 'happenedAt');
    case 'hearing':
      return valueOf(item, 'start') ?? valueOf(item, 'announcedStart');
    default:
      return undefined;
  }
}

function timeOf(item: AnyItem): number {
  const instant = instantOf(momentOf(item));
  if (instant !== null) return instant;
  const span = spanSaid(item);
  const onlyDay = hearingIdOf(item) === undefined && span !== null;
  if (onlyDay && isOpenEnded(span)) return span.first === null ? -Infinity : Infinity;
  return item.kind === 'hearing' || onlyDay ? -Number.MAX_VALUE : item.at;
}

/** "Before" or "after" a day. */
function isOpenEnded({ first, last }: DaySpan): boolean {
  return (first === null) !== (last === null);
}

function rankOf(item: AnyItem): number {
  if (item.kind === 'hearing') return 1;
  return hearingIdOf(item) === undefined ? 0 : 2;
}

/**
 * Made by one tap while it happened: always in the log of a hearing, or that hearing itself. What was entered live and names
 * no hearing came from a form, and that says nothing of when.
 */
export function isTapped(item: AnyItem): boolean {
  if (item.first.how !== 'live') return false;
  return item.kind === 'hearing' || (isFact(item) && hearingIdOf(item) !== undefined);
}
