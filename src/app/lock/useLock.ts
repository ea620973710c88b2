import { useEffect, useRef } from 'react';
import { LockManager, type LockSurroundings } from './LockManager.ts';

/** Watches touches, keys and visibility while something is open to be read. */
export function useLock(around: LockSurroundings): void {
  const latest = useRef(around);
  latest.current = around;
  useEffect(() => {
    const manager = new LockManager({
      now: () => latest.current.now(),
      inHearing: () => latest.current.inHearing(),
      times: () => latest.current.times(),
      lock: () => latest.current.lock(),
    });
    const touched = () => manager.touched();
    const seen = () => (document.visibilityState === 'hidden' ? manager.hidden() : manager.shown());
    document.addEventListener('pointerdown', touched, true);
    document.addEventListener('keydown', touched, true);
    document.addEventListener('visibilitychange', seen);
    return () => {
      manager.stop();
      document.removeEventListener('pointerdown', touched, true);
      document.removeEventListener('keydown', touched, true);
      document.removeEventListener('visibilitychange', seen);
    };
  }, []);
}
