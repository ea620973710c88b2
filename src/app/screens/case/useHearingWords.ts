import { useLingui } from '@lingui/react/macro';
import { instances, itemOf } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type Item } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';
import { useInstanceName } from './useInstanceName.ts';

/**
 * A hearing as one line: its number, and its day unless that stands beside it; its instance where the case has several,
 * `of`
 * or `within` that case (`null`: the instance stands beside it). A number nobody knows is not said.
 */
export function useHearingWords(
  of: FoldState | null,
): (hearing: Item<'hearing'>, day?: 'with-day' | 'without-day', within?: FoldState | null) => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  const instanceName = useInstanceName();
  return (hearing, day = 'with-day', state = of) => {
    const at = state && instanceAmong(state, hearing);
    const count =
      words.said(hearing, 'number', (number, among) =>
        number.is === 'not-known' && !among ? '' : dates.count(number),
      ) ?? '';
    return words.listed([
      count === ''
        ? words.label('kind', 'hearing')
        : t({ message: `Hearing ${count}`, comment: 'Hearing with its number' }),
      day === 'with-day' && words.said(hearing, 'date', dates.approxDate),
      state && at && instanceName(at, state),
    ]);
  };
}

/** Of one instance among several; a case with one alone needs no name for it. */
function instanceAmong(state: FoldState, hearing: Item<'hearing'>): Item<'instance'> | undefined {
  return instances(state).length > 1 ? itemOf(state, 'instance', valueOf(hearing, 'instance')) : undefined;
}
