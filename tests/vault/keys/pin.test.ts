import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isPin,
  judgePin,
  pinSession,
  tryPin,
  untilHardLock,
  type Instant,
  type PinSession,
} from '#vault/pin.ts';
import { isRightPin, makePinCheck } from '#vault/pinCheck.ts';
import { seededRandom } from './people.ts';

const minute = 60_000;
/** Both clocks run; `wall` may be set apart. */
const at = (minutes: number, wall = minutes): Instant => ({ wall: wall * minute, mono: minutes * minute });

/** Plays tries one after the other; the verdicts. */
function played(tries: readonly { right: boolean; now: Instant }[], hearingOpen: boolean): readonly string[] {
  let session = pinSession(at(0));
  return tries.map(({ right, now }) => {
    const tried = tryPin(session, right, now, hearingOpen);
    session = tried.session;
    return tried.verdict;
  });
}

test('[P3] the fifth wrong PIN locks, also in an open hearing; a right one before gives five tries again', () => {
  const wrong = { right: false, now: at(1) };
  const right = { right: true, now: at(1) };
  for (const hearing of [false, true]) {
    const four = [wrong, wrong, wrong, wrong];
    expect(played([...four, wrong, right], hearing).slice(3)).toEqual(['wrong', 'hard-lock', 'hard-lock']);
    expect(played([...four, right, ...four, right], hearing).at(-1)).toBe('right');
  }
});

test('[P3] outside a hearing the PIN works for 60 minutes after the passphrase, however often it was right', () => {
  const right = (minutes: number) => ({ right: true, now: at(minutes) });
  expect(played([right(30), right(59), right(60)], false)).toEqual(['right', 'right', 'hard-lock']);
});

test('[P3] in an open hearing the hour counts from the last right PIN, but never over six hours', () => {
  const everyHalfHour = Array.from({ length: 12 }, (_, i) => ({ right: true, now: at((i + 1) * 30) }));
  const verdicts = played(everyHalfHour, true);
  expect(verdicts.slice(0, 11).every((verdict) => verdict === 'right')).toBe(true);
  expect(verdicts[11]).toBe('hard-lock');
});

test('[P3] too late in an open hearing: the PIN is dead, capture goes on until six hours, the passphrase reads', () => {
  const verdicts = played(
    [
      { right: true, now: at(61) },
      { right: true, now: at(62) },
      { right: true, now: at(360) },
    ],
    true,
  );
  expect(verdicts).toEqual(['passphrase-only', 'passphrase-only', 'hard-lock']);
});

test('[P3] a wall clock moved back locks; in an open hearing only the passphrase reads from then on', () => {
  const tries = [
    { right: true, now: at(10) },
    { right: true, now: at(11, 5) },
    { right: true, now: at(12, 12) },
  ];
  expect(played(tries, false)[1]).toBe('hard-lock');
  expect(played(tries, true)).toEqual(['right', 'passphrase-only', 'passphrase-only']);
});

test('[P3] a clock corrected by a second is nobody turning it back', () => {
  const now = at(10);
  expect(
    played(
      [
        { right: true, now },
        { right: true, now: { ...now, wall: now.wall - 1_000 } },
      ],
      false,
    ),
  ).toEqual(['right', 'right']);
});

test('[P3] whichever clock says more counts: neither sleep nor a set clock gives time', () => {
  const slept: Instant = { wall: 61 * minute, mono: 2 * minute };
  const setBackWithin: Instant = { wall: 0, mono: 61 * minute };
  for (const now of [slept, setBackWithin]) {
    expect(judgePin(pinSession(at(0)), now, false).standing).toBe('hard-lock');
    expect(untilHardLock(pinSession(at(0)), now, false)).toBe(0);
  }
  expect(untilHardLock(pinSession(at(0)), at(59), true)).toBe(301 * minute);
});

test('[P3] law: in no order of tries and clocks does a PIN open later than six hours, or after a lock', () => {
  const step = fc.record({
    right: fc.boolean(),
    mono: fc.integer({ min: 0, max: 120 }),
    wall: fc.integer({ min: -60, max: 120 }),
    hearing: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let session: PinSession = pinSession(at(0));
      let [mono, wall, locked] = [0, 0, false];
      for (const { right, hearing, ...by } of steps) {
        mono += by.mono;
        wall += by.wall;
        const tried = tryPin(session, right, at(mono, wall), hearing);
        session = tried.session;
        if (locked) return true;
        if (tried.verdict === 'right' && Math.max(mono, wall) >= 360) return false;
        if (tried.verdict === 'right' && !hearing && Math.max(mono, wall) >= 60) return false;
        locked = tried.verdict === 'hard-lock';
      }
      return true;
    }),
  );
});

test('[P3] six digits or more, and nothing else, is a PIN; the ring keeps what only the right one matches', async () => {
  expect(['123456', '12345678'].every(isPin)).toBe(true);
  expect(['12345', '12345a', '', ' 123456'].some(isPin)).toBe(false);
  const check = await makePinCheck('271828', seededRandom(1));
  expect(await isRightPin('271828', check)).toBe(true);
  expect(await isRightPin('271829', check)).toBe(false);
  expect(JSON.stringify(check)).not.toContain('271828');
});
