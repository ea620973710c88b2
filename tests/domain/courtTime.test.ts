import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  courtTimeFrom,
  courtTimeOnClock,
  dayKey,
  isoOf,
  isZone,
  offsetAt,
  offsetTime,
} from '#domain/courtTime.ts';
import { courtTimeSchema } from '#domain/values.ts';

const at = (iso: string) => Date.parse(iso);
/** Kazakhstan went to one zone on 1 March 2024. An engine with older rules can't know. */
const knowsOneZone = offsetAt(at('2024-06-01T00:00:00Z'), 'Asia/Almaty') === 300;

test('what the court’s clock shows, whatever the zone of this device', () => {
  expect(courtTimeFrom(at('2016-10-12T04:38:27.900Z'), 'Asia/Almaty')).toEqual({
    utc: '2016-10-12T04:38:27Z',
    zone: 'Asia/Almaty',
    local: '2016-10-12T10:38',
  });
  expect(courtTimeFrom(at('2016-10-12T04:38:27Z'), 'Asia/Kathmandu').local).toBe('2016-10-12T10:23');
  expect(courtTimeFrom(at('2016-10-11T19:00:00Z'), 'Asia/Oral').local).toBe('2016-10-12T00:00');
});

test.runIf(knowsOneZone)('Kazakhstan’s change of zone on 1 March 2024', () => {
  expect(courtTimeFrom(at('2024-02-29T17:59:00Z'), 'Asia/Almaty').local).toBe('2024-02-29T23:59');
  expect(courtTimeFrom(at('2024-02-29T18:00:00Z'), 'Asia/Almaty').local).toBe('2024-02-29T23:00');
  expect(isoOf(courtTimeOnClock('2024-02-29', '10:00', 'Asia/Almaty'))).toBe('2024-02-29T10:00+06:00');
  expect(isoOf(courtTimeOnClock('2024-03-01', '10:00', 'Asia/Almaty'))).toBe('2024-03-01T10:00+05:00');
  // 23:30 occurred twice that night: the first is taken.
  expect(courtTimeOnClock('2024-02-29', '23:30', 'Asia/Almaty').utc).toBe('2024-02-29T17:30:00Z');
});

test('a clock reading that was skipped keeps the offset from before', () => {
  expect(courtTimeOnClock('2024-03-31', '02:30', 'Europe/Berlin')).toEqual({
    utc: '2024-03-31T01:30:00Z',
    zone: 'Europe/Berlin',
    local: '2024-03-31T02:30',
  });
});

test('instant → clock → instant, in odd zones too', () => {
  const zone = fc.constantFrom('Asia/Almaty', 'Asia/Kathmandu', 'Pacific/Chatham', 'America/St_Johns', 'UTC');
  const minutes = fc.integer({
    min: at('2015-01-01T00:00:00Z') / 60_000,
    max: at('2030-01-01T00:00:00Z') / 60_000,
  });
  fc.assert(
    fc.property(minutes, zone, (minute, name) => {
      const time = courtTimeFrom(minute * 60_000, name);
      expect(courtTimeSchema.safeParse(time).success).toBe(true);
      const back = courtTimeOnClock(time.local.slice(0, 10), time.local.slice(11), name);
      expect(back.local).toBe(time.local);
      // Unequal only in the hour that occurs twice.
      expect([0, 60, 30]).toContain((at(time.utc) - at(back.utc)) / 60_000);
      expect(at(isoOf(time))).toBe(at(time.utc));
    }),
    { numRuns: 300 },
  );
});

test('a record’s claimed time carries the offset of the zone', () => {
  expect(offsetTime(at('2016-10-12T04:38:27Z'), 'Asia/Almaty')).toBe('2016-10-12T10:38:27+06:00');
  expect(offsetTime(at('2024-01-12T12:00:00Z'), 'America/St_Johns')).toBe('2024-01-12T08:30:00-03:30');
});

describe('ISO with offset', () => {
  test('a time that was taken keeps its seconds; one that was typed has none', () => {
    expect(isoOf(courtTimeFrom(at('2016-10-12T04:38:27Z'), 'Asia/Almaty'))).toBe('2016-10-12T10:38:27+06:00');
    expect(isoOf(courtTimeOnClock('2016-10-12', '10:38', 'Asia/Almaty'))).toBe('2016-10-12T10:38+06:00');
  });

  test('a court clock that went wrong by more than any zone is given in UTC', () => {
    const time = { utc: '2016-10-12T04:38:27Z', zone: 'Asia/Almaty', local: '2016-10-14T10:38' };
    expect(isoOf(time)).toBe('2016-10-12T04:38:27Z');
  });
});

test('approximate dates have a first day to order by', () => {
  expect(
    [
      { is: 'month', month: '2016-05', part: 'mid' } as const,
      { is: 'exact', on: '2016-05-21' } as const,
      { is: 'year', year: '2017' } as const,
      { is: 'between', from: '2017-01-13', to: '2017-01-20' } as const,
      { is: 'not-known' } as const,
    ].map(dayKey),
  ).toEqual(['2016-05-11', '2016-05-21', '2017-01-01', '2017-01-13', null]);
});

test('a zone that is none is told', () => {
  expect(isZone('Asia/Almaty')).toBe(true);
  expect(isZone('Asia/Nowhere')).toBe(false);
});
