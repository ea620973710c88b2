import type { FoldState } from '#domain/fold.ts';
import { isFact } from '#domain/hearingLog.ts';
import { rulingsOf } from '#domain/motions.ts';
import { suggestionRules } from '#domain/suggestions.ts';
import type { RecordId } from '#domain/values.ts';

/** Types that the entries of a flag, and the rulings on its motions, make one ask about; each once. */
export function likelyTypes(state: FoldState, entries: readonly RecordId[]): readonly string[] {
  const all = new Set(entries.flatMap((id) => [id, ...rulingsOf(state, id).map((ruling) => ruling.id)]));
  const facts = [...all].flatMap((id) => {
    const item = state.items.get(id);
    return item && isFact(item) ? [item] : [];
  });
  return suggestionRules
    .filter(({ restsOn }) => facts.some((fact) => restsOn(state, fact).length > 0))
    .map(({ type }) => type);
}
