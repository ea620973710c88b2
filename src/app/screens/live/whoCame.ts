/**
 * Who came, as one ticks it: each tap is one kept entry, and several who came together are in one. A tick is taken back
 * where it stands: an entry of one person is a mis-tap, an entry of several goes on without that person.
 */
import type { Fields, Statement } from '#domain/entry.ts';
import type { FoldState } from '#domain/fold.ts';
import { actorsOf, factsOf } from '#domain/hearingLog.ts';
import { valueOf, type Item } from '#domain/item.ts';
import type { RecordId } from '#domain/values.ts';
import { complete, enter, MIS_TAP, withdraw } from '#domain/write.ts';
import type { DeskView } from '../../desk/Desk.ts';

type Entry = Item<'observation'>;

/** So many persons an observation may be about. */
export const MOST_TOGETHER = 50;

/** Persons who are said to have come, each with the entries that say so. */
export function ticksIn(state: FoldState, hearing: RecordId): ReadonlyMap<RecordId, readonly Entry[]> {
  const found = new Map<RecordId, Entry[]>();
  for (const fact of factsOf(state, hearing)) {
    if (fact.kind !== 'observation' || valueOf(fact, 'what') !== 'who-came') continue;
    for (const person of new Set(actorsOf(fact))) found.set(person, [...(found.get(person) ?? []), fact]);
  }
  return found;
}

/** Who is ticked by entries that are not kept yet. */
export function tickedBy(waiting: DeskView['waiting'], hearing: RecordId): ReadonlySet<RecordId> {
  return new Set(
    waiting.flatMap(({ statement }) => {
      if (statement.do !== 'enter' || statement.kind !== 'observation') return [];
      const { what, actor, about, hearing: of } = statement.fields;
      return of === hearing && what === 'who-came'
        ? [...(about ?? []), ...(actor?.person ? [actor.person] : [])]
        : [];
    }),
  );
}

/** One entry for all who are not ticked yet; of a crowd, one for each fifty. */
export function tick(state: FoldState, hearing: RecordId, people: readonly RecordId[]): Statement[] {
  const ticked = ticksIn(state, hearing);
  const rest = [...new Set(people)].filter((person) => !ticked.has(person));
  return groupsOf(rest, MOST_TOGETHER).map((group) =>
    enter('observation', { hearing, what: 'who-came', ...these(group) }),
  );
}

/**
 * No entry says any more that this person came; whoever else is in one stays in it.
 *
 * @param device who writes; `null` when that is not known
 */
export function untick(
  state: FoldState,
  hearing: RecordId,
  person: RecordId,
  device: string | null,
): Statement[] {
  return (ticksIn(state, hearing).get(person) ?? []).flatMap((entry) => {
    const others = actorsOf(entry).filter((one) => one !== person);
    return others.length === 0
      ? [withdraw(entry, MIS_TAP)]
      : complete(entry, { about: others }, device, MIS_TAP);
  });
}

function these(group: readonly RecordId[]): Fields<'observation'> {
  const [one, ...others] = group;
  return one !== undefined && others.length === 0 ? { actor: { person: one } } : { about: [...group] };
}

function groupsOf<One>(all: readonly One[], size: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
