import { useLingui } from '@lingui/react/macro';
import { correctionsOf } from '#domain/corrections.ts';
import { dayOf } from '#domain/courtTime.ts';
import type { AnyItem } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';

/** `corrected 07:34`, the day where it was another than that of the entry, and whether another phone said so; '' of what stands as it was recorded. */
export function useCorrected(): (item: AnyItem) => string {
  const { t } = useLingui();
  const dates = useDates();
  return (item) => {
    const last = correctionsOf(item).at(-1)?.said;
    if (!last) return '';
    const when = dayOf(last.at) === dayOf(item.first.at) ? dates.clock(last.at) : dates.claimed(last.at);
    const corrected = t({
      message: `corrected ${when}`,
      comment: 'Of an entry: when a value of it was last replaced; a clock time, or a day and a clock time',
    });
    if (last.device === item.first.device) return corrected;
    const elsewhere = t({ message: 'on another device', comment: 'After: corrected 07:34' });
    return `${corrected} · ${elsewhere}`;
  };
}
