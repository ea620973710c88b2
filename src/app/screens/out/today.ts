import { dayOf, offsetTime } from '#domain/courtTime.ts';
import type { Desk } from '../../desk/Desk.ts';

/** `YYYY-MM-DD` in the court's zone: part of a neutral file name. */
export function today(desk: Desk): string {
  return dayOf(offsetTime(desk.clock.now(), desk.clock.zone()));
}
