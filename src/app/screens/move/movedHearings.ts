import { withdrawn } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import type { AnyItem, Item } from '#domain/item.ts';
import { MOVED } from '#domain/write.ts';

/** Hearings that were withdrawn here because they are in another case now. */
export function movedHearings(state: FoldState): readonly Item<'hearing'>[] {
  return withdrawn(state).filter(isMovedHearing);
}

function isMovedHearing(item: AnyItem): item is Item<'hearing'> {
  return item.kind === 'hearing' && item.withdrawn.some(({ why }) => why === MOVED);
}
