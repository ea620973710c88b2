/** Hearings to come that became known outside the courtroom, while no hearing has overtaken them. */
import type { Coming } from './caseFields.ts';
import { caseOf, firstEntered, hearingDay, hearings, instanceOf, instances, itemOf } from './casebook.ts';
import { dayOf } from './courtTime.ts';
import { earliestOf, spanOf } from './daySpan.ts';
import type { Fields } from './entry.ts';
import type { FoldState } from './fold.ts';
import { firstSaidOf, valueKey, valueOf, type Item } from './item.ts';
import { bySaid, claimedAt } from './order.ts';
import type { Said } from './said.ts';
import type { RecordId } from './values.ts';

type Next = NonNullable<Fields<'hearing'>['next']>;

export interface Known {
  readonly coming: Coming;
  readonly said: Said;
}

export interface ComingHearing {
  readonly instance: RecordId | undefined;
  readonly coming: Coming;
}

/**
 * What was said of it last, whatever came since. What the case says, from before it had an instance, is of the one that
 * was entered first.
 */
export function comingFor(state: FoldState, instance: RecordId | undefined): Known | undefined {
  const own = known(itemOf(state, 'instance', instance));
  const ofCase = instance === firstEntered(state) ? known(caseOf(state)) : undefined;
  if (own === undefined || ofCase === undefined) return own ?? ofCase;
  return bySaid(own.said, ofCase.said) < 0 ? ofCase : own;
}

/** At this hearing, held since it was said, the court spoke of the next date. */
function spokeSince(hearing: Item<'hearing'>, said: Said): boolean {
  const next = firstSaidOf(hearing, 'next');
  return next !== undefined && hearingDay(hearing) >= dayOf(said.at) && claimedAt(next) > claimedAt(said);
}

/**
 * At most one of each instance, in their order. A hearing of that instance overtakes it on that day or later; so does one
 * since it was said, if the court spoke of the next date there.
 */
export function comingHearings(state: FoldState): readonly ComingHearing[] {
  const all = instances(state).map(({ id }) => id);
  return (all.length > 0 ? all : [undefined]).flatMap((instance) => {
    const one = comingFor(state, instance);
    if (one === undefined) return [];
    const there = hearings(state).filter((hearing) => instanceOf(state, hearing) === instance);
    return there.some((hearing) => overtakes(hearing, one)) ? [] : [{ instance, coming: one.coming }];
  });
}

/** What the court had said, with what became known since. Of another day the court said no time and no room. */
export function nextWith(court: Next | undefined, coming: Coming): Next {
  const { date, time, room } = coming;
  const own = { ...(date && { date }), ...(time && { time }), ...(room && { room }) };
  const moved = date !== undefined && valueKey(date) !== valueKey(court?.date);
  if (moved || court === undefined) return { state: 'announced', ...own };
  return { ...court, ...own };
}

/**
 * What is known now that its day was chosen. Of another day than the one told `before`, whatever was said of that one, its
 * time and room, the words and who told them, is not said; of the same day after all it stands again.
 */
export function withDay(coming: Coming, before: Coming): Coming {
  if (coming.date === undefined || before.date === undefined) return coming;
  if (valueKey(coming.date) === valueKey(before.date)) return { ...before, ...coming };
  const kept = (Object.keys(coming) as (keyof Coming)[]).filter(
    (name) => name === 'date' || valueKey(coming[name]) !== valueKey(before[name]),
  );
  return Object.fromEntries(kept.map((name) => [name, coming[name]]));
}

function known(item: Item<'case'> | Item<'instance'> | undefined): Known | undefined {
  if (item === undefined) return undefined;
  const [coming, said] =
    item.kind === 'case'
      ? [valueOf(item, 'coming'), firstSaidOf(item, 'coming')]
      : [valueOf(item, 'coming'), firstSaidOf(item, 'coming')];
  return coming && said && { coming, said };
}

/** After this hearing it is no longer ahead: it was held on that day or later, or the court spoke of the next date there. */
export function overtakes(hearing: Item<'hearing'>, { coming, said }: Known): boolean {
  const held = hearingDay(hearing);
  const span = spanOf(coming.date);
  const day = span && earliestOf(span);
  if (day !== null) return held >= day || spokeSince(hearing, said);
  // Of the very day on which it was said only one that began after that.
  const began = valueOf(hearing, 'howRecorded') === 'live' && hearing.at > claimedAt(said);
  return held > dayOf(said.at) || (began && held === dayOf(said.at)) || spokeSince(hearing, said);
}
