import { charges, hearings, itemsOf, judgments, persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { madeCount } from '#domain/motions.ts';
import { noTally, type Tally } from '#domain/tally.ts';
import { timeline } from '#domain/timeline.ts';
import type { CaseTab } from '../../places.ts';

/**
 * How much each part of the case holds: its entries; of motions how many were made, not what the court decided unasked,
 * and an entry may stand for several of them.
 */
export function caseParts(state: FoldState): Record<CaseTab, Tally> {
  const line = timeline(state);
  const entries = (n: number): Tally => ({ ...noTally, n });
  return {
    log: entries(line.length),
    people: entries(persons(state).length),
    charges: entries(charges(state).length + itemsOf(state, 'detention').length),
    hearings: entries(hearings(state).length),
    motions: madeCount(state),
    evidence: entries(itemsOf(state, 'evidence').length + itemsOf(state, 'document').length),
    outside: entries(line.filter(({ lane }) => lane === 'outside').length),
    judgment: entries(judgments(state).length + itemsOf(state, 'appeal').length),
  };
}
