import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockJump } from '#domain/clockJump.ts';
import { courtTimeOnClock, offsetTime } from '#domain/courtTime.ts';
import type { Fields, Stated } from '#domain/entry.ts';
import { fold } from '#domain/fold.ts';
import { entered, id } from './sayings.ts';

const ZONE = 'Asia/Atyrau';
const BEGAN = Date.UTC(2016, 9, 12, 5);
const HOUR = 60;

/** The `n`th entry of a log; its device's clock shows `minute` minutes after the hearing began. */
function marked(
  n: number,
  minute: number,
  more: { device?: string; how?: 'live' | 'from-memory' } = {},
): Stated {
  const { statement, said } = entered(n, 'observation', { hearing: id(1), what: 'mark' }, more);
  return { statement, said: { ...said, at: offsetTime(BEGAN + minute * 60_000, ZONE) } };
}
const hearing = entered(1, 'hearing', {});
const jump = (stated: readonly Stated[]) => clockJump(fold([hearing, ...stated]), id(1), 'phone-a');

/** Minutes from one entry to the next; those at the very edge of what is told among them. */
const step = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 12 * HOUR - 2, max: 12 * HOUR + 2 }),
  fc.integer({ min: -30 * HOUR, max: 30 * HOUR }),
);
const steps = fc.array(step, { minLength: 1, maxLength: 6 });
/** One device's log: each entry as many minutes after the one before it as its step says. */
const logOf = (all: readonly number[]): Stated[] => {
  let minute = 0;
  return [0, ...all].map((by, n) => marked(10 + n, (minute += by)));
};

describe('a clock that was set between two entries', () => {
  test('is told where the last step of this device goes back by over 2 minutes, or on by over 12 hours; nowhere else', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const last = all.at(-1) ?? 0;
        const found = jump(logOf(all));
        if (last >= -2 && last <= 12 * HOUR) expect(found).toBeNull();
        else expect(found?.entry).toBe(id(10 + all.length));
      }),
    );
  });

  test('is the same in whatever order the entries came, and whatever another phone or a later note claims', () => {
    const shuffled = steps.chain((all) =>
      fc.tuple(
        fc.constant(logOf(all)),
        fc.shuffledSubarray(logOf(all), { minLength: all.length + 1 }),
        fc.array(fc.tuple(step, fc.boolean()), { maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([own, mixed, others]) => {
        const beside = others.map(([minute, later], n) =>
          marked(30 + n, minute, later ? { how: 'from-memory' } : { device: 'phone-b' }),
        );
        expect(jump([...beside, ...mixed])).toEqual(jump(own));
      }),
    );
  });

  test('is told no more once somebody said when it happened', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const log = logOf(all);
        const set: Fields<'observation'> = {
          happenedAt: { is: 'exact', at: courtTimeOnClock('2016-10-12', '10:31', ZONE) },
        };
        const said: Stated = {
          said: { ...marked(40, 0).said },
          statement: { do: 'complete', of: 'observation', target: id(9 + log.length), set },
        };
        expect(jump([...log, said])).toBeNull();
      }),
    );
  });
});
