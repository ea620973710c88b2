import { courtTimeFrom, dayOf, localOf } from '#domain/courtTime.ts';
import type { FeedLine, Logged } from '#domain/hearingLog.ts';
import { isOpenHearing } from '#domain/hearingOver.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { HowRecorded } from '#domain/values.ts';

/** `YYYY-MM-DD` on which a clock reading in this hearing can be placed; null when nobody knows the day. */
export function dayForClock(hearing: Item<'hearing'> | undefined): string | null {
  if (!hearing) return null;
  const date = valueOf(hearing, 'date');
  if (date?.is === 'exact' || date?.is === 'about') return date.on;
  const local = localOf(valueOf(hearing, 'start')) ?? localOf(valueOf(hearing, 'announcedStart'));
  return local === null ? null : dayOf(local);
}

/** The day its lines need not name: as above, else the day on which it was entered. */
export function dayOfLines(hearing: Item<'hearing'> | undefined): string | null {
  return dayForClock(hearing) ?? (hearing ? dayOf(hearing.first.at) : null);
}

/** `YYYY-MM-DD` of the clock reading that the line shows; null when it shows none. */
export function dayOfLine({ item, happened }: FeedLine<Logged>): string | null {
  if (happened === null) return null;
  return dayOf(localOf(valueOf(item as Item<'observation'>, 'happenedAt')) ?? item.first.at);
}

/** Is it logged as it happens? Only while it has no end, was begun live, and its day is today. */
export function isLive(hearing: Item<'hearing'>, now: number, zone: string): boolean {
  const today = dayOf(courtTimeFrom(now, zone).local);
  return isOpenHearing(hearing) && (dayForClock(hearing) ?? today) === today;
}

/** How an entry added afterwards came to be written: as its hearing was, never live. */
export function howAfterwards(hearing: Item<'hearing'> | undefined): HowRecorded {
  const said = hearing && valueOf(hearing, 'howRecorded');
  return said === undefined || said === 'live' ? 'from-memory' : said;
}
