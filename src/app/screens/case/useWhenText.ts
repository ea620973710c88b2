import { useLingui } from '@lingui/react/macro';
import { factDay } from '#domain/factDay.ts';
import type { FoldState } from '#domain/fold.ts';
import { valueOf, type AnyItem, type Item } from '#domain/item.ts';
import type { ApproxDate, Sourced } from '#domain/values.ts';
import { useDates } from '../../i18n/dates.ts';
import { useSaid } from '../hearing/useSaid.ts';

/** When an entry happened, as it was said: approximate as it is, one date beside the other where sources differ. */
export function useWhenText(state: FoldState): (item: AnyItem) => string {
  const { t } = useLingui();
  const dates = useDates();
  const words = useSaid();
  const notKnown = () => t({ message: 'day not known', comment: 'Of an entry on the time line' });
  /** A blank: nobody was asked, or nobody answered. */
  const notSaid = () => t({ message: 'day not said', comment: 'Of an entry on the time line' });
  /** A bare "not known" where a date stands would not say of what. */
  const day = (date: ApproxDate) => (date.is === 'not-known' ? notKnown() : dates.approxDate(date));
  const together = (values: readonly Sourced<ApproxDate>[] = [], show = dates.approxDate) =>
    [...new Set(values.map(({ value }) => show(value)))].join(' / ');

  const said = (item: AnyItem): string | undefined => {
    switch (item.kind) {
      case 'event': {
        return together(valueOf(item, 'dates'), day) || undefined;
      }
      case 'detention': {
        const [from, to] = [together(valueOf(item, 'from')), together(valueOf(item, 'to'))];
        return from || to ? `${from || '…'} – ${to || '…'}` : undefined;
      }
      case 'instance': {
        const [from, to] = [
          words.said(item, 'from', dates.approxDate),
          words.said(item, 'to', dates.approxDate),
        ];
        return from || to ? `${from ?? '…'} – ${to ?? '…'}` : undefined;
      }
      case 'motion':
      case 'appeal': {
        return words.said(item as Item<'motion'>, 'filedOn', day) ?? moment(item);
      }
      case 'hearing':
      case 'judgment':
      case 'ruling':
      case 'document':
      case 'evidence': {
        return words.said(item as Item<'ruling'>, 'date', day) ?? moment(item);
      }
      default:
        return moment(item);
    }
  };
  const moment = (item: AnyItem): string | undefined =>
    words.said(item as Item<'observation'>, 'happenedAt', (at, among) =>
      at.is === 'not-known' && !among ? undefined : dates.moment(at),
    );

  return (item) => {
    const own = said(item);
    if (own !== undefined) return own;
    const placed = factDay(state, item);
    if (placed.by !== 'none') return dates.day(placed.day);
    return valueOf(item as Item<'observation'>, 'happenedAt')?.is === 'not-known' ? notKnown() : notSaid();
  };
}
