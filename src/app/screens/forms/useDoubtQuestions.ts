import { useLingui } from '@lingui/react/macro';
import type { Doubt } from './doubts.ts';

/** What is asked beside a field that can hardly be as it was filled in. */
export function useDoubtQuestions(): (doubt: Doubt) => string {
  const { t } = useLingui();
  const words: Record<Doubt, string> = {
    'before-start': t({
      message: 'This lies before the start. Keep it?',
      comment: 'Asked in a form about the end of a period: detention, instance, hearing',
    }),
    'row-before-start': t({
      message: 'One of these ends before it begins. Keep it?',
      comment: 'Asked in a form below a list of periods: offices of a person, breaks of a hearing',
    }),
    'over-age': t({
      message: 'This age is above 120. Keep it?',
      comment: 'Asked in the form of a person',
    }),
    'to-come': t({
      message: 'This day is still to come. Keep it?',
      comment: 'Asked in a form about the day of something that has happened: an appeal filed, a judgment',
    }),
    'for-nobody': t({
      message: 'A penalty says not for whom it is. Keep it?',
      comment: 'Asked in the form of a judgment: no accused was chosen for a penalty',
    }),
  };
  return (doubt) => words[doubt];
}
