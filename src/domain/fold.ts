/**
 * Everything said about a case, in any order, to what is known of it: `fold(any permutation) = fold`.
 *
 * The value of a field is what no patch is `over`; more than one different value is a conflict, and both
 * are kept. Nothing is removed: what was replaced, withdrawn or could not be applied stays to be read.
 * Clocks decide nothing here. An entry is folded again from its own statements whenever one is added;
 * all other entries keep their identity, so a tap costs the same in a large case.
 */
import { foldItem } from './foldItem.ts';
import type { AnyItem } from './item.ts';
import type { Stated } from './entry.ts';
import type { RecordId } from './values.ts';

export interface FoldState {
  /** Entries by record id, withdrawn ones among them. */
  readonly items: ReadonlyMap<RecordId, AnyItem>;
  /** Patches and withdrawals by the record they speak of, which may not have arrived; by record id. */
  readonly about: ReadonlyMap<RecordId, readonly Stated[]>;
  /** What each patch speaks of. */
  readonly targets: ReadonlyMap<RecordId, RecordId>;
}

export const emptyFold: FoldState = { items: new Map(), about: new Map(), targets: new Map() };

export function fold(stated: readonly Stated[]): FoldState {
  return foldMore(emptyFold, stated);
}

/** A new state; `state` stays as it was. A record that is already there changes nothing. */
export function foldMore(state: FoldState, stated: readonly Stated[]): FoldState {
  const more = stated.filter(({ said }) => !state.items.has(said.record) && !state.targets.has(said.record));
  if (more.length === 0) return state;
  const patches = more.filter(({ statement }) => statement.do !== 'enter');
  const { about, targets } = patches.length === 0 ? state : withPatches(state, patches);
  const items = new Map(state.items);

  const entered = new Map<RecordId, Stated>();
  for (const one of more) if (one.statement.do === 'enter') entered.set(one.said.record, one);
  for (const [id, enter] of entered) items.set(id, foldItem(enter, about));

  const touched = new Set<RecordId>();
  for (const patch of patches) touched.add(rootOf(patch.said.record, targets));
  for (const id of touched) {
    const item = items.get(id);
    if (item !== undefined && !entered.has(id)) items.set(id, foldItem(item.enter, about));
  }
  return { items, about, targets };
}

/** Patches that speak of an entry which has not arrived: kept, counted, applied when it comes. */
export function waitingCount(state: FoldState): number {
  let waiting = 0;
  for (const id of state.targets.keys()) if (!state.items.has(rootOf(id, state.targets))) waiting += 1;
  return waiting;
}

function withPatches(state: FoldState, patches: readonly Stated[]): Omit<FoldState, 'items'> {
  const about = new Map(state.about);
  const targets = new Map(state.targets);
  const grown = new Set<RecordId>();
  for (const patch of patches) {
    if (patch.statement.do === 'enter' || targets.has(patch.said.record)) continue;
    const { target } = patch.statement;
    targets.set(patch.said.record, target);
    about.set(target, [...(about.get(target) ?? []), patch]);
    grown.add(target);
  }
  for (const target of grown) about.set(target, (about.get(target) ?? []).toSorted(byRecord));
  return { about, targets };
}

/** From a patch to the entry it is about in the end. Record ids are hashes, so there is no way round in circles. */
function rootOf(id: RecordId, targets: ReadonlyMap<RecordId, RecordId>): RecordId {
  let root = id;
  for (let target = targets.get(root); target !== undefined; target = targets.get(root)) root = target;
  return root;
}

function byRecord(a: Stated, b: Stated): number {
  return a.said.record < b.said.record ? -1 : 1;
}
