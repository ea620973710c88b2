/** What a possible violation may rest on: every entry that states a fact of the case, grouped as one looks for it. */
import { allItems, hearings, itemOf } from './casebook.ts';
import type { Kind } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem, type Item } from './item.ts';
import type { RecordId } from './values.ts';

const places = {
  hearing: 'hearing',
  observation: 'outside',
  motion: 'outside',
  ruling: 'outside',
  event: 'outside',
  charge: 'custody',
  detention: 'custody',
  evidence: 'evidence',
  document: 'evidence',
  judgment: 'judgment',
  appeal: 'judgment',
} as const satisfies Partial<Record<Kind, string>>;

export type FlaggableKind = keyof typeof places;
export type Flaggable = AnyItem & Item<FlaggableKind>;

/** Who is in the case and who watches it are no facts one could complain of; what is evaluation rests on facts itself. */
export function isFlaggable(item: AnyItem): item is Flaggable {
  return Object.hasOwn(places, item.kind);
}

export interface FactGroup {
  /** `outside`: outside court, `custody`: charges too, `evidence`: documents too, `judgment`: appeals too; each outside a hearing. */
  readonly is: (typeof places)[FlaggableKind];
  readonly hearing: Item<'hearing'> | undefined;
  readonly items: readonly Flaggable[];
}

/** The hearing itself with all that belongs to it, where it is of one. */
export function hearingOfFact(state: FoldState, item: Flaggable): Item<'hearing'> | undefined {
  if (item.kind === 'hearing') return item;
  return itemOf(state, 'hearing', valueOf(item as unknown as Item<'observation'>, 'hearing'));
}

/** `first`: its hearing comes first, then the others, the newest before; then what belongs to none. Empty ones are left out. */
export function factGroups(state: FoldState, first: RecordId | undefined): readonly FactGroup[] {
  const byGroup = new Map<string, Flaggable[]>();
  for (const item of allItems(state)) {
    if (item.withdrawn.length > 0 || !isFlaggable(item)) continue;
    const name = hearingOfFact(state, item)?.id ?? places[item.kind];
    byGroup.set(name, [...(byGroup.get(name) ?? []), item]);
  }
  const held = hearings(state).toReversed();
  const ordered = [...held.filter(({ id }) => id === first), ...held.filter(({ id }) => id !== first)];
  const outside = ['outside', 'custody', 'evidence', 'judgment'] as const;
  return [
    ...ordered.map((hearing) => ({ is: 'hearing' as const, hearing, items: byGroup.get(hearing.id) ?? [] })),
    ...outside.map((is) => ({ is, hearing: undefined, items: byGroup.get(is) ?? [] })),
  ].filter(({ items }) => items.length > 0);
}
