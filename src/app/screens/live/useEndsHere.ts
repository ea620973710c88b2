import { useState } from 'react';
import { isOpenHearing } from '#domain/hearingOver.ts';
import type { Item } from '#domain/item.ts';
import { useNav } from '../../nav.ts';

/**
 * Do these questions end a hearing that was open, and not fill what was left blank of one that has ended before? One
 * came from where it was logged, also when a lock fell in between, or it had no end when one began.
 */
export function useEndsHere(hearing: Item<'hearing'>): boolean {
  const nav = useNav();
  const [endsHere] = useState(
    () =>
      nav.way().some((place) => place.at === 'live' && place.hearing === hearing.id) ||
      isOpenHearing(hearing),
  );
  return endsHere;
}
