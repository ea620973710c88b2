import { useLingui } from '@lingui/react/macro';
import { persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { isKind } from '#domain/item.ts';
import type { TimeOfFacts } from '#domain/legalBasis.ts';
import { useDates } from '../../i18n/dates.ts';
import { useHearingWords } from '../case/useHearingWords.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** On which day the facts are taken to have happened, and from what that is known. */
export function useTimeOfFacts(state: FoldState): (time: TimeOfFacts | null) => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords(state);
  const hearing = useHearingWords(state);
  const people = persons(state);
  return (time) => {
    if (time === null)
      return t({
        message: 'Day of the facts: not known. Link entries that have a day.',
        comment: 'Above the legal basis of a possible violation',
      });
    const day = dates.daySpan(time);
    if (time.by === 'said')
      return t({
        message: `Day of the facts: ${day}`,
        comment: 'Above the legal basis of a possible violation',
      });
    const from = time.from
      .map((item) => (isKind(item, 'hearing') ? hearing(item) : words.line(item, people, null)))
      .join('; ');
    return t({
      message: `Day of the facts: ${day} (from: ${from})`,
      comment: 'Above the legal basis of a possible violation: which entries say the day',
    });
  };
}
