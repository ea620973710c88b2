import { useLingui } from '@lingui/react/macro';
import { useDates } from '../../i18n/dates.ts';

/** "12 MB", "3.4 GB": room on the phone in round numbers, at least 1 MB. */
export function useRoomText(): (bytes: number) => string {
  const { t } = useLingui();
  const dates = useDates();
  return (bytes) => {
    if (bytes < 1_000_000_000) {
      const amount = dates.number(Math.max(1, Math.round(bytes / 1_000_000)));
      return t({ message: `${amount} MB`, comment: 'Size of a file in megabytes' });
    }
    const amount = dates.number(Math.round(bytes / 100_000_000) / 10);
    return t({ message: `${amount} GB`, comment: 'Room on a phone in gigabytes' });
  };
}
