import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { HalfTyped } from '../../ui/halfTyped.ts';
import { useDraft } from '../../drafts/useDraft.ts';
import type { Values } from './entryValues.ts';
import { joinDrafts, type Fits } from './joinDrafts.ts';
import { draftText, NO_BESIDES, readDraft, type Besides } from './formDraft.ts';

/** A draft that filled the form by itself: told, and it can be dropped, and brought back while nothing else was typed. */
export interface CameBack {
  readonly is: 'here' | 'dropped' | null;
  drop(): void;
  bringBack(): void;
}

interface Setting {
  readonly place: string;
  /** What the form begins with. */
  readonly first: Values;
  values(): Values;
  put(name: string, value: unknown): void;
  readonly fits: Fits;
}

/** All that is typed in a form besides the values of its fields, and its draft, which holds both. */
export function useFormDraft({ place, first, values, put, fits }: Setting) {
  const draft = useDraft(place, (kept, typed) => joinDrafts(kept, typed, fits));
  const latest = useRef<Besides>(NO_BESIDES);
  const [besides, show] = useState<Besides>(NO_BESIDES);
  const [is, setIs] = useState<CameBack['is']>(null);
  const [dropped, setDropped] = useState('');
  /** Counts how often the form was filled as a whole: its controls are then drawn anew. */
  const [round, setRound] = useState(0);

  const tell = (next: Besides) => {
    latest.current = next;
    show(next);
  };
  const save = (change: (now: Besides) => Partial<Besides>, now: Values = values()) => {
    tell({ ...latest.current, ...change(latest.current) });
    setIs((before) => (before === 'dropped' ? null : before));
    draft.setText(draftText(first, now, latest.current));
  };
  const fill = (text: string): boolean => {
    const read = readDraft(text);
    if (read === null) return false;
    const { values: typed, half, unreadable, beside, why } = read;
    for (const name of Object.keys({ ...first, ...values(), ...typed })) {
      put(name, name in typed ? (typed[name] ?? undefined) : first[name]);
    }
    tell({ half, unreadable, beside, why });
    setRound((before) => before + 1);
    return true;
  };
  const fillOnce = useEffectEvent((text: string) => {
    if (fill(text)) setIs('here');
  });
  useEffect(() => {
    if (draft.came !== '') fillOnce(draft.came);
  }, [draft.came]);

  const halfTyped: HalfTyped = {
    of: (id) => besides.half[id],
    keep: (id, one) =>
      save(({ half }) => {
        const { [id]: _, ...others } = half;
        return { half: one === null ? others : { ...others, [id]: one } };
      }),
    forget: (id) =>
      save(({ half }) => {
        const isBelow = (at: string) => at === id || at.startsWith(`${id}-`);
        return { half: Object.fromEntries(Object.entries(half).filter(([at]) => !isBelow(at))) };
      }),
  };
  const cameBack: CameBack = {
    is,
    drop() {
      setDropped(draft.text);
      fill('');
      draft.clear();
      setIs('dropped');
    },
    bringBack() {
      fill(dropped);
      draft.setText(dropped);
      setIs('here');
    },
  };
  return { besides, save, halfTyped, cameBack, round, clear: draft.clear };
}
