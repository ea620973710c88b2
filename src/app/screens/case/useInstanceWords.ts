import { useLingui } from '@lingui/react/macro';
import { valueOf, type Item } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';
import { useEntryWords } from '../hearing/useEntryWords.ts';

/** An instance as one line: level, court, town. */
export function useInstanceWords(): (instance: Item<'instance'>) => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useEntryWords();
  return (instance) => {
    const [level, court, town] = [
      valueOf(instance, 'level'),
      valueOf(instance, 'court'),
      valueOf(instance, 'town'),
    ];
    const name =
      court?.is === 'text'
        ? court.text
        : court && t({ message: 'court not known', comment: 'The name of the court is not known' });
    return (
      words.listed([level && words.label('level', level), name, town && dates.text(town)]) ||
      words.label('kind', 'instance')
    );
  };
}
