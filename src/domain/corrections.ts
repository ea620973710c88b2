/** What of an entry was said otherwise before somebody put it right; and how a change came to be written. */
import type { FieldName, Kind } from './entry.ts';
import { NEW_INSTANCE } from './instanceRoles.ts';
import { fieldNames, fieldOf, type AnyItem, type Candidate, type Item } from './item.ts';
import { bySaid } from './order.ts';
import type { Said } from './said.ts';
import type { HowRecorded } from './values.ts';
import { ADDED_LATER, ANOTHER_SOURCE, STAGE_CHANGED, TAPPED_AGAIN } from './write.ts';

export interface Correction {
  readonly field: FieldName<Kind>;
  /** Who first said so, and when. */
  readonly said: Said;
}

/** The app's own reasons with which an entry grows or goes on: nothing was wrong before. */
const goingOn: ReadonlySet<string> = new Set([
  ADDED_LATER,
  ANOTHER_SOURCE,
  NEW_INSTANCE,
  STAGE_CHANGED,
  TAPPED_AGAIN,
]);

/**
 * Every amendment that replaced a value, oldest first. What filled a blank is none, and what was taken back is none:
 * the fold has left it out.
 */
export function correctionsOf(item: AnyItem): readonly Correction[] {
  const own = item as Item<Kind>;
  return fieldNames(own)
    .flatMap((field) => {
      const { now = [], before = [] } = fieldOf(own, field) ?? {};
      const all: readonly Candidate<unknown>[] = [...before, ...now];
      return all.filter(isCorrection).map(({ first: said }) => ({ field, said }));
    })
    .toSorted((a, b) => bySaid(a.said, b.said));
}

function isCorrection({ by, why, over }: Candidate<unknown>): boolean {
  return by === 'amend' && over.length > 0 && !goingOn.has(why);
}

/**
 * How a change says it came to be written; nothing where it makes no claim. Of facts this is asked. Of a change only
 * some forms ask it; of one that was not asked the record, whose header cannot be blank, holds the weakest claim. So of a
 * change "from memory" is a claim nobody made, and is shown nowhere; on paper or in a document somebody did look.
 */
export function howOfChange({ how }: Said): HowRecorded | undefined {
  return how === HOW_UNASKED ? undefined : how;
}

/** What a record holds where nobody was asked, or nobody answered: the weakest claim. Of a change it is none. */
export const HOW_UNASKED = 'from-memory' satisfies HowRecorded;
