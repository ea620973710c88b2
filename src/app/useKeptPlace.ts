import { useEffect } from 'react';
import type { CaseDoor } from '#vault/door.ts';
import { keptText, WHERE } from './keptPlaces.ts';
import type { Nav } from './nav.ts';

/** One rests this long on a place before it is sealed; a lock and a hidden page seal it at once. */
const REST_MS = 500;

/** Seals where one is, as long as something is open. */
export function useKeptPlace(door: Pick<CaseDoor, 'saveDraft'>, nav: Nav): void {
  useEffect(() => {
    let kept = keptText(nav.way());
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(timer);
      const text = keptText(nav.way());
      if (text === kept) return;
      kept = text;
      // A vault that was locked or lost meanwhile keeps the place of before.
      void door.saveDraft({ place: WHERE, text }).catch(() => undefined);
    };
    const moved = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST_MS);
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') keep();
    };
    const leave = nav.subscribe(moved);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      leave();
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [door, nav]);
}
