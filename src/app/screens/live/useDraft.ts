import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from '../../desk/useDesk.ts';

/** Typing rests this long before the draft is sealed: all that a lock or a kill can take. */
const REST_MS = 1500;

export interface DraftText {
  readonly text: string;
  /** What lay there from before, once it has come back; '' else. */
  readonly came: string;
  setText(text: string): void;
  /** Seals what is there now: on blur. */
  keep(): void;
  /** The words went into an entry. */
  clear(): void;
}

/** Words that are not an entry yet. They are sealed after a rest, on blur and when the page is hidden, and come back. */
export function useDraft(place: string): DraftText {
  const { door } = useDesk();
  const [text, show] = useState('');
  const [came, setCame] = useState('');
  const latest = useRef('');
  const unsaved = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const keep = useCallback(() => {
    clearTimeout(timer.current);
    if (!unsaved.current) return;
    unsaved.current = false;
    void door.saveDraft({ place, text: latest.current });
  }, [door, place]);

  const setText = useCallback(
    (next: string) => {
      latest.current = next;
      unsaved.current = true;
      show(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, REST_MS);
    },
    [keep],
  );

  const clear = useCallback(() => {
    setText('');
    keep();
  }, [setText, keep]);

  useEffect(() => {
    let left = false;
    void door.drafts().then((drafts) => {
      const mine = drafts.find((draft) => draft.place === place);
      if (left || !mine || latest.current !== '') return;
      latest.current = mine.text;
      show(mine.text);
      setCame(mine.text);
    });
    const hidden = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', hidden);
      keep();
    };
  }, [door, place, keep]);

  return { text, came, setText, keep, clear };
}
