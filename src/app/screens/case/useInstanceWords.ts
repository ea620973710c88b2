import { useLingui } from '@lingui/react/macro';
import type { Item } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** An instance as one line: level, court, town. */
export function useInstanceWords(): (instance: Item<'instance'>) => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  return (instance) => {
    const level = words.said(instance, 'level', (code) => words.label('level', code));
    const court = words.said(instance, 'court', (name) =>
      name.is === 'text'
        ? name.text
        : t({ message: 'court not known', comment: 'The name of the court is not known' }),
    );
    return (
      words.listed([level, court, words.said(instance, 'town', dates.text)]) ||
      words.label('kind', 'instance')
    );
  };
}
