/** The made-up case of *Look around*, told as if its hearings had been logged on this phone in the last weeks. */
import { exampleCase } from '#domain/exampleCase.ts';
import { courtTimeFrom, dayOf } from '#domain/courtTime.ts';
import type { Stated } from '#domain/entry.ts';
import type { RecordId } from '#domain/values.ts';
import { Desk, type Clock } from './Desk.ts';
import { exampleDoor } from './exampleDoor.ts';

/** A zone of the region, so that the made-up court keeps its hours wherever one looks around. */
const zone = 'Asia/Almaty';

export function openExample(
  random: (n: number) => Uint8Array,
  language: 'en' | 'ru' | 'kk',
  clock: Clock,
): Desk {
  const id = (n: number): RecordId => n.toString(16).padStart(64, '0') as RecordId;
  const today = dayOf(courtTimeFrom(clock.now(), zone).local);
  const device = '0'.repeat(32);
  const stated = exampleCase({ id, language, today, zone }).map(({ statement, at, how }, n): Stated => ({
    said: { record: id(n), log: device, device, seq: n + 1, at, how },
    statement,
  }));
  return new Desk(exampleDoor(random, { device, first: stated }), clock, device);
}
