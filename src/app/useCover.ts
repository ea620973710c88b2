import { useCallback, useEffect, useRef, useState } from 'react';

/** With a PIN, the cover becomes a lock after this long. */
const COVER_LOCKS_AFTER_MS = 30_000;
const TWICE_WITHIN_MS = 700;

/** Cover by call or by Esc twice. What lies under it stays as it was, hidden and untouchable. */
export function useCover({ pinSet, lock }: { pinSet: boolean; lock(): void }) {
  const [covered, setCovered] = useState(false);
  const since = useRef(0);
  const cover = useCallback(() => {
    since.current = performance.now();
    setCovered(true);
  }, []);
  const uncover = useCallback(() => {
    if (pinSet && performance.now() - since.current >= COVER_LOCKS_AFTER_MS) lock();
    setCovered(false);
  }, [pinSet, lock]);

  useEffect(() => {
    if (!covered || !pinSet) return;
    const timer = setTimeout(lock, COVER_LOCKS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [covered, pinSet, lock]);

  useEffect(() => {
    let escapedAt = Number.NEGATIVE_INFINITY;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.repeat) return;
      const at = performance.now();
      if (at - escapedAt < TWICE_WITHIN_MS) cover();
      escapedAt = at;
    };
    document.addEventListener('keydown', key, true);
    return () => document.removeEventListener('keydown', key, true);
  }, [cover]);

  return { covered, cover, uncover };
}
