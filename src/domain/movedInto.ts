/** What a case holds that was first said in another one: old record → its new one. */
import type { Stated } from './entry.ts';
import type { Said } from './said.ts';
import type { FoldState } from './fold.ts';
import { onceFor } from './onceFor.ts';
import type { RecordId, Sourced } from './values.ts';

export type Arrived = ReadonlyMap<
  RecordId,
  {
    /** The record that says it here, and the entry it belongs to. */
    readonly record: RecordId;
    readonly item: RecordId;
    /** It was not said again: the entry was here already and is the same person or instance, nothing more. */
    readonly joined: boolean;
  }
>;

/**
 * Of two that say the same was moved, the one that says it again, else the one with the smaller record id: both are shown, as
 * what was said twice.
 */
export const movedInto = onceFor((state: FoldState): Arrived => {
  const found = new Map<RecordId, { record: RecordId; item: RecordId; joined: boolean }>();
  const all: Stated[] = [...state.items.values()].map(({ enter }) => enter);
  for (const patches of state.about.values()) all.push(...patches);
  for (const { said, statement } of all.toSorted((a, b) => (a.said.record < b.said.record ? -1 : 1))) {
    if (statement.do === 'withdraw') continue;
    const fields = (statement.do === 'enter' ? statement.fields : statement.set) as Moving;
    const item = statement.do === 'enter' ? said.record : statement.target;
    const joined = statement.do !== 'enter' && Object.keys(fields).length === 1;
    for (const { value } of fields.moved ?? []) {
      const before = found.get(value.record);
      if (before === undefined || (before.joined && !joined))
        found.set(value.record, { record: said.record, item, joined });
    }
  }
  return found;
});

interface Moving {
  readonly moved?: readonly Sourced<Said>[];
}
