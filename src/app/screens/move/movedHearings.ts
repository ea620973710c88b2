import { withdrawn } from '#domain/casebook.ts';
import { isMovedHearing } from '#domain/emptied.ts';
import type { FoldState } from '#domain/fold.ts';
import type { Item } from '#domain/item.ts';

/** Hearings that were withdrawn here because they are in another case now. */
export function movedHearings(state: FoldState): readonly Item<'hearing'>[] {
  return withdrawn(state).filter(isMovedHearing);
}
