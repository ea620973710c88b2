import type { Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';

/** The hearing an entry is of, if it is of one. */
export function inHearing(hearing: Item<'hearing'> | undefined): { hearing?: RecordId } {
  return hearing ? { hearing: hearing.id } : {};
}
