import type { Moment } from '#domain/values.ts';
import { clockAnswer, momentOn } from './HappenedField.tsx';

/**
 * A clock reading, of whatever kind, on another day. Where that day is not known it means nothing: it goes, and where it
 * was kept before it is said to be not known. A date in its place stays as it is.
 *
 * @param day `YYYY-MM-DD`; null when nobody knows it
 * @param zone IANA zone of the court
 */
export function movedMoment(
  moment: Moment | undefined,
  day: string | null,
  zone: string,
  wasKept: boolean,
): Moment | undefined {
  const answer = clockAnswer(moment);
  if (answer === undefined || answer.is === 'not-known') return moment;
  if (day !== null) return momentOn(day, zone, answer);
  return wasKept ? { is: 'not-known' } : undefined;
}
