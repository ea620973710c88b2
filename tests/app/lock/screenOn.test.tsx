/** The switch of a hearing that keeps the screen on, with a stand-in at the navigator's edge. */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awake } from '#app/lock/Awake.tsx';
import { ADDED_LATER, fill } from '#app/screens/forms/writing.ts';
import { LiveHearingScreen } from '#app/screens/live/LiveHearingScreen.tsx';
import { ShellContext } from '#app/ui/shellContext.ts';
import type { RecordId } from '#domain/values.ts';
import { hearings } from '#domain/casebook.ts';
import { courtTimeOnClock } from '#domain/courtTime.ts';
import { enter } from '#domain/write.ts';
import { courtroom } from '../live/support/courtroom.tsx';

class Held extends EventTarget {
  released = false;
  async release() {
    this.released = true;
    this.dispatchEvent(new Event('release'));
  }
}

let given: Held[] = [];
let refuse = false;
const held = () => given.filter(({ released }) => !released).length;

beforeEach(() => {
  given = [];
  refuse = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const request = async () => {
    if (refuse) throw new DOMException('low battery', 'NotAllowedError');
    given.push(new Held());
    return given.at(-1);
  };
  Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
});
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(navigator, 'wakeLock');
  Reflect.deleteProperty(document, 'visibilityState');
});

const settle = () => act(() => vi.advanceTimersByTimeAsync(1));
const seen = async (state: 'hidden' | 'visible') => {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  await act(async () => document.dispatchEvent(new Event('visibilitychange')));
  await settle();
};
const box = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep it on in this hearing' });
const turn = async () => {
  fireEvent.click(box());
  await settle();
};

async function inCourt() {
  const court = await courtroom([
    enter('case', { code: 'A-14' }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' } }),
    enter('hearing', { date: { is: 'exact', on: '2026-10-12' } }),
  ]);
  const [first, second] = hearings(court.state()) as readonly [
    { id: RecordId },
    { id: RecordId },
    ...unknown[],
  ];
  const cover = vi.fn();
  function Around() {
    const [of, setOf] = useState<string | null>(null);
    const [covered, setCovered] = useState(false);
    const [shell] = useState({
      cover: () => {
        cover();
        setCovered(true);
      },
      bar: true,
      promise: null,
    });
    const place = court.nav.place();
    return (
      <ShellContext value={shell}>
        {covered ? <button onClick={() => setCovered(false)}>uncover</button> : null}
        <Awake of={of} onTurn={setOf} covered={covered}>
          {place.at === 'live' ? <LiveHearingScreen key={place.hearing} place={place} /> : null}
        </Awake>
      </ShellContext>
    );
  }
  const live = async (hearing: string) => {
    act(() => court.nav.go({ at: 'live', key: court.key, hearing }));
    await settle();
  };
  act(() => court.nav.go({ at: 'live', key: court.key, hearing: first.id }));
  court.show(() => <Around />);
  await settle();
  return { court, first, second, cover, live, uncover: () => fireEvent.click(screen.getByText('uncover')) };
}

const menu = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Menu' }));
  await settle();
};
const close = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await settle();
};

test('off until it is switched on, and off again with the switch', async () => {
  await inCourt();
  expect(held()).toBe(0);
  await menu();
  expect(box().checked).toBe(false);
  await turn();
  expect(box().checked).toBe(true);
  expect(held()).toBe(1);
  await turn();
  expect(held()).toBe(0);
});

test('asked again when the page is seen again, once', async () => {
  await inCourt();
  await menu();
  await turn();
  // As browsers do it.
  await given[0]?.release();
  await seen('hidden');
  expect(held()).toBe(0);
  await seen('visible');
  await seen('visible');
  expect(given.length).toBe(2);
  expect(held()).toBe(1);
});

test('the cover falls after a minute without a touch, lets the screen go, and coming back holds it again', async () => {
  const { cover, uncover } = await inCourt();
  await menu();
  await turn();
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  fireEvent.pointerDown(document.body);
  await act(() => vi.advanceTimersByTimeAsync(59_000));
  expect(cover).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(1_500));
  expect(cover).toHaveBeenCalledTimes(1);
  expect(held()).toBe(0);
  await act(() => vi.advanceTimersByTimeAsync(300_000));
  expect(cover).toHaveBeenCalledTimes(1);
  uncover();
  await settle();
  expect(held()).toBe(1);
});

test('without the switch no cover falls by itself', async () => {
  const { cover } = await inCourt();
  await act(() => vi.advanceTimersByTimeAsync(600_000));
  expect(cover).not.toHaveBeenCalled();
});

test('it is of one hearing: let go on leaving it for Today, off in another', async () => {
  const { court, first, second, live } = await inCourt();
  await menu();
  await turn();
  await close();
  act(() => court.nav.go({ at: 'today' }));
  await settle();
  expect(held()).toBe(0);
  await live(first.id);
  expect(held()).toBe(1);
  await live(second.id);
  await menu();
  expect(box().checked).toBe(false);
});

test('the end of the hearing lets go, whoever said it', async () => {
  const { court } = await inCourt();
  await menu();
  await turn();
  const end = { is: 'exact', at: courtTimeOnClock('2026-10-12', '12:00', 'Asia/Atyrau') } as const;
  const ended = fill(court.desk, hearings(court.state())[0]!, { end }, ADDED_LATER);
  await act(async () => void (await court.desk.say(ended, 'live')));
  await settle();
  expect(held()).toBe(0);
});

test('the screen goes dark with the lock', async () => {
  await inCourt();
  await menu();
  await turn();
  cleanup();
  expect(held()).toBe(0);
});

test('a phone that refuses is told of, and asked again later', async () => {
  refuse = true;
  const { cover } = await inCourt();
  await menu();
  await turn();
  expect(screen.getByText(/The phone does not allow it now/).getAttribute('role')).toBe('status');
  await act(() => vi.advanceTimersByTimeAsync(120_000));
  expect(cover).not.toHaveBeenCalled();
  refuse = false;
  await seen('visible');
  expect(held()).toBe(1);
  expect(screen.queryByText(/The phone does not allow it now/)).toBeNull();
});

test('a browser that has none says so', async () => {
  Reflect.deleteProperty(navigator, 'wakeLock');
  await inCourt();
  await menu();
  expect(screen.getByText('This browser cannot keep the screen on.')).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
});
