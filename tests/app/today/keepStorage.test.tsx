import { act, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeepStorage, useQuietAsk } from '#app/keepStorage.ts';
import { StorageKept } from '#app/screens/copies/StorageKept.tsx';
import { DoorContext } from '#app/session.ts';
import type { Draft, VaultDoor } from '#vault/door.ts';
import { show } from '../ui/inApp.tsx';

const chromium = { userAgentData: {} };
const firefox = {};

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

function storage(persisted: boolean | null, answer: boolean) {
  const drafts: Draft[] = [];
  const door = {
    state: async () => ({ persisted }),
    askToPersist: vi.fn(async () => answer),
    drafts: async () => drafts,
    saveDraft: async (draft: Draft) => void drafts.push(draft),
  } as unknown as VaultDoor;
  const around = ({ children }: { children: ReactNode }) => (
    <DoorContext value={door}>{children}</DoorContext>
  );
  return { door, around };
}

function Kept() {
  return <StorageKept keep={useKeepStorage()} />;
}

test('a browser that decides by itself is asked at a quiet moment, once, and never before', async () => {
  const { door, around } = storage(false, true);
  const { rerender } = renderHook(({ quiet }) => useQuietAsk(quiet, chromium), {
    wrapper: around,
    initialProps: { quiet: false },
  });
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(door.askToPersist).not.toHaveBeenCalled();
  rerender({ quiet: true });
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(door.askToPersist).toHaveBeenCalledTimes(1);
  rerender({ quiet: false });
  rerender({ quiet: true });
  await act(() => vi.advanceTimersByTimeAsync(2_000));
  expect(door.askToPersist).toHaveBeenCalledTimes(1);
});

test('a browser that would ask the person is never asked but by a tap, and its answer is shown', async () => {
  const { door, around } = storage(false, false);
  renderHook(() => useQuietAsk(true, firefox), { wrapper: around });
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(door.askToPersist).not.toHaveBeenCalled();
  const user = show(
    <DoorContext value={door}>
      <Kept />
    </DoorContext>,
  );
  await user.click(await screen.findByRole('button', { name: 'Ask it to keep everything' }));
  expect(await screen.findByText(/It was asked and did not promise/)).toBeDefined();
  expect(door.askToPersist).toHaveBeenCalledTimes(1);
});

test('what the browser promised, and that it cannot say, is shown', async () => {
  show(<DoorContext value={storage(true, true).door}>{<Kept />}</DoorContext>);
  expect(await screen.findByText('The browser promised to keep this storage')).toBeDefined();
  show(<DoorContext value={storage(null, false).door}>{<Kept />}</DoorContext>);
  expect(await screen.findByText(/cannot say whether/)).toBeDefined();
});
