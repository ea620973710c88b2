import { useState } from 'react';
import type { CameBack } from '../forms/useFormDraft.ts';
import type { DraftText } from '../../drafts/useDraft.ts';

/** Words that came back from before, of several fields at once: told and dropped as in a form. */
export function useWordsCameBack(drafts: readonly DraftText[]): CameBack {
  const [dropped, setDropped] = useState<readonly string[] | null>(null);
  const isBlank = drafts.every(({ text }) => text === '');
  const came = drafts.some(({ came: words, text }) => words !== '' && text !== '');
  return {
    is: came ? 'here' : dropped !== null && isBlank ? 'dropped' : null,
    drop() {
      setDropped(drafts.map(({ text }) => text));
      for (const draft of drafts) draft.clear();
    },
    bringBack() {
      for (const [at, draft] of drafts.entries()) draft.setText(dropped?.[at] ?? '');
      setDropped(null);
    },
  };
}
