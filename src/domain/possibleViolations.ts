/** What a monitor flagged: always possible, with what it still lacks before review. */
import { itemsOf } from './casebook.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem, type Item } from './item.ts';
import { onceFor } from './onceFor.ts';

export type Lack = 'words' | 'source' | 'entries' | 'type';

export interface PossibleViolation {
  readonly item: Item<'possible-violation'>;
  readonly state: 'flagged' | 'sent';
  /** It can still be sent: this is said, not forced. */
  readonly lacks: readonly Lack[];
}

const standingOf = onceFor((item: Item<'possible-violation'>): PossibleViolation => {
  const lacks: Lack[] = [];
  if (valueOf(item, 'type') === undefined) lacks.push('type');
  if (valueOf(item, 'words') === undefined && valueOf(item, 'exact') === undefined) lacks.push('words');
  if (valueOf(item, 'source') === undefined) lacks.push('source');
  if ((valueOf(item, 'entries') ?? []).length === 0) lacks.push('entries');
  return { item, state: valueOf(item, 'sent') === true ? 'sent' : 'flagged', lacks };
});

/** In the order of claimed times; the same object for the same entry. */
export const possibleViolations = onceFor((state: FoldState): readonly PossibleViolation[] =>
  itemsOf(state, 'possible-violation').map(standingOf),
);

/** The facts it rests on, withdrawn ones too (a reviewer must see that one was withdrawn); unknown ids are left out. */
export function entriesOf(state: FoldState, flag: Item<'possible-violation'>): readonly AnyItem[] {
  return (valueOf(flag, 'entries') ?? []).flatMap((id) => state.items.get(id) ?? []);
}
