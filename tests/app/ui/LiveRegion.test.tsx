import { act, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { announce, LiveRegion } from '#app/ui/LiveRegion.tsx';
import { show } from './inApp.tsx';

test('what was said is gone from the page before long, counted from the last of it', () => {
  vi.useFakeTimers();
  try {
    show(<LiveRegion silent={false} />);
    const text = () => screen.getByRole('status').textContent;
    act(() => announce('The PIN is set.'));
    expect(text()).toBe('The PIN is set.');
    act(() => void vi.advanceTimersByTime(6_000));
    act(() => announce('The PIN is set.'));
    act(() => void vi.advanceTimersByTime(6_000));
    expect(text()?.trim()).toBe('The PIN is set.');
    act(() => void vi.advanceTimersByTime(6_000));
    expect(text()).toBe('');
  } finally {
    vi.useRealTimers();
  }
});
