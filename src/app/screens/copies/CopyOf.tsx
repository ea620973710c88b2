import { useLingui } from '@lingui/react/macro';
import type { AsleepCase } from '#vault/door.ts';
import { useDates } from '../../i18n/dates.ts';

/** In words: which sealed copy brings a sleeping case back. */
export function CopyOf({ asleep: { copy } }: { asleep: AsleepCase }) {
  const { t } = useLingui();
  const dates = useDates();
  if (copy === null) return t({ message: 'No copy of it was made here', comment: 'Of a sleeping case' });
  const at = dates.claimed(copy.at);
  return copy.is === 'case-file'
    ? t({ message: `in the case file of ${at}`, comment: 'Of a sleeping case; a date and time' })
    : t({ message: `in the backup of ${at}`, comment: 'Of a sleeping case; a date and time' });
}
