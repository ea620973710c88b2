/**
 * A hearing that began in a case of its own becomes part of another case, with its history.
 * Records cannot be rewritten, so it is said again in the target (docs/decisions/0008-moving-a-hearing.md): entry by
 * entry and patch by patch, each with where it was first said (`moved`), and then withdrawn where it was.
 *
 * Names of new records are known only after they are kept. So this is asked again and again: what can be said now,
 * given what the target holds already. The target itself says what came before; a move that was cut off goes on.
 */
import { belongingsOf, idsIn } from './belongings.ts';
import type { Stated, Statement } from './entry.ts';
import type { FoldState } from './fold.ts';
import type { AnyItem, Item } from './item.ts';
import { saidOfJoined } from './joined.ts';
import { movedInto, type Arrived } from './movedInto.ts';
import { bySaid } from './order.ts';
import type { RecordId } from './values.ts';
import { sayAgain } from './sayAgain.ts';
import { isWithdrawn, whyWithdrawn } from './withdrawals.ts';
import { addSourced, MOVED, withdraw } from './write.ts';

export interface MoveSetting {
  /** Who writes in the target, 32 hex digits. */
  readonly device: string | null;
  /** Persons and instances of the old case that the target has already: old → its own. Others are entered anew. */
  readonly same?: ReadonlyMap<RecordId, RecordId>;
}

/** What can be said in the target now, all or none, with `how: 'imported'`; empty = all is there. */
export function nextMove(
  from: FoldState,
  hearing: RecordId,
  to: FoldState,
  { device, same = new Map() }: MoveSetting,
): readonly Statement[] {
  const arrived = movedInto(to);
  const joined = joinSame(from, to, same, arrived, device);
  if (joined.length > 0) return joined;
  const history = goingAlong(from, hearing, to).toSorted((a, b) => bySaid(a.said, b.said));
  const coming = new Set(history.map(({ said }) => said.record));
  const isSaid = (record: RecordId) => isSaidAgain(record, from, arrived);
  const said = history
    .filter((one) => !isSaid(one.said.record) && isReady(one, coming, arrived, isSaid))
    .map((one) => sayAgain(one, from, to, device));
  return said.length > 0 ? said : withdrawnToo(from, to, coming, arrived);
}

/** Entries and patches that count, as they are said again in `to`: what it knows of a joined person already is left out. */
export function goingAlong(from: FoldState, hearing: RecordId, to: FoldState): readonly Stated[] {
  const { own, referred } = belongingsOf(from, hearing);
  return [...own, ...referred].flatMap((item) => saidOfJoined(item, historyOf(from, item), from, to));
}

/** Said again there. Of a joined entry it is not enough that it has its name in the target: what it says must be there. */
export function isSaidAgain(record: RecordId, from: FoldState, arrived: Arrived): boolean {
  const there = arrived.get(record);
  return there !== undefined && !(there.joined && from.items.has(record));
}

/** For the old case, once all is in the target: the hearing and all that is its own are withdrawn. `null` = not all is there yet. */
export function takenOut(
  from: FoldState,
  hearing: RecordId,
  to: FoldState,
  setting: MoveSetting,
): readonly Statement[] | null {
  if (nextMove(from, hearing, to, setting).length > 0) return null;
  const { own } = belongingsOf(from, hearing);
  return own.filter((item) => item.withdrawn.length === 0).map((item) => withdraw(item, MOVED));
}

/** The entry and the patches that count, withdrawn ones among them; withdrawals are said as they stand in the end. */
function historyOf(state: FoldState, item: AnyItem): readonly Stated[] {
  const patches = (state.about.get(item.id) ?? []).filter(({ said, statement }) => {
    if (statement.do !== 'amend' && statement.do !== 'complete') return false;
    return statement.of === item.kind && (statement.do === 'amend' || said.device === item.said.device);
  });
  return [item.enter, ...patches];
}

/** All that it speaks of and that goes along has arrived. */
function isReady(
  { statement }: Stated,
  coming: ReadonlySet<RecordId>,
  arrived: Arrived,
  isSaid: (record: RecordId) => boolean,
): boolean {
  const { spoken, over } = partsOf(statement);
  const isNamed = idsIn(spoken).every((id) => !coming.has(id) || arrived.has(id));
  return isNamed && over.every((id) => !coming.has(id) || isSaid(id));
}

function partsOf(statement: Statement): { spoken: unknown; over: readonly RecordId[] } {
  switch (statement.do) {
    case 'enter':
      return { spoken: statement.fields, over: [] };
    case 'complete':
      return { spoken: [statement.target, statement.set], over: [] };
    case 'amend':
      return {
        spoken: [statement.target, statement.set],
        over: Object.values(statement.over).flatMap((ids) => ids ?? []),
      };
    case 'withdraw':
      return { spoken: [statement.target], over: [] };
  }
}

/** What the target had already is told where it comes from too: so the next question finds it. */
function joinSame(
  from: FoldState,
  to: FoldState,
  same: ReadonlyMap<RecordId, RecordId>,
  arrived: Arrived,
  device: string | null,
): readonly Statement[] {
  return [...same].flatMap(([old, own]) => {
    const [item, target] = [from.items.get(old), to.items.get(own)];
    if (item === undefined || target === undefined || arrived.has(old)) return [];
    if (target.kind === 'case' || target.kind !== item.kind) return [];
    // Every kind but the case has this field; the union of their types hides it.
    return addSourced(target as unknown as Item<'person'>, 'moved', { value: item.said }, device) ?? [];
  });
}

/** Entries and patches that were withdrawn for another reason than the move, and stand in the target. */
function withdrawnToo(
  from: FoldState,
  to: FoldState,
  records: ReadonlySet<RecordId>,
  arrived: Arrived,
): readonly Statement[] {
  return [...records].flatMap((record) => {
    const why = whyWithdrawn(record, from.about, MOVED);
    const there = arrived.get(record)?.record;
    return why === null || there === undefined || isWithdrawn(there, to.about)
      ? []
      : [withdraw(there, why || MOVED)];
  });
}
