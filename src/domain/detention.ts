/** Times in detention, per accused: in order, their days counted, and those that overlap told apart. */
import { itemsOf } from './casebook.ts';
import {
  certainDays,
  daysOf,
  daysTogether,
  meet,
  possibleDays,
  type DayCount,
  type Ends,
} from './dayCount.ts';
import { earliestOf } from './daySpan.ts';
import type { DetentionKind } from './codes.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import { endsToCount } from './longestTerm.ts';
import { byItem } from './order.ts';
import type { RecordId } from './values.ts';

export interface Episode {
  readonly item: Item<'detention'>;
  readonly person: RecordId | undefined;
  readonly kind: DetentionKind | 'blank';
  readonly ends: Ends;
  /** `null` = not known. */
  readonly days: DayCount | null;
  /** Other episodes of the same person with which it shares days: for certain, or perhaps. */
  readonly overlaps: readonly { readonly item: Item<'detention'>; readonly sure: boolean }[];
}

export interface Custody {
  /** `undefined`: detention entries that name nobody. */
  readonly person: RecordId | undefined;
  /** In the order in which they can have begun; those without a beginning last. */
  readonly episodes: readonly Episode[];
  /** Different days of each kind; a day in two episodes counts once. `null` = not known. */
  readonly byKind: ReadonlyMap<DetentionKind | 'blank', DayCount | null>;
  /** Different days of all kinds together. */
  readonly total: DayCount | null;
}

/** @param until `YYYY-MM-DD`: up to which day an episode without an end is counted */
export function custodies(state: FoldState, until: string): readonly Custody[] {
  const byPerson = new Map<RecordId | undefined, Item<'detention'>[]>();
  for (const item of itemsOf(state, 'detention')) {
    const person = valueOf(item, 'person');
    byPerson.set(person, [...(byPerson.get(person) ?? []), item]);
  }
  return [...byPerson].map(([person, items]) => {
    const episodes = episodesOf(state, items, until);
    const kinds = [...new Set(episodes.map(({ kind }) => kind))];
    const of = (kind: DetentionKind | 'blank') => episodes.filter((one) => one.kind === kind);
    return {
      person,
      episodes,
      byKind: new Map(kinds.map((kind) => [kind, together(of(kind), until)])),
      total: together(episodes, until),
    };
  });
}

/** Of one person; nothing entered is an empty list and no days known. */
export function custodyOf(state: FoldState, person: RecordId, until: string): Custody {
  const found = custodies(state, until).find((one) => one.person === person);
  return found ?? { person, episodes: [], byKind: new Map(), total: null };
}

function episodesOf(
  state: FoldState,
  items: readonly Item<'detention'>[],
  until: string,
): readonly Episode[] {
  const endsAt = (item: Item<'detention'>) => endsToCount(state, item, until);
  const begins = (item: Item<'detention'>) => {
    const { from } = endsAt(item);
    return from === null ? '9999' : earliestOf(from);
  };
  const inOrder = items.toSorted((a, b) => compare(begins(a), begins(b)) || byItem(a, b));
  return inOrder.map((item) => {
    const ends = endsAt(item);
    return {
      item,
      person: valueOf(item, 'person'),
      kind: valueOf(item, 'what') ?? 'blank',
      ends,
      days: daysOf(ends, until),
      overlaps: inOrder.flatMap((other) => {
        const sure = item.id === other.id ? null : overlap(ends, endsAt(other), until);
        return sure === null ? [] : [{ item: other, sure }];
      }),
    };
  });
}

/** Do they share days? `null`: no; else whether for certain. */
function overlap(a: Ends, b: Ends, until: string): boolean | null {
  const [possible, other] = [possibleDays(a, until), possibleDays(b, until)];
  if (possible === null || other === null || !meet(possible, other)) return null;
  const [certain, otherCertain] = [certainDays(a, until), certainDays(b, until)];
  return certain !== null && otherCertain !== null && meet(certain, otherCertain);
}

function together(episodes: readonly Episode[], until: string): DayCount | null {
  const known = episodes.flatMap(({ days }) => days ?? []);
  if (known.length === 0) return null;
  const certain = episodes.flatMap(({ ends }) => certainDays(ends, until) ?? []);
  const possible = episodes.flatMap(({ ends }) => possibleDays(ends, until) ?? []);
  const closed = possible.flatMap(({ first, last }) => (first && last ? [{ first, last }] : []));
  const counted = closed.length < possible.length ? Infinity : daysTogether(closed);
  // One that nobody could count: at least the others' days.
  const each = episodes.map(({ days }) => days?.max ?? Infinity);
  const most = Math.min(
    known.length < episodes.length ? Infinity : counted,
    each.reduce((sum, max) => sum + max, 0),
  );
  return {
    min: Math.max(daysTogether(certain), ...known.map(({ min }) => min)),
    max: Number.isFinite(most) ? most : null,
    about: known.some(({ about }) => about),
    soFar: known.some(({ soFar }) => soFar),
    ...(known.some(({ endNotRecorded }) => endNotRecorded) ? { endNotRecorded: true } : {}),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
