/** Who of a case is detained on a day, from the few dates a summary keeps: so that no case need be opened to say it. */
import { itemOf, itemsOf } from './casebook.ts';
import { certainDays, meet, possibleDays, type Ends } from './dayCount.ts';
import { endsOf } from './endsOf.ts';
import type { DetentionKind } from './codes.ts';
import type { FoldState } from './fold.ts';
import { freedFrom, type Freed } from './freed.ts';
import { valueOf } from './item.ts';
import { isPastLongest, lacksLastDay, longestTermOf } from './longestTerm.ts';

export interface CustodyRow {
  /** Record id of the person; '' when the entry names nobody. */
  readonly person: string;
  /** Pseudonym, else name, else number, letter or seat; '' when there is none. */
  readonly who: string;
  readonly what: DetentionKind | '';
  readonly ends: Ends;
  /** Days that the law allows it at most; `null` where no law is known to end it. */
  readonly longest: number | null;
  /** A later judgment that acquitted the person, or ended the case. */
  readonly freed: Freed | null;
}

export interface HeldNow {
  readonly row: CustodyRow;
  /** The dates leave no doubt. Without an end it counts as going on, up to the longest the law allows or a judgment that freed the person: nobody has said that it ended. */
  readonly sure: boolean;
}

export function custodyRows(state: FoldState): readonly CustodyRow[] {
  return itemsOf(state, 'detention').map((item) => {
    const person = itemOf(state, 'person', valueOf(item, 'person'));
    const name = person && valueOf(person, 'name');
    const called = name?.is === 'text' ? name.text : undefined;
    return {
      person: valueOf(item, 'person') ?? '',
      who: (person && (valueOf(person, 'pseudonym') ?? called ?? valueOf(person, 'mark'))) ?? '',
      what: valueOf(item, 'what') ?? '',
      ends: endsOf(item),
      longest: longestTermOf(state, item),
      freed: freedFrom(state, item),
    };
  });
}

/**
 * Whose detention would have had to end by law or by a judgment, where nobody said that it did; not those who are held otherwise.
 *
 * @param day `YYYY-MM-DD`
 */
export function endNotRecorded(rows: readonly CustodyRow[], day: string): readonly CustodyRow[] {
  const held = new Set(heldNow(rows, day).map(({ row }) => row.person));
  return rows.filter((row) => isUnended(row, day) && !(row.person && held.has(row.person)));
}

/** Each person once. @param day `YYYY-MM-DD` */
export function heldNow(rows: readonly CustodyRow[], day: string): readonly HeldNow[] {
  const that = { first: day, last: day };
  const held = rows.flatMap((row): HeldNow[] => {
    if (isUnended(row, day)) return [];
    const possible = possibleDays(row.ends, day);
    if (possible === null || !meet(possible, that)) return [];
    const certain = certainDays(row.ends, day);
    return [{ row, sure: certain !== null && meet(certain, that) }];
  });
  const sureFirst = held.toSorted((a, b) => Number(b.sure) - Number(a.sure));
  return sureFirst.filter(
    ({ row }, at) => row.person === '' || sureFirst.findIndex((one) => one.row.person === row.person) === at,
  );
}

function isUnended({ ends, longest, freed }: CustodyRow, day: string): boolean {
  if (isPastLongest(ends, longest, day)) return true;
  return freed !== null && day > freed.day && lacksLastDay(ends);
}
