import { offsetTime } from '#domain/courtTime.ts';
import type { Desk } from '../../desk/Desk.ts';

/** Local time with offset in the court's zone: when a file was made, and part of its neutral name. */
export function madeAt(desk: Desk): string {
  return offsetTime(desk.clock.now(), desk.clock.zone());
}
