import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { tallyText, type Tally } from '#domain/tally.ts';

/** How many motions of a case wait for a ruling, in words; '' for none. "At least 3" is never a plain 3. */
export function useOpenMotions(): (count: Tally) => string {
  const { t } = useLingui();
  return (count) => {
    if (count.n === 0) return '';
    if (!count.about && !count.orMore)
      return t({
        message: plural(count.n, { one: '# open motion', other: '# open motions' }),
        comment: 'A count',
      });
    const open = tallyText(count);
    return t({ message: `Open motions: ${open}`, comment: 'A count: 3+ is at least three, ~3 about three' });
  };
}
