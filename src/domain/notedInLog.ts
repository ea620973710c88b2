/**
 * Who came and when it paused, as the log tells it where the hearing itself is silent. What is said of the hearing goes
 * before: of a person there, and of breaks as a whole.
 */
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { actorsOf, byHappened, factsOf, lineOf } from './hearingLog.ts';
import { valueOf, type Item } from './item.ts';
import type { RecordId } from './values.ts';

type Came = NonNullable<Fields<'hearing'>['came']>[number];
type Break = NonNullable<Fields<'hearing'>['breaks']>[number];
type Entry = Item<'observation'>;

/** With the entry that says so; of a break the one it began with, or else the one it ended with. */
export interface Noted<One> {
  readonly one: One;
  readonly by: Entry;
}

/** Each person once. That somebody came is all that such an entry says. */
export function cameInLog(state: FoldState, hearing: Item<'hearing'>): readonly Noted<Came>[] {
  const said = new Set((valueOf(hearing, 'came') ?? []).map(({ person }) => person));
  const found = new Map<RecordId, Noted<Came>>();
  for (const by of observationsOf(state, hearing, 'who-came'))
    for (const person of actorsOf(by))
      if (!said.has(person) && !found.has(person)) found.set(person, { one: { person, is: 'present' }, by });
  return [...found.values()];
}

/**
 * A break that nobody said the end of has none, nor one of which only the end was noted a beginning. What each device noted is
 * read by itself: two people who note one pause tell it twice; one device has a new log after a take-over, and is still one.
 * A time that was not said exactly is left out of what can only be exact, and a break of which nothing is left stands in the log alone.
 */
export function breaksInLog(state: FoldState, hearing: Item<'hearing'>): readonly Noted<Break>[] {
  if (valueOf(hearing, 'breaks') !== undefined) return [];
  const entries = observationsOf(state, hearing, 'break', 'resumed');
  const devices = [...new Set(entries.map(({ first }) => first.device))];
  return devices.flatMap((device) => breaksIn(entries.filter(({ first }) => first.device === device)));
}

function breaksIn(entries: readonly Entry[]): readonly Noted<Break>[] {
  const found: Noted<Break>[] = [];
  let since: Entry | undefined;
  const close = (end?: Entry) => {
    const by = since ?? end;
    if (by === undefined) return;
    const [from, to] = [exactClock(since), exactClock(end)];
    const words = since && valueOf(since, 'words');
    if (from || to || words)
      found.push({ one: { ...(from && { from }), ...(to && { to }), ...(words && { words }) }, by });
    since = undefined;
  };
  for (const entry of entries) {
    if (valueOf(entry, 'what') === 'resumed') close(entry);
    else {
      if (since) close();
      since = entry;
    }
  }
  close();
  return found;
}

function exactClock(entry: Entry | undefined): Break['from'] {
  const line = entry && lineOf(entry);
  return line?.approx === 'exact' && line.happened !== null ? line.happened : undefined;
}

/** Whom one may take to have been there or not: what is said of the hearing, and what its log says beside. */
export function cameOf(state: FoldState, hearing: Item<'hearing'>): readonly Came[] {
  return [...(valueOf(hearing, 'came') ?? []), ...cameInLog(state, hearing).map(({ one }) => one)];
}

function observationsOf(
  state: FoldState,
  hearing: Item<'hearing'>,
  ...kinds: readonly Fields<'observation'>['what'][]
): readonly Entry[] {
  return factsOf(state, hearing.id)
    .filter((fact) => fact.kind === 'observation')
    .filter((entry) => kinds.includes(valueOf(entry, 'what')))
    .toSorted(byHappened);
}
