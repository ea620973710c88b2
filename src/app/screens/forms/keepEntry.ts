import type { FieldName, Fields, Kind, Statement } from '#domain/entry.ts';
import { valueKey, valueOf, type Item } from '#domain/item.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import type { Desk } from '../../desk/Desk.ts';
import { stays } from './entryValues.ts';
import { ADDED_LATER, enterOne, fill, say } from './writing.ts';

/** What only fills a blank or lets a value grow has the app's own reason, what replaces something `why`. */
export function fillOrChange<K extends Kind>(
  desk: Desk,
  item: Item<K>,
  set: Fields<K>,
  why: string,
): Statement[] {
  const only = (grown: boolean) =>
    Object.fromEntries(
      Object.entries(set).filter(([name, value]) => stays(item, name, value) === grown),
    ) as Fields<K>;
  return [...fill(desk, item, only(true), ADDED_LATER), ...fill(desk, item, only(false), why)];
}

/**
 * A new entry, or what changed of one that exists. Null = refused; the id else.
 *
 * @param why of what was said and is changed; what only filled a blank needs no reason, and is given the app's own
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
  // What was not touched is not said again: of two versions it would settle which is right.
  const touched = (Object.keys(fields) as (FieldName<K> & string)[]).filter(
    (name) => valueKey(fields[name]) !== valueKey(valueOf(item, name)),
  );
  const set = Object.fromEntries(touched.map((name) => [name, fields[name]])) as Fields<K>;
  const kept = await say(desk, [...first, ...fillOrChange(desk, item, set, why)], how);
  return kept === null ? null : item.id;
}
