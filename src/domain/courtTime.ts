/**
 * Times of the court: an instant, the court's zone, and what its clock showed. Pure: the instant is handed
 * in. Rules of zones come from the engine's own ICU; when it is old, `local` as noted is still kept.
 */
import type { ApproxCount, ApproxDate, CourtTime, Moment } from './values.ts';

const minute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds UTC + IANA zone → what the court's clock shows. Throws `RangeError` for a zone the engine doesn't know. */
export function courtTimeFrom(utcMillis: number, zone: string): CourtTime {
  const whole = Math.floor(utcMillis / 1000) * 1000;
  return { utc: `${isoSeconds(whole)}Z`, zone, local: localAt(whole, zone) };
}

/**
 * The instant at which the court's clock showed this. A clock reading that the change of zone skipped is
 * taken as if the clock hadn't been changed yet; of one that occurred twice, the first.
 */
export function courtTimeOnClock(day: string, clock: string, zone: string): CourtTime {
  const local = `${day}T${clock}`;
  const asUtc = Date.parse(`${local}:00Z`);
  const offsets = [asUtc - 24 * 60 * minute, asUtc + 24 * 60 * minute].map((at) => offsetAt(at, zone));
  const fits = offsets.map((offset) => asUtc - offset * minute).filter((at) => localAt(at, zone) === local);
  const utc = fits.length > 0 ? Math.min(...fits) : asUtc - (offsets[0] ?? 0) * minute;
  return { utc: `${isoSeconds(utc)}Z`, zone, local };
}

export function isZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** Offset of a zone from UTC in minutes at an instant. */
export function offsetAt(utcMillis: number, zone: string): number {
  const floor = Math.floor(utcMillis / minute) * minute;
  return (Date.parse(`${localAt(floor, zone)}:00Z`) - floor) / minute;
}

/**
 * `YYYY-MM-DDTHH:MM±hh:mm`: the noted clock reading with the offset it implies; in UTC if that is no offset at all. A time
 * that was taken and not typed has its seconds too.
 */
export function isoOf(time: CourtTime): string {
  const utc = Date.parse(time.utc);
  const offset = Math.round((Date.parse(`${time.local}:00Z`) - Math.floor(utc / minute) * minute) / minute);
  if (!Number.isFinite(offset) || Math.abs(offset) > 14 * 60) return time.utc;
  const seconds = isoSeconds(utc).slice(16);
  return `${time.local}${seconds === ':00' ? '' : seconds}${offsetText(offset)}`;
}

/** A record's claimed time: the clock of the zone with its offset, `YYYY-MM-DDTHH:mm:ss±hh:mm`. */
export function offsetTime(utcMillis: number, zone: string): string {
  const offset = offsetAt(utcMillis, zone);
  return `${isoSeconds(utcMillis + offset * minute)}${offsetText(offset)}`;
}

/** `HH:MM` of a court time or of a record's claimed time. */
export function clockOf(local: string): string {
  return local.slice(11, 16);
}

export function dayOf(local: string): string {
  return local.slice(0, 10);
}

/** Milliseconds UTC to order by; the start of a span; `null` when there is no instant in it. */
export function instantOf(moment: Moment | undefined): number | null {
  switch (moment?.is) {
    case 'exact':
    case 'about':
      return Date.parse(moment.at.utc);
    case 'between':
      return Date.parse(moment.from.utc);
    default:
      return null;
  }
}

/** What the court's clock showed, `YYYY-MM-DDTHH:MM`; the start of a span. */
export function localOf(moment: Moment | undefined): string | null {
  switch (moment?.is) {
    case 'exact':
    case 'about':
      return moment.at.local;
    case 'between':
      return moment.from.local;
    default:
      return null;
  }
}

const partDays = { early: '01', mid: '11', late: '21' } as const;

/** `YYYY-MM-DD` to order by: the first day it could be; `null` when not known. */
export function dayKey(date: ApproxDate | undefined): string | null {
  switch (date?.is) {
    case 'exact':
    case 'about':
    case 'before':
    case 'after':
      return date.on;
    case 'between':
      return date.from;
    case 'month':
      return `${date.month}-${date.part === undefined ? '01' : partDays[date.part]}`;
    case 'year':
      return `${date.year}-01-01`;
    default:
      return null;
  }
}

/** The number said, or the least it can be: several = 2; `null` when not known or blank. */
export function leastOf(count: ApproxCount | undefined): number | null {
  if (count === undefined || count.is === 'not-known') return null;
  return count.is === 'several' ? 2 : count.n;
}

function localAt(utcMillis: number, zone: string): string {
  const parts = Object.fromEntries(
    formatFor(zone)
      .formatToParts(utcMillis)
      .map(({ type, value }) => [type, value]),
  );
  return `${(parts.year ?? '').padStart(4, '0')}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
}

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn-hc-h23', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

function isoSeconds(utcMillis: number): string {
  return new Date(utcMillis).toISOString().slice(0, 19);
}

function offsetText(offset: number): string {
  const size = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
