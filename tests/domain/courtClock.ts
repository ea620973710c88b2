/** Times of a court in tests: a zone five hours ahead of UTC. */
import type { ApproxDate, Moment } from '#domain/values.ts';

export function clock(day: string, time: string): Moment {
  const utc = new Date(Date.parse(`${day}T${time}:00+05:00`)).toISOString().replace('.000', '');
  return { is: 'exact', at: { utc, zone: 'Asia/Oral', local: `${day}T${time}` } };
}

export function on(day: string): ApproxDate {
  return { is: 'exact', on: day };
}
