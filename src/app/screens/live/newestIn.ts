import { itemsOf } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { factsOf } from '#domain/hearingLog.ts';
import { valueOf, type AnyItem } from '#domain/item.ts';
import { byItem } from '#domain/order.ts';
import type { RecordId } from '#domain/values.ts';

/** The entry of this hearing that was recorded last and still stands: a fact, a flag or a remark. */
export function newestIn(state: FoldState, hearing: RecordId): AnyItem | null {
  const candidates = [
    factsOf(state, hearing).at(-1),
    itemsOf(state, 'possible-violation').findLast((item) => valueOf(item, 'hearing') === hearing),
    itemsOf(state, 'remark').findLast((item) => valueOf(item, 'hearing') === hearing),
  ].filter((item) => item !== undefined);
  return candidates.toSorted(byItem).at(-1) ?? null;
}
