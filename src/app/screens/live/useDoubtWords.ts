import { useLingui } from '@lingui/react/macro';
import type { Doubt } from './doubts.ts';

/** What is asked about an answer that can hardly be. */
export function useDoubtWords(): (doubt: Doubt) => string {
  const { t } = useLingui();
  const words: Record<Doubt, string> = {
    'next-before': t({
      message: 'This day lies before the hearing. Keep it?',
      comment: 'Asked about the date of the next hearing',
    }),
    'end-before-start': t({
      message: 'This time lies before the start of the hearing. Keep it?',
      comment: 'Asked about the end of a hearing',
    }),
    'end-before-entries': t({
      message: 'This time lies before entries in the log. Keep it?',
      comment: 'Asked about the end of a hearing',
    }),
  };
  return (doubt) => words[doubt];
}
