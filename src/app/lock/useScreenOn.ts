import { useEffect, useState } from 'react';

/** `off`: not wanted. `asked`: no word yet. `not-now`: the phone refused, or took it back (low battery). */
export type ScreenOn = 'off' | 'asked' | 'on' | 'not-now';

/** A screen that stays on shows what is on it to whoever comes by: untouched this long, the cover falls. */
const UNTOUCHED_MS = 60_000;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel'] as const;

/**
 * Keeps the screen on while it is wanted. The browser lets go of it whenever the page is hidden; it is asked again when
 * the page is seen again.
 *
 * @param wanted only where `canKeepScreenOn`
 * @param untouched called when nobody has touched a screen that is on for a minute
 */
export function useScreenOn({ wanted, untouched }: { wanted: boolean; untouched(): void }): ScreenOn {
  const [is, setIs] = useState<ScreenOn>('off');

  useEffect(() => {
    if (!wanted) return;
    const hold = holdScreen(setIs);
    const seen = () => hold.ask();
    document.addEventListener('visibilitychange', seen);
    hold.ask();
    return () => {
      document.removeEventListener('visibilitychange', seen);
      hold.letGo();
      setIs('off');
    };
  }, [wanted]);

  useEffect(() => {
    if (is !== 'on') return;
    let timer = setTimeout(untouched, UNTOUCHED_MS);
    const touched = () => {
      clearTimeout(timer);
      timer = setTimeout(untouched, UNTOUCHED_MS);
    };
    for (const name of TOUCHES) document.addEventListener(name, touched, true);
    return () => {
      clearTimeout(timer);
      for (const name of TOUCHES) document.removeEventListener(name, touched, true);
    };
  }, [is, untouched]);

  return is;
}

/** Not every browser can. */
export const canKeepScreenOn = (): boolean => 'wakeLock' in navigator;

function holdScreen(tell: (is: ScreenOn) => void) {
  let lock: WakeLockSentinel | null = null;
  let asking = false;
  let over = false;
  const say = (is: ScreenOn) => {
    if (!over) tell(is);
  };
  const request = async () => {
    asking = true;
    say('asked');
    try {
      const got = await navigator.wakeLock.request('screen');
      // Switched off while the phone thought about it.
      if (over) return await got.release();
      lock = got;
      got.addEventListener('release', () => {
        lock = null;
        say('not-now');
      });
      say('on');
    } catch {
      say('not-now');
    } finally {
      asking = false;
    }
  };
  return {
    ask() {
      if (lock === null && !asking && document.visibilityState === 'visible') void request();
    },
    letGo() {
      over = true;
      void lock?.release();
    },
  };
}
