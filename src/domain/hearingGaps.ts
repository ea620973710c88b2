/** Hearings of one instance with their numbers, and what is missing between and beside them. */
import { hearingDay, hearings, instanceOf, instances, itemsOf } from './casebook.ts';
import { comingHearings } from './comingHearing.ts';
import type { Part } from './hearingFields.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import { onceFor } from './onceFor.ts';
import type { ApproxCount, RecordId } from './values.ts';

/**
 * - `not-admitted`: nobody who watches got in; a hearing of its own, counted. · `not-attended`: all who could say so said it.
 * - `not-said`: nothing says which part was followed.
 */
export type Attended = 'all' | 'part' | 'not-attended' | 'not-admitted' | 'not-known' | 'not-said';

/**
 * - `missing`: a number between the entries; not `sure` while another hearing has no number.
 * - `announced`: it was to be on that day, which is past, and no hearing of that day or later is entered.
 * - `not-entered`: the instance had more hearings than there are entries.
 */
export type HearingGap =
  | { readonly is: 'missing'; readonly number: number; readonly sure: boolean }
  | { readonly is: 'not-attended' | 'not-admitted'; readonly hearing: Item<'hearing'> }
  | { readonly is: 'announced'; readonly hearing: Item<'hearing'>; readonly day: string }
  | {
      readonly is: 'not-entered';
      readonly held: ApproxCount;
      readonly entered: number;
      readonly n: number | null;
    };

export interface InstanceHearings {
  /** `undefined`: hearings that name no instance. */
  readonly instance: Item<'instance'> | undefined;
  /** By day, then number. */
  readonly hearings: readonly Item<'hearing'>[];
  readonly gaps: readonly HearingGap[];
}

/** Instance by instance; one without hearings too, those without an instance last. */
export function hearingsWithGaps(state: FoldState, today: string): readonly InstanceHearings[] {
  const all = hearings(state);
  const known = instances(state);
  const ids = new Set<RecordId>(known.map(({ id }) => id));
  const of = (instance: Item<'instance'> | undefined) =>
    all.filter((hearing) => {
      const named = valueOf(hearing, 'instance');
      return instance === undefined ? named === undefined || !ids.has(named) : named === instance.id;
    });
  const last = of(undefined);
  return [...known, ...(last.length > 0 ? [undefined] : [])].map((instance) => {
    const held = of(instance);
    return { instance, hearings: held, gaps: gapsOf(state, instance, held, today) };
  });
}

/** What the entry itself says of the part heard, and what monitors say in entries of their own; the most that any followed. */
export function attendedOf(state: FoldState, hearing: Item<'hearing'>): Attended {
  const own = valueOf(hearing, 'part');
  const told = [own, ...(attendances(state).get(hearing.id) ?? [])].flatMap((part) => part ?? []);
  const said = new Set(told.map(({ is }) => is));
  if (said.has('all')) return 'all';
  if (said.has('from-to')) return 'part';
  if (valueOf(hearing, 'access')?.admitted === 'no') return 'not-admitted';
  if (said.has('not-attended')) return 'not-attended';
  return said.has('not-known') ? 'not-known' : 'not-said';
}

/**
 * The number a further hearing of this instance has if nobody says otherwise: about as sure as those before it, and none
 * where they have none. `of`: the hearing, if it is entered already.
 */
export function nextNumber(
  state: FoldState,
  instance: RecordId | undefined,
  of?: RecordId,
): ApproxCount | undefined {
  const before = hearings(state).filter(
    (hearing) => hearing.id !== of && instanceOf(state, hearing) === instance,
  );
  const numbers = before.flatMap((hearing) => numberOf(hearing) ?? []);
  if (before.length > 0 && numbers.length === 0) return undefined;
  const n = Math.max(before.length, ...numbers) + 1;
  const isSure = before.every((hearing) => valueOf(hearing, 'number')?.is === 'exact');
  return { is: isSure ? 'exact' : 'about', n };
}

const attendances = onceFor((state: FoldState): ReadonlyMap<RecordId, readonly Part[]> => {
  const found = new Map<RecordId, Part[]>();
  for (const item of itemsOf(state, 'attendance')) {
    const [hearing, part] = [valueOf(item, 'hearing'), valueOf(item, 'part')];
    if (hearing !== undefined && part !== undefined)
      found.set(hearing, [...(found.get(hearing) ?? []), part]);
  }
  return found;
});

function gapsOf(
  state: FoldState,
  instance: Item<'instance'> | undefined,
  held: readonly Item<'hearing'>[],
  today: string,
): readonly HearingGap[] {
  const missed = held.flatMap((hearing): HearingGap[] => {
    const attended = attendedOf(state, hearing);
    return attended === 'not-attended' || attended === 'not-admitted' ? [{ is: attended, hearing }] : [];
  });
  return [
    ...missingNumbers(held),
    ...missed,
    ...announcedAndPast(state, instance, held, today),
    ...notEntered(instance, held),
  ];
}

function missingNumbers(held: readonly Item<'hearing'>[]): readonly HearingGap[] {
  const exact = held.map((hearing) => {
    const number = valueOf(hearing, 'number');
    return number?.is === 'exact' ? number.n : null;
  });
  const there = new Set(held.map(numberOf));
  const sure = !exact.includes(null);
  const most = Math.max(0, ...exact.map((n) => n ?? 0));
  return Array.from({ length: most }, (_, n) => n + 1)
    .filter((number) => !there.has(number))
    .map((number) => ({ is: 'missing', number, sure }));
}

/** The day known last: what became known since goes before what the court had said. */
function announcedAndPast(
  state: FoldState,
  instance: Item<'instance'> | undefined,
  held: readonly Item<'hearing'>[],
  today: string,
): readonly HearingGap[] {
  const last = held.at(-1);
  // Hearings without an instance are of the one entered first, where there is one.
  if (last === undefined || instanceOf(state, last) !== instance?.id) return [];
  const coming = comingHearings(state).find((one) => one.instance === instance?.id)?.coming.date;
  const date = coming ?? valueOf(last, 'next')?.date;
  if (date?.is !== 'exact' || date.on >= today) return [];
  return hearingDay(last) >= date.on ? [] : [{ is: 'announced', hearing: last, day: date.on }];
}

function notEntered(
  instance: Item<'instance'> | undefined,
  held: readonly Item<'hearing'>[],
): readonly HearingGap[] {
  const count = instance && valueOf(instance, 'hearingsHeld');
  if (count === undefined) return [];
  const n = 'n' in count ? count.n - held.length : null;
  // "Several", or nobody could say: told while fewer than two are entered.
  if (n === null ? held.length >= 2 : n <= 0) return [];
  return [{ is: 'not-entered', held: count, entered: held.length, n }];
}

function numberOf(hearing: Item<'hearing'>): number | null {
  const number = valueOf(hearing, 'number');
  return number !== undefined && 'n' in number ? number.n : null;
}
