/** A judgment after which a detention that nobody said the end of is not taken to go on. */
import { itemOf } from './casebook.ts';
import { endsOf } from './endsOf.ts';
import { factDay } from './factDay.ts';
import type { FoldState } from './fold.ts';
import { valueOf, type Item } from './item.ts';
import { judgedInTurn } from './stageWords.ts';
import type { RecordId } from './values.ts';

export interface Freed {
  readonly judgment: RecordId;
  readonly as: 'acquitted' | 'ended';
  /** `YYYY-MM-DD`: the last that the judgment can be of. */
  readonly day: string;
}

/**
 * The judgment that acquitted the person on all counts, or ended the case, and that none has changed since. `null`
 * where there is none, or it is not for certain of a later day than the one on which the detention began.
 */
export function freedFrom(state: FoldState, detention: Item<'detention'>): Freed | null {
  const person = itemOf(state, 'person', valueOf(detention, 'person'));
  const begun = endsOf(detention).from?.last ?? null;
  if (person === undefined || begun === null) return null;
  const turns = judgedInTurn(state, person.id);
  const since = turns.findLastIndex(({ as }) => !isFree(as)) + 1;
  const { judgment, as } = turns[since] ?? {};
  if (judgment === undefined || as === undefined || !isFree(as)) return null;
  const { first, last, about } = factDay(state, judgment).span ?? { first: null, last: null, about: true };
  // The days of an "about" are no bounds.
  if (about) return null;
  return first !== null && last !== null && first > begun ? { judgment: judgment.id, as, day: last } : null;
}

function isFree(as: string): as is Freed['as'] {
  return as === 'acquitted' || as === 'ended';
}
