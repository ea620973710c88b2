/** Whether a case holds anything that did not go along when its hearings were moved into another one. */
import { belongingsOf } from './belongings.ts';
import { allItems, withdrawn } from './casebook.ts';
import type { FoldState } from './fold.ts';
import { fieldNames, type AnyItem, type Item, type Withdrawal } from './item.ts';
import { bySaid } from './order.ts';
import type { RecordId } from './values.ts';
import { MOVED } from './write.ts';

/** Of the case itself these alone are there before anybody says a word about it. */
const GIVEN: ReadonlySet<string> = new Set(['code', 'country']);

/** At least one hearing was moved away, and nothing stands here but what went along with it. */
export function isEmptied(state: FoldState): boolean {
  const wentWith = new Map<RecordId, Withdrawal>();
  for (const item of withdrawn(state)) {
    const out = item.withdrawn.find(({ why }) => why === MOVED);
    if (item.kind !== 'hearing' || out === undefined) continue;
    for (const { id } of belongingsOf(state, item.id).referred) wentWith.set(id, out);
  }
  const gone = withdrawn(state).some(isMovedHearing);
  return (
    gone && allItems(state).every((item) => item.withdrawn.length > 0 || isElsewhere(item, state, wentWith))
  );
}

/** What was said of it after the move stayed here. */
function isElsewhere(item: AnyItem, state: FoldState, wentWith: ReadonlyMap<RecordId, Withdrawal>): boolean {
  if (item.kind === 'case') return fieldNames(item).every((name) => GIVEN.has(name));
  const out = wentWith.get(item.id);
  if (out === undefined) return false;
  return (state.about.get(item.id) ?? []).every(({ said }) => bySaid(said, out.said) < 0);
}

/** Withdrawn here because it is in another case now. */
export function isMovedHearing(item: AnyItem): item is AnyItem & Item<'hearing'> {
  return item.kind === 'hearing' && item.withdrawn.some(({ why }) => why === MOVED);
}
