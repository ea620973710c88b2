import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { DayCount } from '#domain/dayCount.ts';

/** A number of days in words, never more exact than it is; `null` = nobody can say. */
export function useDaysText(): (days: DayCount | null) => string {
  const { t } = useLingui();
  return (days) => {
    if (days === null) return t({ message: 'days not known', comment: 'How long somebody was detained' });
    const { min, max, about, soFar, endNotRecorded } = days;
    const range = `${min}–${max}`;
    const count =
      max === null
        ? t({
            message: plural(min, { one: 'at least # day', other: 'at least # days' }),
            comment: 'How long somebody was detained',
          })
        : min === max
          ? t({
              message: plural(min, { one: '# day', other: '# days' }),
              comment: 'How long somebody was detained',
            })
          : t({ message: `${range} days`, comment: 'How long somebody was detained: 12–14 days' });
    return [
      about ? t({ message: `about ${count}`, comment: 'Before a number of days' }) : count,
      soFar ? t({ message: 'so far', comment: 'After a number of days: the detention goes on' }) : '',
      endNotRecorded
        ? t({
            message: 'end not recorded',
            comment:
              'After a number of days: no last day was said, and the law or a judgment would have ended this detention by now',
          })
        : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
