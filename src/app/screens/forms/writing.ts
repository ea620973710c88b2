/** How screens write: through the desk, with refusals as a value, and completions told from amendments. */
import type { Fields, Kind, Statement } from '#domain/entry.ts';
import type { Item } from '#domain/item.ts';
import type { HowRecorded, RecordId } from '#domain/values.ts';
import { complete, enter } from '#domain/write.ts';
import { NotKept, type Desk } from '../../desk/Desk.ts';

/** Reasons the app gives itself, as codes; a person's own reason is free text. */
export { ADDED_LATER, STAGE_CHANGED, TAPPED_AGAIN } from '#domain/write.ts';
export const TIME_CORRECTED = 'time-corrected';

/** The records' ids once they are kept; null when they were refused: the desk's view says why. */
export async function say(
  desk: Desk,
  statements: readonly Statement[],
  how: HowRecorded = 'live',
): Promise<readonly RecordId[] | null> {
  if (statements.length === 0) return [];
  try {
    const stated = await desk.say(statements, how);
    return stated.map(({ said }) => said.record);
  } catch (problem) {
    if (problem instanceof NotKept) return null;
    throw problem;
  }
}

/** A new entry; its id once it is kept, null when it was refused. */
export async function enterOne<K extends Kind>(
  desk: Desk,
  kind: K,
  fields: Fields<K>,
  how: HowRecorded = 'live',
): Promise<RecordId | null> {
  const ids = await say(desk, [enter(kind, fields)], how);
  return ids?.[0] ?? null;
}

/** Blanks are filled, what stands is amended for the reason given. */
export function fill<K extends Kind>(desk: Desk, item: Item<K>, set: Fields<K>, why: string): Statement[] {
  return complete(item, set, desk.device, why);
}
