import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';

/** Of entries that came from another device: they are not only here, but no copy of them was made here. */
export function useReceivedText(): (received: number) => string {
  const { t } = useLingui();
  return (received) =>
    t({
      message: plural(received, {
        one: '# entry came from another device; no copy of it was made here',
        other: '# entries came from another device; no copy of them was made here',
      }),
      comment: 'Of entries received from other devices; no full stop',
    });
}
