import { useLingui } from '@lingui/react/macro';
import { factDay } from '#domain/factDay.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import { useDates } from '../../i18n/dates.ts';
import { useFieldText } from '../hearing/useFieldText.ts';

/** When an entry happened, as it was said: approximate as it is, one source beside the other. */
export function useWhenText(state: FoldState): (item: AnyItem) => string {
  const { t } = useLingui();
  const dates = useDates();
  const fields = useFieldText(state);
  const together = (text: string) => text.replaceAll('\n', ' / ');

  const said = (item: AnyItem): string | undefined => {
    switch (item.kind) {
      case 'event': {
        const when = valueOf(item, 'dates');
        return when && together(fields.text('event', 'dates', when));
      }
      case 'detention': {
        const [from, to] = (['from', 'to'] as const).map((name) => {
          const value = valueOf(item, name);
          return value === undefined ? '' : together(fields.text('detention', name, value));
        });
        return from || to ? `${from || '…'} – ${to || '…'}` : undefined;
      }
      case 'instance': {
        const [from, to] = [valueOf(item, 'from'), valueOf(item, 'to')];
        if (!from && !to) return undefined;
        return `${from ? dates.approxDate(from) : '…'} – ${to ? dates.approxDate(to) : '…'}`;
      }
      case 'motion':
      case 'appeal': {
        const on = valueOf(item as Item<'motion'>, 'filedOn');
        return on ? dates.approxDate(on) : moment(item);
      }
      case 'hearing':
      case 'judgment':
      case 'ruling':
      case 'document':
      case 'evidence': {
        const date = valueOf(item as Item<'ruling'>, 'date');
        return date ? dates.approxDate(date) : moment(item);
      }
      default:
        return moment(item);
    }
  };
  const moment = (item: AnyItem): string | undefined => {
    const at = valueOf(item as Item<'observation'>, 'happenedAt');
    return at && at.is !== 'not-known' ? dates.moment(at) : undefined;
  };

  return (item) => {
    const own = said(item);
    if (own !== undefined) return own;
    const { day, by } = factDay(state, item);
    return by === 'none'
      ? t({ message: 'day not known', comment: 'Of an entry on the time line' })
      : dates.day(day);
  };
}
