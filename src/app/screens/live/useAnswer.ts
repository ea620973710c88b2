import { useRef, useState } from 'react';
import { fieldsByKind, type Kind } from '#domain/entry.ts';
import { useFormDraft } from '../forms/useFormDraft.ts';
import type { Answer } from './ClosingQuestion.tsx';

/** The answer to one question at the end of a hearing, with its draft: not lost before it is kept. */
export function useAnswer(place: string) {
  const [answer, show] = useState<Answer>({});
  const latest = useRef<Answer>({});
  const put = (next: Answer) => {
    latest.current = next;
    show(next);
  };
  const draft = useFormDraft({
    place,
    first: {},
    values: () => ({ ...latest.current }),
    put(kind, value) {
      const { [kind as keyof Answer]: _, ...others } = latest.current;
      put(value === undefined ? others : { ...others, [kind]: value });
    },
    fits: (kind, value) => fieldsByKind[kind as Kind].safeParse(value).success,
  });
  const [problem = null] = Object.values(draft.besides.unreadable);
  return {
    answer,
    /** What was typed and cannot be read. */
    problem,
    /** Without a `part` it is the whole answer anew: what could not be read in a part of it is gone. */
    give(next: Answer, wrong: string | null = null, part = '') {
      put(next);
      draft.save(
        ({ unreadable }) => {
          const others = part === '' ? [] : Object.entries(unreadable).filter(([at]) => at !== part);
          return { unreadable: Object.fromEntries(wrong === null ? others : [...others, [part, wrong]]) };
        },
        { ...next },
      );
    },
    /** It was kept. */
    clear() {
      put({});
      draft.clear();
    },
    cameBack: draft.cameBack,
    halfTyped: draft.halfTyped,
    round: draft.round,
  };
}
