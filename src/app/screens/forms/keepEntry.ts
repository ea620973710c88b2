import type { Fields, Kind } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { Desk } from '../../desk/Desk.ts';
import { ADDED_LATER, enterOne, fill, say } from './writing.ts';

/** A new entry, or what changed of one that exists. Null = refused; the id else. */
export async function keepEntry<K extends Kind>(
  desk: Desk,
  kind: K,
  item: Item<K> | undefined,
  fields: Fields<K>,
  why: string,
  how: HowRecorded,
): Promise<RecordId | null> {
  if (!item) return enterOne(desk, kind, fields, how);
  const kept = await say(desk, fill(desk, item, fields, why === '' ? ADDED_LATER : why), how);
  return kept === null ? null : item.id;
}
