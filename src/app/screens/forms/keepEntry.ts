import type { Fields, Kind, Statement } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { Desk } from '../../desk/Desk.ts';
import { ADDED_LATER, enterOne, fill, say } from './writing.ts';

/**
 * A new entry, or what changed of one that exists. Null = refused; the id else.
 *
 * @param first said of one that exists together with what changed, before it
 */
export async function keepEntry<K extends Kind>(
  desk: Desk,
  kind: K,
  item: Item<K> | undefined,
  fields: Fields<K>,
  why: string,
  how: HowRecorded,
  first: readonly Statement[] = [],
): Promise<RecordId | null> {
  if (!item) return enterOne(desk, kind, fields, how);
  const changes = fill(desk, item, fields, why === '' ? ADDED_LATER : why);
  const kept = await say(desk, [...first, ...changes], how);
  return kept === null ? null : item.id;
}
