import { useLingui } from '@lingui/react/macro';
import type { Asked } from '#domain/closing.ts';

/** The questions at the end of a hearing, in words. */
export function useClosingTitles(): Record<Asked, string> {
  const { t } = useLingui();
  return {
    next: t({ message: 'When is the next hearing?', comment: 'Question at the end of a hearing' }),
    end: t({ message: 'When did it end?', comment: 'Question at the end of a hearing' }),
    motion: t({ message: 'Motions that wait for a ruling', comment: 'Heading: motions without a ruling' }),
    reasons: t({
      message: 'Were reasons given?',
      comment: 'Question at the end of a hearing: about a ruling that refused something',
    }),
    'same-judge': t({
      message: 'Same judge as the one challenged?',
      comment: 'Field of a ruling on a recusal motion',
    }),
    'how-recorded': t({ message: 'How did you record it?', comment: 'Question at the end of a hearing' }),
    part: t({ message: 'Which part did you follow?', comment: 'Question at the end of a hearing' }),
    access: t({ message: 'Were you let in?', comment: 'Access to a hearing: the monitor' }),
    'record-kept': t({
      message: 'How does the court keep its own record?',
      comment: 'Question at the end of a hearing',
    }),
    openness: t({ message: 'Was it open to the public?', comment: 'Field of a hearing' }),
    words: t({
      message: 'What was it?',
      comment: 'Question at the end of a hearing: about a time that was marked without words',
    }),
  };
}
