import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LockManager } from '#app/lock/LockManager.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function lockWith({ inHearing = false, clock = () => Date.now() } = {}) {
  const lock = vi.fn();
  const manager = new LockManager({
    now: clock,
    inHearing: () => inHearing,
    times: () => ({ idleMinutes: 2, hearingGraceSeconds: 30 }),
    lock,
  });
  return { lock, manager };
}

test('outside a hearing: hidden locks at once', () => {
  const { lock, manager } = lockWith();
  manager.hidden();
  expect(lock).toHaveBeenCalledTimes(1);
});

test('outside a hearing: untouched for the idle time locks, a touch begins it anew', () => {
  const { lock, manager } = lockWith();
  vi.advanceTimersByTime(119_000);
  manager.touched();
  vi.advanceTimersByTime(119_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('in an open hearing: never by idleness, hidden only after the grace', () => {
  const { lock, manager } = lockWith({ inHearing: true });
  vi.advanceTimersByTime(3_600_000);
  expect(lock).not.toHaveBeenCalled();
  manager.hidden();
  vi.advanceTimersByTime(29_000);
  manager.shown();
  vi.advanceTimersByTime(60_000);
  expect(lock).not.toHaveBeenCalled();
  manager.hidden();
  vi.advanceTimersByTime(30_000);
  expect(lock).toHaveBeenCalledTimes(1);
});

test('a phone that stopped the timers is locked on coming back, before anything is drawn', () => {
  let now = 0;
  const { lock, manager } = lockWith({ inHearing: true, clock: () => now });
  manager.hidden();
  now = 31_000;
  manager.shown();
  expect(lock).toHaveBeenCalledTimes(1);
});
