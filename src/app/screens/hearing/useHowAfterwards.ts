import { useState } from 'react';
import type { Item } from '#domain/item.ts';
import type { HowRecorded } from '#domain/values.ts';
import { useDesk, useOpenCase } from '../../desk/useDesk.ts';
import { howSaid, rememberHow, type HowWritten } from '../forms/howWritten.ts';
import { howAfterwards } from './hearingDay.ts';

/**
 * How an entry added afterwards comes to be written: as was said for this case until lock, else as its hearing was. While
 * a hearing is open nothing is remembered: what else is written then is live.
 */
export function useHowAfterwards(
  hearing: Item<'hearing'> | undefined,
): [HowRecorded, (how: HowRecorded) => void] {
  const desk = useDesk();
  const { key } = useOpenCase();
  const said = howSaid(desk, key);
  const [how, show] = useState(
    said === undefined || said === 'live' ? howAfterwards(hearing) : (said as HowRecorded),
  );
  return [
    how,
    (next) => {
      if (said !== 'live' && next !== 'imported') rememberHow(desk, key, next satisfies HowWritten);
      show(next);
    },
  ];
}
