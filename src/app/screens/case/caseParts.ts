import { charges, hearings, itemsOf, judgments, persons } from '#domain/casebook.ts';
import type { FoldState } from '#domain/fold.ts';
import { motions } from '#domain/motions.ts';
import { timeline } from '#domain/timeline.ts';
import type { CaseTab } from '../../places.ts';

/** How many entries each part of the case holds; of motions those that were made, not what the court decided unasked. */
export function caseParts(state: FoldState): Record<CaseTab, number> {
  const line = timeline(state);
  return {
    log: line.length,
    people: persons(state).length,
    charges: charges(state).length + itemsOf(state, 'detention').length,
    hearings: hearings(state).length,
    motions: motions(state).length,
    evidence: itemsOf(state, 'evidence').length + itemsOf(state, 'document').length,
    outside: line.filter(({ lane }) => lane === 'outside').length,
    judgment: judgments(state).length + itemsOf(state, 'appeal').length,
  };
}
