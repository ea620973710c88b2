/** The lines of a hearing as the feed and the log show them: when it happened, when and how it was noted. */
import { allItems, itemsOf } from './casebook.ts';
import { clockOf, dayOf, instantOf, localOf } from './courtTime.ts';
import type { Kind } from './entry.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type AnyItem, type Item } from './item.ts';
import { onceFor } from './onceFor.ts';
import { byItem } from './order.ts';
import type { HowRecorded, Moment, RecordId } from './values.ts';

/** Facts that belong to a hearing. Possible violations and remarks are evaluation and are asked for elsewhere. */
export const factKinds = ['observation', 'motion', 'ruling', 'judgment'] as const satisfies readonly Kind[];
export type FactKind = (typeof factKinds)[number];
export type Fact = { [K in FactKind]: Item<K> }[FactKind];
/** What the log shows to read: evidence is entered by its form and stands between the facts. */
export type Logged = Fact | Item<'evidence'>;

export interface FeedLine<Shown extends Logged = Fact> {
  readonly item: Shown;
  /** `HH:MM` of the court's clock; `null` when only a day or nothing is known. */
  readonly happened: string | null;
  readonly approx: Moment['is'];
  /** Set when it was noted at another minute than it happened: `10:38 (noted 10:51)`. */
  readonly noted: { readonly day: string; readonly clock: string } | null;
  readonly how: HowRecorded;
}

const factsByHearing = onceFor((state: FoldState): ReadonlyMap<RecordId, readonly Fact[]> => {
  const found = new Map<RecordId, Fact[]>();
  for (const item of allItems(state)) {
    if (!isFact(item) || item.withdrawn.length > 0) continue;
    const hearing = hearingOf(item);
    if (hearing === undefined) continue;
    const facts = found.get(hearing);
    if (facts === undefined) found.set(hearing, [item]);
    else facts.push(item);
  }
  return found;
});

const none: readonly Fact[] = [];

/** Facts of a hearing in the order of claimed times. */
export function factsOf(state: FoldState, hearing: RecordId): readonly Fact[] {
  return factsByHearing(state).get(hearing) ?? none;
}

/** Facts that name no hearing: outside court, or logged before one was opened. */
export const factsOutside = onceFor((state: FoldState): readonly Fact[] =>
  allItems(state)
    .filter(isFact)
    .filter((item) => item.withdrawn.length === 0 && hearingOf(item) === undefined),
);

/**
 * `recorded`: claimed time, log, place in the log, as the live feed grows.
 * `happened`: by the court's clock, for reading; what has no clock time keeps to when it was recorded.
 */
export function logOf(
  state: FoldState,
  hearing: RecordId,
  order: 'recorded' | 'happened' = 'recorded',
): readonly FeedLine[] {
  const facts = factsOf(state, hearing);
  return (order === 'recorded' ? facts : facts.toSorted(byHappened)).map(lineOf);
}

/** As `logOf` by `happened`, with the evidence of this hearing at its times. */
export function readingLogOf(state: FoldState, hearing: RecordId): readonly FeedLine<Logged>[] {
  const evidence = itemsOf(state, 'evidence').filter((item) => hearingOf(item) === hearing);
  return [...factsOf(state, hearing), ...evidence].toSorted(byHappened).map(lineOf);
}

export function byHappened(a: Logged, b: Logged): number {
  return happenedAt(a) - happenedAt(b) || byItem(a, b);
}

/** One line, the same object for the same entry. */
export function lineOf<Shown extends Logged>(item: Shown): FeedLine<Shown> {
  return lineFor(item) as FeedLine<Shown>;
}

const lineFor = onceFor((item: Logged): FeedLine<Logged> => {
  const moment = momentOf(item);
  const recorded = { day: dayOf(item.first.at), clock: clockOf(item.first.at) };
  // No time given: a live entry happened when it was tapped; of any other nobody has said when.
  if (moment === undefined) {
    const live = item.first.how === 'live';
    return line(item, live ? recorded.clock : null, live ? 'exact' : 'not-known', live ? null : recorded);
  }
  const local = localOf(moment);
  const same = sameMinute(instantOf(moment), item.at);
  return line(item, local === null ? null : clockOf(local), moment.is, same ? null : recorded);
});

function line(
  item: Logged,
  happened: FeedLine['happened'],
  approx: FeedLine['approx'],
  noted: FeedLine['noted'],
): FeedLine<Logged> {
  return { item, happened, approx, noted, how: item.first.how };
}

export function isFact(item: AnyItem): item is Fact {
  return (factKinds as readonly Kind[]).includes(item.kind);
}

/** Who spoke, came or ruled, where those are recorded persons: one, or several together where no one is named alone. */
export function actorsOf(fact: Fact): readonly RecordId[] {
  if (fact.kind === 'judgment') return [];
  const actor = fact.kind === 'ruling' ? valueOf(fact, 'by') : valueOf(fact as Item<'observation'>, 'actor');
  if (actor !== undefined) return actor.person === undefined ? [] : [actor.person];
  return fact.kind === 'observation' ? (valueOf(fact, 'about') ?? []) : [];
}

function hearingOf(item: Logged): RecordId | undefined {
  return valueOf(item as Item<'observation'>, 'hearing');
}

function momentOf(item: Logged): Moment | undefined {
  return valueOf(item as Item<'observation'>, 'happenedAt');
}

function happenedAt(item: Logged): number {
  return instantOf(momentOf(item)) ?? item.at;
}

function sameMinute(a: number | null, b: number): boolean {
  return a !== null && Math.floor(a / 60_000) === Math.floor(b / 60_000);
}
