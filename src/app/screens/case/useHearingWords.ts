import { useLingui } from '@lingui/react/macro';
import { valueOf, type Item } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** A hearing as one line: its number, and its day unless that stands beside it. A number nobody knows is not said. */
export function useHearingWords(): (hearing: Item<'hearing'>, day?: 'with-day' | 'without-day') => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  return (hearing, day = 'with-day') => {
    const [number, date] = [valueOf(hearing, 'number'), valueOf(hearing, 'date')];
    const count = number && number.is !== 'not-known' ? dates.count(number) : '';
    return words.listed([
      count === ''
        ? words.label('kind', 'hearing')
        : t({ message: `Hearing ${count}`, comment: 'Hearing with its number' }),
      day === 'with-day' && date && dates.approxDate(date),
    ]);
  };
}
