import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDesk } from '../desk/useDesk.ts';
import { joinWords } from './joinWords.ts';

/** So long after the first letter that is not sealed yet all are, though typing goes on: all that a lock or a kill can take. */
const SEALED_WITHIN_MS = 1500;

export interface DraftText {
  readonly text: string;
  /** What lay there from before, once it has come back, with what was typed until then; '' else. */
  readonly came: string;
  setText(text: string): void;
  /** Seals what is there now: on blur. */
  keep(): void;
  /** The words went into an entry. */
  clear(): void;
}

/**
 * Words that are not an entry yet. They are sealed while typing goes on, on blur and when the page is hidden, and come back.
 * Until what lay there has come back nothing is sealed over it; what was typed meanwhile is joined to it.
 */
export function useDraft(
  place: string,
  join: (kept: string, typed: string) => string = joinWords,
): DraftText {
  const { door } = useDesk();
  const [text, show] = useState('');
  const [came, setCame] = useState('');
  const latest = useRef('');
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The reading of what lies there that is still under way. */
  const reading = useRef<object | null>(null);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!unsaved.current || reading.current !== null) return;
    unsaved.current = false;
    void door.saveDraft({ place, text: latest.current });
  }, [door, place]);

  const setText = useCallback(
    (next: string) => {
      latest.current = next;
      unsaved.current = true;
      show(next);
      timer.current ??= setTimeout(keep, SEALED_WITHIN_MS);
    },
    [keep],
  );

  const clear = useCallback(() => {
    // What lies there and has not come back yet went with them: it must not come back over this.
    reading.current = null;
    setText('');
    keep();
  }, [setText, keep]);

  const comeBack = useEffectEvent((kept: string) => {
    const whole = latest.current === '' ? kept : join(kept, latest.current);
    latest.current = whole;
    show(whole);
    setCame(whole);
  });
  useEffect(() => {
    const mine = {};
    reading.current = mine;
    const arrived = (kept: string) => {
      // Another reading has begun since, and joins what this one would.
      if (reading.current !== mine) return;
      reading.current = null;
      if (kept !== '') comeBack(kept);
      // Of one who left before, too: what was typed here is sealed with what lay there.
      keep();
    };
    void door.drafts().then(
      (drafts) => arrived(drafts.find((draft) => draft.place === place)?.text ?? ''),
      () => arrived(''),
    );
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [door, place, keep]);

  return { text, came, setText, keep, clear };
}
