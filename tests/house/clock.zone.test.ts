import { expect, test } from 'vitest';

/** Minutes east of UTC on 1 July 2026. */
const OFFSETS: Readonly<Record<string, number>> = { 'Asia/Almaty': 300, 'America/St_Johns': -150 };

test('this run is in the zone that its project names', () => {
  const zone = process.env['TZ'] ?? '';
  expect(Object.keys(OFFSETS)).toContain(zone);
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  expect(-new Date('2026-07-01T12:00:00Z').getTimezoneOffset()).toBe(OFFSETS[zone]);
});
